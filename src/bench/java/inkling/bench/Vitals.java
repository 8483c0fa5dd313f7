package inkling.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What this process takes of the machine. Linux alone says some of it.
 *
 * @param heap bytes in use after a collection
 * @param resident bytes of memory
 * @param files what the open files are, sorted
 * @param threads names of those that live, sorted
 */
public record Vitals(long heap, long resident, List<String> files, List<String> threads) {
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
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .sorted()
                        .toList());
    }

    /** The files and threads that were not there earlier. */
    public List<String> beyond(Vitals earlier) {
        List<String> more = new ArrayList<>(files);
        more.addAll(threads);
        for (List<String> had : List.of(earlier.files, earlier.threads)) {
            had.forEach(more::remove);
        }
        return List.copyOf(more);
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

    private static List<String> openFiles() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESS.resolve("fd"))) {
            for (Path handle : all) {
                names.add(nameOf(handle));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stream().sorted().toList();
    }

    /** What a handle leads to; the number of a socket or a pipe says nothing. */
    private static String nameOf(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString().replaceAll(":\\[\\d+]", "");
        } catch (IOException e) {
            return "closed";
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "heap %.1f MB, resident %.0f MB, %d handles, %d threads",
                heap / MEGABYTE,
                resident / MEGABYTE,
                files.size(),
                threads.size());
    }
}
