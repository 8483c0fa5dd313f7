package inkling.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.core.text.Texts;
import inkling.torture.WaitingProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    private Path folder;

    /** A process that takes the lock of a folder and hangs. */
    static final class Hanging {
        private Hanging() {}

        public static void main(String[] arguments) throws IOException {
            FolderLock.holding(Path.of(arguments[0]), () -> {
                WaitingProcess.say('.');
                return WaitingProcess.isToldToBegin();
            });
        }
    }

    @Test
    void aProcessThatHangsIsNotWaitedForForEver() throws Exception {
        try (WaitingProcess process = WaitingProcess.start(Hanging.class, folder)) {
            assertEquals('.', process.said().read());
            IOException problem = assertThrows(
                    IOException.class, () -> FolderLock.holding(folder, () -> folder, Duration.ofMillis(20)));
            assertEquals(
                    "cannot save anything in " + folder + ": another program has it open; close it there and try again",
                    Texts.of(problem));
            assertFalse(Thread.currentThread().isInterrupted());

            process.kill();
            assertEquals(folder, FolderLock.holding(folder, () -> folder, Duration.ofMinutes(1)));
        }
    }
}
