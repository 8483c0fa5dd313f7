package inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import inkling.core.format.model.ModelFiles;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a command prints is what it is for: where that is lost, it has failed, and goes on with nothing. */
class LostOutputTest extends CommandTest {
    private Path digits;

    @BeforeEach
    void draw() throws IOException {
        digits = twoDigits();
    }

    /** A reader that goes away after some lines, as {@code head} does. */
    private static final class Head extends Writer {
        private final int lines;
        private int read;

        Head(int lines) {
            this.lines = lines;
        }

        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            if (read >= lines) {
                throw new IOException("Broken pipe");
            }
            read += (int) new String(text, offset, length).lines().count();
        }

        @Override
        public void flush() {
            // Nothing is held back
        }

        @Override
        public void close() {
            // Nothing to let go of
        }
    }

    private static void assertLost(int status, StringWriter err) {
        assertEquals(Texts.get("wrong.output-lost"), err.toString().strip());
        assertEquals(1, status);
    }

    @Test
    void aTrainingWhoseLinesNobodyReadsIsStoppedAndItsModelIsKept() throws IOException {
        Path model = folder.resolve("model.onnx");
        StringWriter err = new StringWriter();
        int status =
                run(new Head(3), err, "train", "--data", digits, "--epochs", 10_000, "--log-every", 1, "--out", model);

        assertLost(status, err);
        String stopped = ModelFiles.open(model).card().settings().get("stopped after step");
        assertTrue(Integer.parseInt(stopped) < 10, stopped);
    }

    @Test
    void theFilesBehindALostLineAreNotRead() {
        StringWriter err = new StringWriter();
        Path missing = folder.resolve("missing.inkml");
        assertLost(run(new Head(1), err, "predict", "--model", "default", digits, digits, digits, missing), err);
    }

    @Test
    void helpThatIsLostIsAFailureToo() {
        StringWriter err = new StringWriter();
        assertLost(run(new Head(0), err, "--help"), err);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aFullDiskBehindStandardOutputIsAFailure() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no such device here");
        Process process = process("predict", "--model", "default", digits)
                .redirectOutput(full.toFile())
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(Texts.get("wrong.output-lost"), err.strip());
        assertEquals(1, process.waitFor());
    }
}
