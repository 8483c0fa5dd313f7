package inkling.core.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import inkling.core.problem.Problem;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedFilesTest {
    private static final Problem MODEL = Problem.of("model-file.model");

    @TempDir
    Path folder;

    @Test
    void readsUpToItsBound() throws IOException {
        Path file = Files.write(folder.resolve("digits"), new byte[] {1, 2, 3});
        assertArrayEquals(new byte[] {1, 2, 3}, BoundedFiles.readAll(file, 3, MODEL));
        assertEquals(
                file + ": expected a model of at most 2 bytes, found 3 bytes",
                Texts.of(assertThrows(IOException.class, () -> BoundedFiles.readAll(file, 2, MODEL))));
    }

    @Test
    void namesWhatIsNotAFileToRead() throws IOException {
        assertEquals(folder + ": expected a model, found a folder", problemWith(folder));
        Path missing = folder.resolve("missing");
        assertEquals(missing + ": there is no such file or folder", problemWith(missing));
        Path empty = Files.createFile(folder.resolve("empty"));
        assertEquals(empty + ": expected a model, found an empty file", problemWith(empty));
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "no devices here");
        assertEquals("/dev/zero: expected a model, found a device or a pipe", problemWith(device));
    }

    @Test
    void namesAFileThatMayNotBeRead() throws IOException {
        Path file = Files.write(folder.resolve("digits"), new byte[] {1});
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "this user may do anything");
        assertEquals(file + ": no permission", problemWith(file));
    }

    @Test
    void takesNoMemoryForAHugeFile() throws IOException {
        Path file = folder.resolve("huge");
        try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 33);
        }
        assertEquals(
                file + ": expected a model of at most 2147483639 bytes, found 8589934592 bytes",
                Texts.of(assertThrows(IOException.class, () -> BoundedFiles.readAll(file, Long.MAX_VALUE, MODEL))));
    }

    private static String problemWith(Path file) {
        return Texts.of(assertThrows(IOException.class, () -> BoundedFiles.readAll(file, 10, MODEL)));
    }
}
