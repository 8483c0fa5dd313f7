package inkling.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What this process takes of the machine. Linux alone says some of it.
 *
 * @param heap bytes in use after a collection
 * @param resident bytes of memory
 * @param handles open files
 * @param threads that live
 */
public record Vitals(long heap, long resident, int handles, int threads) {
    private static final Path PROCESS = Path.of("/proc/self");
    private static final int COLLECTIONS = 3;
    private static final double MEGABYTE = 1 << 20;

    /** As they are now, after a collection. */
    public static Vitals now() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return new Vitals(
                runtime.totalMemory() - runtime.freeMemory(),
                residentBytes(),
                openFiles(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    private static long residentBytes() {
        try {
            return Files.readAllLines(PROCESS.resolve("status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int openFiles() {
        int count = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESS.resolve("fd"))) {
            for (Path handle : all) {
                count += handle.toString().isEmpty() ? 0 : 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return count;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "heap %.1f MB, resident %.0f MB, %d handles, %d threads",
                heap / MEGABYTE,
                resident / MEGABYTE,
                handles,
                threads);
    }
}
