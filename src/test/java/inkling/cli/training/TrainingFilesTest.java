package inkling.cli.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import inkling.cli.CommandTest;
import inkling.core.format.model.ModelFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a training is to write is looked at before its first step, and never takes the place of anything else. */
class TrainingFilesTest extends CommandTest {
    private Path digits;

    @BeforeEach
    void draw() throws IOException {
        digits = twoDigits();
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
    void namesThatSomeDisksTakeForOneAreRefused() {
        Path file = folder.resolve("Ärger.onnx");
        Path spelt = folder.resolve("a\u0308RGER.ONNX");
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
        int status =
                run(meddling, err, "train", "--data", digits, "--log-every", 1, "--out", model, "--history", history);

        Matcher said = Pattern.compile("(.*)\\. The model is in (.*) instead\\.")
                .matcher(err.toString().strip());
        assertTrue(said.matches(), err.toString());
        assertEquals("cannot save " + model + ": expected a file, found a folder", said.group(1));
        Path elsewhere = Path.of(said.group(2));
        assertEquals("tutorial", ModelFiles.open(elsewhere).card().recipe());
        Files.delete(elsewhere);
        Files.delete(elsewhere.getParent());
        assertEquals(1, status);
        assertTrue(meddling.toString().contains("History written to " + history), meddling.toString());
        assertTrue(Files.exists(history));
    }

    @Test
    void aTrainingThatBreaksDownLeavesItsHistory() throws IOException {
        Path history = folder.resolve("history.csv");
        // Memory runs out in the middle, here where the third line is printed
        StringWriter out = new StringWriter() {
            private int lines;

            @Override
            public void write(String text, int offset, int length) {
                super.write(text, offset, length);
                if (text.startsWith("Epoch:") && ++lines == 3) {
                    throw new OutOfMemoryError("Java heap space");
                }
            }
        };
        StringWriter err = new StringWriter();
        int status = run(out, err, "train", "--data", digits, "--log-every", 1, "--history", history);

        assertTrue(err.toString().startsWith("There is not enough memory"), err.toString());
        assertEquals(1, status);
        assertTrue(out.toString().contains("History written to " + history), out.toString());
        assertTrue(Files.readAllLines(history).size() >= 3, Files.readString(history));
    }

    private static void assertRefused(String sentence, Ran ran) {
        assertEquals(sentence, ran.err().lines().findFirst().orElse(ran.out()));
        assertEquals(2, ran.status());
        assertTrue(ran.out().isEmpty(), ran.out());
    }
}
