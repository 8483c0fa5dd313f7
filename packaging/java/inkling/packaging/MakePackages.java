package inkling.packaging;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Makes the application image and the installers for the machine it runs on, out of what {@code mvn package} made. Each
 * step is a class of its own.
 */
public final class MakePackages {
    private MakePackages() {}

    /**
     * Makes everything in {@code target/package}.
     *
     * @param arguments the project's folder and its version
     * @throws IOException if a file could not be read or written, or a tool failed
     */
    public static void main(String[] arguments) throws IOException {
        // Installers know nothing of snapshots
        Project project = new Project(Path.of(arguments[0]), arguments[1].replace("-SNAPSHOT", ""));
        Path work = project.work();
        project.clean();
        Parts parts = Parts.sort(project.target(), work.resolve("parts"));
        Path licences = Licences.collect(project, parts, work.resolve("licenses"));
        Path runtime = RuntimeImage.link(project, parts, work.resolve("runtime"));
        ClassArchive.dump(runtime, parts, work.resolve("classes"));
        Path image = AppImage.make(project, parts, runtime, licences);
        Installers.make(project, image)
                .forEach(file -> System.out.println("Made " + project.folder().relativize(file)));
    }
}
