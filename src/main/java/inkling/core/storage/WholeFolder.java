package inkling.core.storage;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Folders that are filled with all that belongs in them, or with nothing. */
public final class WholeFolder {
    private static final String UNDER_CONSTRUCTION = ".inkling-tmp";
    private static final String NOT_SAVED = "file.not-saved";

    private WholeFolder() {}

    /** Puts files and folders into a folder. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything below {@code folder}, which is there and empty. */
        void writeTo(Path folder) throws IOException;
    }

    /**
     * Makes a folder if it is not there. What a killed process has left in it under construction is cleared away.
     *
     * @throws IOException if there is something in it, or it cannot be made
     */
    public static void requireEmpty(Path folder) throws IOException {
        Files.createDirectories(folder);
        clearAbandoned(folder.resolve(UNDER_CONSTRUCTION));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            Iterator<Path> all = files.iterator();
            if (all.hasNext()) {
                throw new ProblemException(Problem.of(
                        "file.unexpected",
                        folder,
                        Problem.of("folder.empty"),
                        Problem.of(
                                "folder.holds",
                                new Problem.Name(all.next().getFileName().toString()))));
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /**
     * Fills a folder that is new or empty: everything is written inside it under a name of its own, and moved to its
     * place when all of it is there.
     *
     * @throws IOException if there is something in it already, or not everything could be written; the folder is then as
     *     it was
     */
    public static void fill(Path folder, Content content) throws IOException {
        boolean there = Files.exists(folder);
        requireEmpty(folder);
        Path inside = folder.resolve(UNDER_CONSTRUCTION);
        List<Path> moved = new ArrayList<>();
        try {
            Files.createDirectory(inside);
            Optional<FolderLock> sign = tryLock(inside);
            try {
                content.writeTo(inside);
                for (Path part : list(inside)) {
                    if (!FolderLock.isOne(part)) {
                        moved.add(Files.move(part, folder.resolve(part.getFileName())));
                    }
                }
            } finally {
                close(sign);
            }
            delete(inside);
        } catch (IOException | RuntimeException e) {
            moved.add(inside);
            for (Path part : moved) {
                delete(part);
            }
            if (!there) {
                Files.deleteIfExists(folder);
            }
            if (e instanceof ProblemException problem) {
                throw about(folder, problem);
            }
            throw e;
        }
    }

    /** Nobody has heard of the files under construction. */
    private static ProblemException about(Path folder, ProblemException e) {
        Problem problem = e.problem();
        return problem.key().equals(NOT_SAVED)
                ? new ProblemException(
                        Problem.of(NOT_SAVED, folder, problem.arguments().get(1)), e)
                : e;
    }

    /** The lock of a folder under construction ends with the process. */
    private static void clearAbandoned(Path inside) throws IOException {
        if (Files.notExists(inside)) {
            return;
        }
        Optional<FolderLock> lock = tryLock(inside);
        close(lock);
        if (lock.isPresent()) {
            delete(inside);
        }
    }

    /** On a disk without locks nothing is ever taken for abandoned. */
    private static Optional<FolderLock> tryLock(Path inside) {
        try {
            return FolderLock.tryAcquire(inside);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void close(Optional<FolderLock> lock) throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.sorted().toList();
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    public static void delete(Path path) throws IOException {
        if (Files.notExists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(path)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
