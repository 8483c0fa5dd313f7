package inkling.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFolderTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void setUp() {
        folder = temporary.resolve("digits");
    }

    @Test
    void whatAKilledProcessLeftIsNotInTheWay() throws IOException {
        Path left = Files.createDirectories(folder.resolve(".inkling-tmp").resolve("0"));
        Files.writeString(left.resolve("0001.png"), "half");
        WholeFolder.fill(folder, inside -> Files.writeString(inside.resolve("new"), "whole"));

        assertEquals(List.of("new"), names());
    }

    @Test
    void whatAnotherIsWritingIs() throws IOException {
        WholeFolder.fill(folder, inside -> {
            Files.writeString(inside.resolve("first"), "whole");
            IOException problem = assertThrows(
                    IOException.class, () -> WholeFolder.fill(folder, taken -> Files.writeString(taken, "")));
            assertEquals(folder + ": expected an empty folder, found .inkling-tmp in it", Texts.of(problem));
        });

        assertEquals(List.of("first"), names());
    }

    @Test
    void whatCannotBeSavedIsTheFolderAndLeavesNothing() {
        IOException problem = assertThrows(
                IOException.class,
                () -> WholeFolder.fill(
                        folder,
                        inside -> AtomicFiles.write(inside.resolve("part"), out -> {
                            throw new IOException("No space left on device");
                        })));

        assertEquals("cannot save " + folder + ": the disk is full; make room on it and try again", Texts.of(problem));
        assertFalse(Files.exists(folder));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
