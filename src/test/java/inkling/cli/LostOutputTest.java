package inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.model.ModelFiles;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a command prints is what it is for: where that is lost, it has failed, and goes on with nothing. */
class LostOutputTest {
    @TempDir
    private Path folder;

    private Path digits;

    @BeforeEach
    void draw() throws IOException {
        digits = folder.resolve("digits.inkml");
        InkMlFormat.write(
                digits,
                List.of(
                        new LabelledInk(Ink.of(Stroke.pen(20, 140, 40, 140, 240)), OptionalInt.of(1)),
                        new LabelledInk(Ink.of(Stroke.pen(20, 80, 40, 200, 40, 120, 240)), OptionalInt.of(7))));
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

    private static int run(Head out, StringWriter err, Object... arguments) {
        String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        return Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
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
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "inkling.Inkling",
                        "predict",
                        "--model",
                        "default",
                        digits.toString())
                .redirectOutput(full.toFile())
                .start();
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(Texts.get("wrong.output-lost"), err.strip());
        assertEquals(1, process.waitFor());
    }
}
