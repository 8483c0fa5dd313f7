package inkling.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.problem.Problem;
import inkling.core.text.Texts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileFormatExceptionTest {
    @Test
    void isOneLineThatNamesFileExpectationAndFinding() {
        assertEquals(
                "digits.idx: expected at least one label, found none",
                Texts.of(new FileFormatException(
                        Path.of("digits.idx"), Problem.of("idx.label.any"), Problem.of("file.none"))));
    }

    @Test
    void staysOneShortLineWhateverItQuotes() {
        FileFormatException problem = new FileFormatException(
                "f", Problem.of("json.entry", "a\u2028\rname", "x"), "\"\n\u001b[2J" + "x".repeat(500));
        assertEquals("f: expected a··name in x, found \"··[2J" + "x".repeat(154) + "…", Texts.of(problem));
    }

    @Test
    void namesEveryFileSoThatItCanBeFound() {
        String longName = "n".repeat(300);
        for (Object file : new Object[] {longName, Path.of(longName)}) {
            assertEquals(
                    longName + ": expected a model, found none",
                    Texts.of(new FileFormatException(file, Problem.of("model-file.model"), Problem.of("file.none"))));
        }
        assertEquals(
                "\"\": expected a model, found a folder",
                Texts.of(new FileFormatException(
                        Path.of(""), Problem.of("model-file.model"), Problem.of("file.folder"))));
        assertEquals(
                "two·lines: expected a model, found a folder",
                Texts.of(new FileFormatException(
                        Path.of("two\nlines"), Problem.of("model-file.model"), Problem.of("file.folder"))));
    }
}
