package inkling.core.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
        Random random = new Random(7);
        DigitCollection collection = new DigitLibrary(folder).collection(NAME);
        List<KeptDigit> expected = new ArrayList<>();
        // One starts while another collects: starting takes longest
        Deque<Process> processes = new ArrayDeque<>();
        processes.add(CollectingProcess.start(folder, NAME, 0, FAR));
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                int first = kill * FAR;
                processes.add(CollectingProcess.start(folder, NAME, first + FAR, FAR));
                Process process = processes.remove();
                CollectingProcess.tell(process);
                assertEquals('.', process.getInputStream().read(), "the process did not get as far as collecting");
                process.waitFor(random.nextInt(MOST_MICROS_ALIVE), TimeUnit.MICROSECONDS);
                // Process.destroyForcibly would throw away what it said
                process.toHandle().destroyForcibly();
                int said = 1 + process.getInputStream().readAllBytes().length;
                process.waitFor();

                List<KeptDigit> found = collection.digits();

                expected.addAll(Digits.strokes(first, said));
                assertEquals(expected, found.subList(0, expected.size()), "kill " + kill);
                List<KeptDigit> more = found.subList(expected.size(), found.size());
                assertTrue(
                        more.size() <= 1
                                && Digits.strokes(first + said, more.size()).equals(more),
                        "kill " + kill);
                expected.addAll(more);
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    @Test
    void twoAtOnceTakeNothingFromEachOther() throws IOException, InterruptedException {
        List<Process> processes = List.of(
                CollectingProcess.start(folder, NAME, 0, DIGITS), CollectingProcess.start(folder, NAME, FAR, DIGITS));
        for (Process process : processes) {
            CollectingProcess.tell(process);
        }
        for (Process process : processes) {
            process.getInputStream().readAllBytes();
            assertEquals(0, process.waitFor());
        }

        List<KeptDigit> found = new DigitLibrary(folder).collection(NAME).digits();

        assertEquals(2 * DIGITS, found.size());
        Set<KeptDigit> expected = new HashSet<>(Digits.strokes(0, DIGITS));
        expected.addAll(Digits.strokes(FAR, DIGITS));
        assertEquals(expected, new HashSet<>(found));
    }
}
