package inkling.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileFormatExceptionTest {
    @Test
    void isOneLineThatNamesFileExpectationAndFinding() {
        assertEquals(
                "digits.idx: expected 10 labels, found 9",
                new FileFormatException(Path.of("digits.idx"), "10 labels", "9").getMessage());
    }

    @Test
    void staysOneShortLineWhateverItQuotes() {
        String message =
                new FileFormatException(Path.of("f"), "a\u2028\rname", "\"\n\u001b[2J" + "x".repeat(500)).getMessage();
        assertEquals("f: expected a··name, found \"··[2J" + "x".repeat(154) + "…", message);
    }
}
