package inkling.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import inkling.core.text.Texts;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsTest {
    @TempDir
    private Path folder;

    @Test
    void saysInOneSentenceWhatJavaSaysInNames() {
        assertEquals("seven.png: there is no such file or folder", Texts.of(new NoSuchFileException("seven.png")));
        assertEquals("seven.png: no permission", Texts.of(new AccessDeniedException("seven.png")));
        assertEquals(
                "seven.png: the disk is full; make room on it and try again",
                Texts.of(new FileSystemException("seven.png", null, "No space left on device")));
        assertEquals(
                "the disk is full; make room on it and try again",
                Texts.of(new IOException("No space left on device")));
        assertEquals("the file ends too early", Texts.of(new EOFException()));
    }

    @Test
    void leavesWhatNobodyKnowsInTheWordsOfTheSystem() {
        assertEquals("seven.png: the moon", Texts.of(new FileSystemException("seven.png", null, "the moon")));
    }

    @Test
    void leavesJavasGuessOut() throws IOException {
        Path link = folder.resolve("link");
        try {
            Files.createSymbolicLink(link, link);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links here");
        }
        IOException problem = assertThrows(IOException.class, () -> Files.size(link));
        assertEquals(link + ": the link leads back to itself", Texts.of(problem));
    }

    @Test
    void looksInsideWhatOnlyPassesAProblemOn() {
        IOException problem = new ProblemException(Problem.of("disk.full"));
        assertEquals("the disk is full; make room on it and try again", Texts.of(problem));
        assertEquals(
                "the disk is full; make room on it and try again",
                Texts.of(new CompletionException(new UncheckedIOException(problem))));
    }

    @Test
    void saysThatThereIsNotEnoughMemory() {
        assertEquals(
                "There is not enough memory for this; fewer data or features of fewer values need less.",
                Texts.of(new OutOfMemoryError("Java heap space")));
    }

    @Test
    void tellsOfAMistakeInTheProgramByItsNameAlone() {
        assertEquals(
                "Something unexpected happened: IllegalStateException",
                Texts.of(new IllegalStateException("words of\nJava")));
    }

    @Test
    void tellsWhatIsWrongWithANameThatNoFileCanHave() {
        assertEquals(
                "??.png: this name has characters that the system's settings leave out; with LC_ALL=C.UTF-8 they are"
                        + " there",
                Texts.of(
                        new InvalidPathException("??.png", "Malformed input or input contains unmappable characters")));
        assertEquals(
                "a·: no file can have this name",
                Texts.of(new InvalidPathException("a\0", "Nul character not allowed")));
    }
}
