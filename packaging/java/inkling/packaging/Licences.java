package inkling.packaging;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The licences of all that is inside: what each jar says itself, and the texts that {@code licenses/index} names. */
final class Licences {
    private Licences() {}

    /**
     * Collects them into a folder, in one folder each.
     *
     * @throws IOException if a jar has no entry in the index
     */
    static Path collect(Project project, Parts parts, Path into) throws IOException {
        Path texts = project.packaging("licenses");
        List<String[]> index = Files.readAllLines(texts.resolve("index")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s+"))
                .toList();
        Files.createDirectories(into);
        for (Path jar : parts.jars()) {
            String name = jar.getFileName().toString().replace(".jar", "");
            String[] entry = index.stream()
                    .filter(line -> name.matches(line[0]))
                    .findFirst()
                    .orElseThrow(() -> new IOException(texts.resolve("index") + ": expected a line for " + name
                            + ", found none; add its licence"));
            Path folder = Files.createDirectories(into.resolve(name));
            for (int text = 1; text < entry.length; text++) {
                Tools.copy(find(project, texts, entry[text]), folder.resolve(entry[text]));
            }
            copyNotices(jar, folder);
        }
        return into;
    }

    private static Path find(Project project, Path texts, String text) {
        return text.equals("Apache-2.0.txt") ? project.folder().resolve("LICENSE") : texts.resolve(text);
    }

    private static void copyNotices(Path jar, Path folder) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(jar);
                Stream<Path> all = Files.walk(content.getPath("/"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                String upper = name.toUpperCase(Locale.ROOT);
                if (upper.matches("(LICENSE|NOTICE|COPYING|COPYRIGHT)([-.].*)?") && !upper.endsWith(".CLASS")) {
                    Path target = folder.resolve(file.toString().substring(1).replace('/', '-'));
                    Files.copy(file, target);
                }
            }
        }
    }
}
