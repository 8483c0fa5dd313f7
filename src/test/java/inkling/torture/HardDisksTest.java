package inkling.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.storage.AtomicFiles;
import inkling.core.text.Texts;
import inkling.ui.session.SessionOfVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Disks that are full, and disks that may only be read. */
class HardDisksTest {
    /** So much fits into the last block of a file at most, where the disk is full. */
    private static final int MOST_IN_BLOCK = 100;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = "SESSION", mode = EnumSource.Mode.EXCLUDE)
    void aFullDiskLeavesWhatWasThereAndSaysWhatToDo(Saved what) throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            List<Integer> said = saveFirst(what);
            disk.fill();
            List<String> names = names();
            assertEquals("the disk is full; make room on it and try again", reason(what, said));
            assertFalse(what.isThere(folder, said, said.size()));
            assertEquals(names, names());

            disk.free();
            what.save(folder, said.size());
            assertTrue(what.isThere(folder, said, said.size()));
        }
    }

    /** A full disk makes files all the same, as long as nothing is in them. */
    @Test
    void aFullDiskIsNoticedBeforeTheWorkAndNotAfter() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            disk.fill();
            Path file = folder.resolve("model");
            IOException problem = assertThrows(IOException.class, () -> AtomicFiles.tryOut(file));
            assertEquals(
                    "cannot save " + file + ": the disk is full; make room on it and try again", Texts.of(problem));
        }
    }

    /** Small parts of it may still fit where large ones do not. */
    @Test
    void aFullDiskTakesNoPartOfASession() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            List<Integer> said = saveFirst(Saved.SESSION);
            disk.fill();
            assertEquals("the disk is full; make room on it and try again", reason(Saved.SESSION, said));
            SessionOfVersion.look(folder.resolve("session"), said.size() - 1, said.size());

            disk.free();
            Saved.SESSION.save(folder, said.size());
            assertTrue(Saved.SESSION.isThere(folder, said, said.size()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReadOnlyDiskSaysWhatToDoAndCanBeSavedOnLater(Saved what) throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            List<Integer> said = saveFirst(what);
            disk.setReadOnly(true);
            assertEquals("the disk is read-only; make it writable or choose another place", reason(what, said));

            disk.setReadOnly(false);
            assertFalse(what.isThere(folder, said, said.size()));
            what.save(folder, said.size());
            assertTrue(what.isThere(folder, said, said.size()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "SESSION", mode = EnumSource.Mode.EXCLUDE)
    void whatIsOnAReadOnlyDiskCanBeRead(Saved what) throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            List<Integer> said = saveFirst(what);
            disk.setReadOnly(true);
            assertFalse(what.isThere(folder, said, said.size()));
        }
    }

    /** A crash takes half of a line, and the system then lets the disk be read only. */
    @Test
    void digitsWithATornEndCanBeReadOnADiskThatCannotBeMended() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            List<Integer> said = saveFirst(Saved.DIGITS);
            Path file = folder.resolve("digits").resolve("My digits.inkml");
            String whole = Files.readString(file);
            Files.writeString(file, whole.replace("</ink>", "<traceGroup xml:id=\"half a li"));
            String torn = Files.readString(file);
            disk.setReadOnly(true);
            assertFalse(Saved.DIGITS.isThere(folder, said, 1));
            assertEquals(torn, Files.readString(file));

            disk.setReadOnly(false);
            Saved.DIGITS.save(folder, 1);
            assertTrue(Saved.DIGITS.isThere(folder, said, 1));
            try (Stream<Path> kept = Files.list(file.getParent())) {
                assertEquals(
                        1,
                        kept.filter(other ->
                                        !other.equals(file) && other.toString().endsWith(".inkml"))
                                .filter(other -> hasText(other, torn))
                                .count());
            }
        }
    }

    /** As after a clock that was wrong for a while, in either direction. */
    @ParameterizedTest
    @EnumSource
    void noDateOfAFileSaysWhatIsNew(Saved what) throws IOException {
        List<Integer> said = saveFirst(what);
        for (String time : List.of("2126-11-28T09:30:00Z", "1970-01-02T00:00:00Z")) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList()) {
                    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
                }
            }
            assertFalse(what.isThere(folder, said, said.size()));
            what.save(folder, said.size());
            assertTrue(what.isThere(folder, said, said.size()));
            said.add(said.size());
        }
    }

    private static boolean hasText(Path file, String text) {
        try {
            return Files.readString(file).equals(text);
        } catch (IOException e) {
            return false;
        }
    }

    private List<Integer> saveFirst(Saved what) throws IOException {
        what.save(folder, 0);
        return new ArrayList<>(List.of(0));
    }

    /** Saves until it cannot be, and takes the reason out of what is said then; it must be about something here. */
    private String reason(Saved what, List<Integer> said) {
        String sentence = null;
        while (sentence == null && said.size() < MOST_IN_BLOCK) {
            try {
                what.save(folder, said.size());
                said.add(said.size());
            } catch (IOException e) {
                sentence = Texts.of(e);
            }
        }
        assertNotNull(sentence, "the disk takes everything");
        String beginning = "cannot save ";
        assertTrue(sentence.startsWith(beginning) && sentence.contains(folder + "/"), sentence);
        return sentence.substring(sentence.indexOf(": ") + 2);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
