package inkling.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the image is handed out as. */
final class Installers {
    private Installers() {}

    /** Makes the files for this system and says which. */
    static List<Path> make(Project project, Path image) throws IOException {
        return switch (Platform.HERE) {
            case LINUX -> List.of(archive(project, image), DebianPackage.make(project, image));
            case WINDOWS -> List.of(jpackage(project, image, "msi", List.of("--win-menu", "--win-dir-chooser")));
            case MACOS ->
                List.of(jpackage(project, image, "dmg", List.of("--mac-package-identifier", "inkling.Inkling")));
        };
    }

    private static Path archive(Project project, Path image) throws IOException {
        Path archive = project.target()
                .resolve("inkling-" + project.version() + "-linux-" + System.getProperty("os.arch") + ".tar.gz");
        Tools.run(
                "tar",
                "--owner=0",
                "--group=0",
                "-czf",
                archive.toString(),
                "-C",
                image.getParent().toString(),
                image.getFileName().toString());
        return archive;
    }

    private static Path jpackage(Project project, Path image, String type, List<Object> more) throws IOException {
        List<Object> options = new ArrayList<>(List.of("--type", type, "--dest", project.target()));
        options.addAll(List.of("--name", project.name(), "--app-version", project.version(), "--app-image", image));
        options.addAll(List.of("--description", Project.DESCRIPTION, "--vendor", "Inkling"));
        options.addAll(List.of("--license-file", project.folder().resolve("LICENSE")));
        // Drawings only: a file type that is registered gets its program by default, and models have others
        options.addAll(List.of("--file-associations", project.packaging("inkml.properties")));
        options.addAll(more);
        Tools.jdk("jpackage", options);
        return project.target().resolve(project.name() + "-" + project.version() + "." + type);
    }
}
