package inkling.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** The application image: the runtime, the class path, the launcher. It runs from wherever it lies. */
final class AppImage {
    private AppImage() {}

    /** Makes the image. */
    static Path make(Project project, Parts parts, Path runtime, Path licences) throws IOException {
        Path into = Files.createDirectories(project.work().resolve("image"));
        List<Object> options = new ArrayList<>(List.of("--type", "app-image", "--dest", into));
        options.addAll(List.of("--name", project.name(), "--app-version", project.version()));
        options.addAll(List.of("--icon", project.icon(), "--runtime-image", runtime, "--input", parts.classPath()));
        options.addAll(List.of("--module", "inkling/inkling.Inkling"));
        if (Platform.HERE == Platform.WINDOWS) {
            Path console = project.packaging("windows/inkling-cli.properties");
            options.addAll(List.of("--add-launcher", "inkling-cli=" + console));
        }
        Tools.jdk("jpackage", options);
        Path image = into.resolve(Platform.HERE == Platform.MACOS ? project.name() + ".app" : project.name());
        if (Platform.HERE == Platform.LINUX) {
            useScript(project, image);
        }
        Tools.copy(licences, image.resolve(Platform.HERE == Platform.MACOS ? "Contents/licenses" : "licenses"));
        return image;
    }

    /** On Linux jpackage's own launcher asks dpkg and rpm at every start whose it is, a quarter of a second long. */
    private static void useScript(Project project, Path image) throws IOException {
        Path launcher = image.resolve("bin").resolve(project.name());
        Files.copy(project.packaging("linux/inkling"), launcher, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String needless : List.of("lib/libapplauncher.so", "lib/app/inkling.cfg", "lib/app/.jpackage.xml")) {
            Files.delete(image.resolve(needless));
        }
    }
}
