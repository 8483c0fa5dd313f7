package inkling.core.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryFileTest {
    @TempDir
    private Path folder;

    private final RunHistory run = new RunHistory(5, 2);

    private Path saved() throws IOException {
        run.addStep(2.3025851f, 0.1f, 0.001f);
        run.addStep(Float.NaN, 1e-30f, 0.0011f);
        run.addStep(Float.POSITIVE_INFINITY, Float.MIN_VALUE, 7200);
        run.addValidation(new Validation(1, 1 / 3.0, 0.9871));
        Path file = folder.resolve("last.run");
        HistoryFile.save(run, file);
        return file;
    }

    @Test
    void opensWhatItSavedToTheLastBit() throws IOException {
        Path file = saved();
        RunHistory opened = HistoryFile.open(file);

        assertEquals(5, opened.epochs());
        assertEquals(2, opened.stepsPerEpoch());
        assertEquals(3, opened.size());
        for (int i = 0; i < 3; i++) {
            assertEquals(run.losses().get(i), opened.losses().get(i));
            assertEquals(run.learningRates().get(i), opened.learningRates().get(i));
            assertEquals(run.seconds().get(i), opened.seconds().get(i));
        }
        assertEquals(run.validations(), opened.validations());
        Path again = folder.resolve("again.run");
        HistoryFile.save(opened, again);
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
    }

    @Test
    void growsWithItsRun() throws IOException {
        Path file = folder.resolve("growing.run");
        HistoryFile growing = HistoryFile.save(run, file);
        run.addStep(1, 0.1f, 1);
        growing.catchUp();
        growing.catchUp();
        run.addStep(0.5f, 0.1f, 2);
        run.addValidation(new Validation(1, 0.4, 0.9));
        growing.catchUp();
        run.diverged(2, 1);
        growing.catchUp();
        growing.catchUp();
        Path atOnce = folder.resolve("at-once.run");
        HistoryFile.save(run, atOnce);

        assertEquals(2, HistoryFile.open(file).size());
        assertEquals(2, HistoryFile.open(file).divergedAt().orElseThrow());
        assertArrayEquals(Files.readAllBytes(atOnce), Files.readAllBytes(file));
    }

    @Test
    void passesOverWhatACrashHasLeftOfTheLastEntry() throws IOException {
        Path file = saved();
        byte[] whole = Files.readAllBytes(file);
        int header = 16;
        int step = 13;
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            if (length < header) {
                IOException refused = assertThrows(IOException.class, () -> HistoryFile.open(file));
                assertTrue(refused.getMessage().contains("last.run"), refused.getMessage());
            } else {
                RunHistory opened = HistoryFile.open(file);
                assertEquals(Math.min(3, (length - header) / step), opened.size());
                assertTrue(opened.validations().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "4, 1", "4, 3", "8, 0", "12, -1", "16, 0", "16, -1", "56, 0"})
    void opensNoFileWhoseNumbersCannotBe(int at, int number) throws IOException {
        Path file = saved();
        Files.write(
                file,
                ByteBuffer.wrap(Files.readAllBytes(file)).putInt(at, number).array());

        assertThrows(IOException.class, () -> HistoryFile.open(file));
    }
}
