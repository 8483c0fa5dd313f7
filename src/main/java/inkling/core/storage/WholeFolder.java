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
import java.util.stream.Stream;

/** Folders that are filled with all that belongs in them, or with nothing. */
public final class WholeFolder {
    private static final String UNDER_CONSTRUCTION = ".inkling-tmp";

    private WholeFolder() {}

    /** Puts files and folders into a folder. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything below {@code folder}, which is there and empty. */
        void writeTo(Path folder) throws IOException;
    }

    /**
     * Makes a folder if it is not there.
     *
     * @throws IOException if there is something in it, or it cannot be made
     */
    public static void requireEmpty(Path folder) throws IOException {
        Files.createDirectories(folder);
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
            content.writeTo(inside);
            for (Path part : list(inside)) {
                moved.add(Files.move(part, folder.resolve(part.getFileName())));
            }
            Files.delete(inside);
        } catch (IOException | RuntimeException e) {
            moved.add(inside);
            for (Path part : moved) {
                delete(part);
            }
            if (!there) {
                Files.deleteIfExists(folder);
            }
            throw e;
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.sorted().toList();
        }
    }

    private static void delete(Path path) throws IOException {
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
