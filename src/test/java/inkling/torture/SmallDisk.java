package inkling.torture;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A real disk of a megabyte, where this user may mount one. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Mounts it in a folder, or skips the test. */
    public static SmallDisk mount(Path folder) {
        assumeTrue(
                Files.exists(Path.of("/proc/mounts"))
                        && succeeds("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()),
                "this user may not mount a disk");
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Lets nothing more fit onto it. */
    public void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (true) {
                out.write(new byte[1024]);
            }
        } catch (IOException e) {
            assertTrue(e.getMessage().contains("No space left"), e.getMessage());
        }
    }

    /** Makes room again. */
    public void free() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    /** Lets nothing be changed on it, or again everything. */
    public void setReadOnly(boolean readOnly) {
        assertTrue(succeeds("mount", "-o", "remount," + (readOnly ? "ro" : "rw"), folder.toString()));
    }

    @Override
    public void close() {
        succeeds("umount", folder.toString());
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
