package inkling.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What is packaged, and where.
 *
 * @param folder the project's folder
 * @param version the version, in numbers
 */
record Project(Path folder, String version) {
    static final String DESCRIPTION = "Draw a digit and watch a logistic regression read it, train it, take it away";

    /** The name of files and programs: as the system's own have it. */
    String name() {
        return Platform.HERE == Platform.LINUX ? "inkling" : "Inkling";
    }

    /** Maven's output. */
    Path target() {
        return folder.resolve("target");
    }

    /** Where everything on the way is put, and the image. */
    Path work() {
        return target().resolve("package");
    }

    /** A file in {@code packaging/}. */
    Path packaging(String file) {
        return folder.resolve("packaging").resolve(file);
    }

    /** An icon in {@code assets/icons/}. */
    Path icons(String file) {
        return folder.resolve("assets").resolve("icons").resolve(file);
    }

    /** The icon in the system's own format. */
    Path icon() {
        return icons(
                switch (Platform.HERE) {
                    case LINUX -> "inkling-256.png";
                    case WINDOWS -> "inkling.ico";
                    case MACOS -> "inkling.icns";
                });
    }

    /** Begins with an empty work folder. */
    void clean() throws IOException {
        if (Files.exists(work())) {
            try (Stream<Path> old = Files.walk(work())) {
                for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(work());
    }
}
