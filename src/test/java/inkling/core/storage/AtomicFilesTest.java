package inkling.core.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
    @TempDir
    Path folder;

    @Test
    void savesNewFilesAndReplacesOldOnes() throws IOException {
        Path file = folder.resolve("digit.txt");
        write(file, "one");
        assertEquals("one", Files.readString(file));
        write(file, "2");
        assertEquals("2", Files.readString(file));
        assertEquals(List.of("digit.txt"), names());
    }

    @Test
    void contentMayCloseItsStream() throws IOException {
        Path file = folder.resolve("digit.txt");
        AtomicFiles.write(file, out -> {
            try (Writer writer = new OutputStreamWriter(out, UTF_8)) {
                writer.write("three");
            }
        });
        assertEquals("three", Files.readString(file));
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = folder.resolve("digit.txt");
        write(file, "old");
        IOException problem = assertThrows(
                IOException.class,
                () -> AtomicFiles.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    throw new IOException("No space left on device");
                }));
        assertEquals("cannot save " + file + ": the disk is full; make room on it and try again", Texts.of(problem));
        IllegalStateException mistake = new IllegalStateException();
        assertSame(
                mistake,
                assertThrows(
                        IllegalStateException.class,
                        () -> AtomicFiles.write(file, out -> {
                            throw mistake;
                        })));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("digit.txt"), names());
    }

    @Test
    void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
        Configuration small =
                Configuration.unix().toBuilder().setMaxSize(1 << 16).build();
        try (FileSystem disk = Jimfs.newFileSystem(small)) {
            Path file = Files.createDirectory(disk.getPath("/full")).resolve("digit.txt");
            write(file, "old");
            IOException problem =
                    assertThrows(IOException.class, () -> AtomicFiles.write(file, out -> out.write(new byte[1 << 20])));
            assertEquals("cannot save /full/digit.txt: out of disk space", Texts.of(problem));
            assertEquals("old", Files.readString(file));
            assertEquals(List.of("digit.txt"), names(file.getParent()));
        }
    }

    @Test
    void keepsThePermissionsOfTheOldFile() throws IOException {
        assumeTrue(isPosix(), "no POSIX permissions here");
        Path file = folder.resolve("digit.txt");
        write(file, "old");
        for (String permissions : List.of("rw-------", "rw-rw-rw-", "rwxr-x---")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            write(file, "new");
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void followsLinksInsteadOfReplacingThem() throws IOException {
        Files.createDirectory(folder.resolve("models"));
        Path file = folder.resolve("models/digit.txt");
        Path link = link("link", "models/digit.txt");
        Path linkToLink = link("linkToLink", "link");
        write(linkToLink, "there was no file yet");
        assertEquals("there was no file yet", Files.readString(file));
        write(linkToLink, "new");
        assertEquals("new", Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.isSymbolicLink(linkToLink));
        assertEquals(List.of("link", "linkToLink", "models"), names());
    }

    @Test
    void refusesALinkToItself() throws IOException {
        Path link = link("link", "link");
        assertEquals("cannot save " + link + ": the link leads back to itself", problemWith(link));
    }

    @Test
    void namesWhatIsInTheWay() throws IOException {
        assertEquals("cannot save " + folder + ": expected a file, found a folder", problemWith(folder));
        Path nowhere = folder.resolve("no/digit.txt");
        assertEquals(
                "cannot save " + nowhere + ": there is no folder " + folder.resolve("no")
                        + "; make it or choose another place",
                problemWith(nowhere));
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "no devices here");
        assertEquals("cannot save /dev/null: expected a file, found a device or a pipe", problemWith(device));
    }

    @Test
    void refusesAFileThatMayNotBeChanged() throws IOException {
        assumeTrue(isPosix(), "no POSIX permissions here");
        Path file = folder.resolve("digit.txt");
        write(file, "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "this user may do anything");
        assertEquals("cannot save " + file + ": no permission to change it; choose another name", problemWith(file));
        assertEquals("old", Files.readString(file));
    }

    @Test
    void clearsAwayWhatKilledProcessesLeft() throws IOException {
        Path file = folder.resolve("digit.txt");
        Files.createFile(folder.resolve(".digit.txt.0123456789abcdef.inkling-tmp"));
        Files.createFile(folder.resolve(".never saved again.0123456789abcdef.inkling-tmp"));
        Files.createFile(folder.resolve("somebody's.inkling-tmp"));
        write(file, "new");
        assertEquals(List.of("digit.txt", "somebody's.inkling-tmp"), names());
    }

    @Test
    void savesInOneFolderDoNotClearEachOtherAway() throws IOException {
        Path file = folder.resolve("digit.txt");
        AtomicFiles.write(file, out -> {
            out.write('1');
            write(folder.resolve("letter.txt"), "inner");
            out.write('2');
        });
        assertEquals("12", Files.readString(file));
        assertEquals(List.of("digit.txt", "letter.txt"), names());
    }

    @Test
    void savesOfOneFileDoNotClearEachOtherAway() throws IOException {
        Path file = folder.resolve("digit.txt");
        AtomicFiles.write(file, out -> {
            out.write('1');
            write(file, "inner");
            out.write('2');
        });
        assertEquals("12", Files.readString(file));
        assertEquals(List.of("digit.txt"), names());
    }

    @Test
    void norIfTheyCallItByDifferentNames() throws IOException {
        Files.createDirectory(folder.resolve("models"));
        Path file = folder.resolve("models/digit.txt");
        Path alias = link("link", "models").resolve("digit.txt");
        AtomicFiles.write(file, out -> {
            write(alias, "inner");
            out.write('3');
        });
        assertEquals("3", Files.readString(file));
    }

    @Test
    void savesThoughTheThreadWasAskedToStop() throws IOException {
        Path file = folder.resolve("digit.txt");
        Thread.currentThread().interrupt();
        write(file, "kept");
        assertTrue(Thread.interrupted());
        assertEquals("kept", Files.readString(file));
    }

    @Test
    void longNamesAreNoProblem() throws IOException {
        Path file = folder.resolve("𝟟".repeat(60) + ".txt");
        write(file, "7");
        assertEquals("7", Files.readString(file));
    }

    private static String problemWith(Path file) {
        return Texts.of(assertThrows(IOException.class, () -> write(file, "new")));
    }

    @Test
    void oneFileIsKnownByAllItsNamesBeforeItIsThere() throws IOException {
        Path file = folder.resolve("model");
        Path other = folder.resolve("other");
        Path spelt =
                folder.resolve(".").resolve(folder.getFileName()).resolve("..").resolve("model");
        Files.createDirectory(folder.resolve(folder.getFileName()));

        assertTrue(AtomicFiles.isSameFile(file, spelt));
        assertFalse(AtomicFiles.isSameFile(file, other));
        assertTrue(AtomicFiles.isSameFile(link("link", "model"), file));
        Path folderLink = link("folder", ".");
        assertTrue(AtomicFiles.isSameFile(folderLink.resolve("model"), file));
        // What is not there yet may come to lie on a disk without case
        assertTrue(AtomicFiles.isSameFile(file, folder.resolve("MODEL")));
        write(file, "there");
        assertTrue(AtomicFiles.isSameFile(folderLink.resolve("model"), spelt));
        assertFalse(AtomicFiles.isSameFile(file, other));
    }

    @Test
    void tryingOutTellsWhatSavingWouldAndLeavesNoTrace() throws IOException {
        Path file = folder.resolve("digit.txt");
        AtomicFiles.tryOut(file);
        assertEquals(List.of(), names());
        write(file, "old");
        AtomicFiles.tryOut(file);
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("digit.txt"), names());

        Path nowhere = folder.resolve("no").resolve("digit.txt");
        assertEquals(
                problemWith(nowhere), Texts.of(assertThrows(IOException.class, () -> AtomicFiles.tryOut(nowhere))));
        assertEquals(problemWith(folder), Texts.of(assertThrows(IOException.class, () -> AtomicFiles.tryOut(folder))));
    }

    private static void write(Path file, String content) throws IOException {
        AtomicFiles.write(file, out -> out.write(content.getBytes(UTF_8)));
    }

    private Path link(String name, String to) throws IOException {
        assumeTrue(isPosix(), "no symbolic links for everybody here");
        return Files.createSymbolicLink(folder.resolve(name), Path.of(to));
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private List<String> names() throws IOException {
        return names(folder);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
