package inkling.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.torture.Kills;
import inkling.torture.WaitingProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that collect at full speed: killed at random moments, and two at once. How often, and how many digits, the
 * properties {@code collecting.kills} and {@code collecting.digits} say.
 */
class CollectingProcessesTest {
    private static final int KILLS = Integer.getInteger("collecting.kills", 5);
    private static final int DIGITS = Integer.getInteger("collecting.digits", 100);
    private static final int MOST_MICROS_ALIVE = 60_000;
    private static final int FAR = 1_000_000;
    private static final String NAME = "mine";

    @TempDir
    private Path folder;

    @Test
    void aKillLosesNoDigitButTheOneUnderWay() throws IOException, InterruptedException {
        DigitCollection collection = new DigitLibrary(folder).collection(NAME);
        List<KeptDigit> expected = new ArrayList<>();
        Kills.each(
                KILLS,
                new Random(7),
                MOST_MICROS_ALIVE,
                number -> WaitingProcess.start(CollectingProcess.class, folder, NAME, number * FAR, FAR),
                (number, said) -> {
                    int first = number * FAR;
                    List<KeptDigit> found = collection.digits();

                    expected.addAll(Digits.strokes(first, said.length));
                    assertEquals(expected, found.subList(0, expected.size()), "kill " + number);
                    List<KeptDigit> more = found.subList(expected.size(), found.size());
                    assertTrue(
                            more.size() <= 1
                                    && Digits.strokes(first + said.length, more.size())
                                            .equals(more),
                            "kill " + number);
                    expected.addAll(more);
                });
    }

    @Test
    void twoAtOnceTakeNothingFromEachOther() throws IOException, InterruptedException {
        List<WaitingProcess> processes = List.of(
                WaitingProcess.start(CollectingProcess.class, folder, NAME, 0, DIGITS),
                WaitingProcess.start(CollectingProcess.class, folder, NAME, FAR, DIGITS));
        for (WaitingProcess process : processes) {
            process.begin();
        }
        for (WaitingProcess process : processes) {
            process.said().readAllBytes();
            assertEquals(0, process.end());
        }

        List<KeptDigit> found = new DigitLibrary(folder).collection(NAME).digits();

        assertEquals(2 * DIGITS, found.size());
        Set<KeptDigit> expected = new HashSet<>(Digits.strokes(0, DIGITS));
        expected.addAll(Digits.strokes(FAR, DIGITS));
        assertEquals(expected, new HashSet<>(found));
    }
}
