package inkling.core.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk of 64 KB, where this user may mount one; {@link AtomicFilesTest} has an imagined one for everybody. */
class FullDiskTest {
    @TempDir
    static Path folder;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = Files.exists(Path.of("/proc/mounts"))
                && succeeds("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString());
        assumeTrue(mounted, "this user may not mount a disk");
    }

    @AfterEach
    void unmount() throws InterruptedException {
        if (mounted) {
            succeeds("umount", disk.toString());
        }
    }

    @Test
    void leavesTheOldFileAndSaysSo() throws IOException {
        Path file = disk.resolve("model");
        byte[] old = new byte[40_000];
        AtomicFiles.write(file, out -> out.write(old));
        IOException problem =
                assertThrows(IOException.class, () -> AtomicFiles.write(file, out -> out.write(new byte[40_001])));
        assertEquals("cannot save " + file + ": the disk is full", Texts.of(problem));
        assertArrayEquals(old, Files.readAllBytes(file));
        try (Stream<Path> files = Files.list(disk)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
