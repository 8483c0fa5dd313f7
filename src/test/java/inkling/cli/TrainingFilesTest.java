package inkling.cli;

import static inkling.cli.CommandLineTest.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import inkling.cli.CommandLineTest.Ran;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a training is to write is looked at before its first step, and never takes the place of anything else. */
class TrainingFilesTest {
    @TempDir
    private Path folder;

    /** Two drawings, which is enough to learn from. */
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

    private Ran train(Object... more) {
        Object[] arguments = new Object[3 + more.length];
        arguments[0] = "train";
        arguments[1] = "--data";
        arguments[2] = digits;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return run(arguments);
    }

    @Test
    void oneNameForModelAndHistoryIsRefused() {
        Path file = folder.resolve("a.onnx");
        assertRefused("--out and --history name the same file, " + file, train("--out", file, "--history", file));
        assertFalse(Files.exists(file));
    }

    @Test
    void twoSpellingsOfOneNameAreRefused() {
        Path file = folder.resolve("a.onnx");
        Path spelt = folder.resolve(".").resolve("a.onnx");
        assertRefused("--out and --history name the same file, " + spelt, train("--out", file, "--history", spelt));
    }

    @Test
    void aLinkToTheOtherFileIsRefused() throws IOException {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no links for everybody here");
        Path file = folder.resolve("a.onnx");
        Path link = Files.createSymbolicLink(folder.resolve("history.csv"), Path.of("a.onnx"));
        assertRefused("--out and --history name the same file, " + link, train("--out", file, "--history", link));
    }

    @Test
    void whatIsLearnedFromIsNotWrittenOver() throws IOException {
        byte[] before = Files.readAllBytes(digits);
        assertRefused("--data and --history name the same file, " + digits, train("--history", digits));
        assertRefused(
                "--test and --history name the same file, " + digits,
                run("train", "--data", "synthetic", "--test", digits, "--history", digits));
        assertArrayEquals(before, Files.readAllBytes(digits));
    }

    @Test
    void whatCannotBeWrittenIsSaidBeforeTheFirstStep() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken.onnx"));
        Path history = folder.resolve("history.csv");
        for (Ran ran : List.of(
                train("--log-every", 1, "--out", taken, "--history", history),
                train("--log-every", 1, "--out", folder.resolve("a.onnx"), "--history", taken))) {
            assertEquals(
                    "cannot save " + taken + ": expected a file, found a folder",
                    ran.err().strip());
            assertEquals(1, ran.status());
            assertEquals("", ran.out());
        }
        assertFalse(Files.exists(history));
    }

    @Test
    void aModelThatCannotBeWrittenAnyMoreDoesNotTakeTheHistoryWithIt() throws IOException {
        Path model = folder.resolve("a.onnx");
        Path history = folder.resolve("history.csv");
        // Somebody takes the model's name away while the model is learning
        Writer meddling = new StringWriter() {
            @Override
            public void write(String text, int offset, int length) {
                super.write(text, offset, length);
                if (text.startsWith("Epoch")) {
                    model.toFile().mkdir();
                }
            }
        };
        StringWriter err = new StringWriter();
        int status = Cli.run(
                new PrintWriter(meddling, true),
                new PrintWriter(err, true),
                "train",
                "--data",
                digits.toString(),
                "--log-every",
                "1",
                "--out",
                model.toString(),
                "--history",
                history.toString());

        assertEquals(
                "cannot save " + model + ": expected a file, found a folder",
                err.toString().strip());
        assertEquals(1, status);
        assertTrue(meddling.toString().contains("History written to " + history), meddling.toString());
        assertTrue(Files.exists(history));
    }

    private static void assertRefused(String sentence, Ran ran) {
        assertEquals(sentence, ran.err().lines().findFirst().orElse(ran.out()));
        assertEquals(2, ran.status());
        assertTrue(ran.out().isEmpty(), ran.out());
    }
}
