package inkling.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileProblemsTest {
    @Test
    void saysInOneSentenceWhatJavaSaysInNames() {
        assertEquals("seven.png: there is no such file or folder", describe(new NoSuchFileException("seven.png")));
        assertEquals("seven.png: no permission", describe(new AccessDeniedException("seven.png")));
        assertEquals(
                "seven.png: the disk is full",
                describe(new FileSystemException("seven.png", null, "No space left on device")));
        assertEquals("the disk is full", describe(new IOException("No space left on device")));
        assertEquals("the file ends too early", describe(new EOFException()));
    }

    @Test
    void passesOnWhatIsASentenceAlready() {
        assertEquals("seven.png: expected a picture", describe(new IOException("seven.png: expected a picture")));
    }

    private static String describe(IOException problem) {
        return FileProblems.describe(problem);
    }
}
