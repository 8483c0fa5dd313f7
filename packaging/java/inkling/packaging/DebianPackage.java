package inkling.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Debian package. All that it puts into the system are files, which dpkg knows and takes away again; menus and file
 * types follow by themselves. (jpackage's packages do that by scripts, which need xdg-utils and fail without a menu.)
 */
final class DebianPackage {
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

    private DebianPackage() {}

    static Path make(Project project, Path image) throws IOException {
        Path root = Files.createDirectories(project.work().resolve("debian"));
        Path home = Tools.copy(image, root.resolve("opt/inkling"));
        Path bin = Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(bin.resolve("inkling"), Path.of("/opt/inkling/bin/inkling"));
        Path share = root.resolve("usr/share");
        Tools.copy(project.packaging("linux/inkling.desktop"), share.resolve("applications/inkling.desktop"));
        Tools.copy(project.packaging("linux/inkling.xml"), share.resolve("mime/packages/inkling.xml"));
        Tools.copy(project.packaging("linux/copyright"), share.resolve("doc/inkling/copyright"));
        Path icons = share.resolve("icons/hicolor");
        Tools.copy(project.icons("inkling.svg"), icons.resolve("scalable/apps/inkling.svg"));
        for (int size : ICON_SIZES) {
            Tools.copy(
                    project.icons("inkling-" + size + ".png"), icons.resolve(size + "x" + size + "/apps/inkling.png"));
        }
        String architecture = Tools.ask("dpkg", "--print-architecture").strip();
        String control = Files.readString(project.packaging("linux/control"))
                .replace("@version@", project.version())
                .replace("@architecture@", architecture)
                .replace("@kilobytes@", Long.toString(kilobytes(root)))
                .replace("@depends@", dependencies(project, home));
        Path description = Files.createDirectories(root.resolve("DEBIAN"));
        Files.writeString(description.resolve("control"), control);
        Path file = project.target().resolve("inkling_" + project.version() + "_" + architecture + ".deb");
        // The levels above 2 take up to four times as long for 78 instead of 89 MB
        Tools.run("dpkg-deb", "--root-owner-group", "-Zxz", "-z2", "--build", root.toString(), file.toString());
        return file;
    }

    private static long kilobytes(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            long bytes = 0;
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes / 1024;
        }
    }

    /** The packages whose libraries those of the image ask for. */
    private static String dependencies(Project project, Path home) throws IOException {
        Path folder = project.work().resolve("dependencies");
        Path source = Files.createDirectories(folder.resolve("debian")).resolve("control");
        Files.writeString(source, "Source: inkling\n\nPackage: inkling\nArchitecture: any\n");
        Path libraries = home.resolve("lib/runtime/lib");
        // By the name that ND4J's library knows it
        Files.createSymbolicLink(folder.resolve("libopenblas.so.0"), libraries.resolve("libopenblas_nolapack.so.0"));
        List<String> command = new ArrayList<>(List.of(
                "dpkg-shlibdeps",
                "-O",
                "--ignore-missing-info",
                "-xlibgfortran5",
                "-xlibgomp1",
                "-xlibquadmath0",
                "-l" + folder,
                "-l" + libraries,
                "-l" + libraries.resolve("server")));
        try (Stream<Path> all = Files.walk(libraries)) {
            all.map(Path::toString)
                    .filter(file -> file.matches(".*\\.so(\\.\\d+)*"))
                    .forEach(command::add);
        }
        ProcessBuilder shlibdeps =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        return Tools.ask(shlibdeps).strip().replace("shlibs:Depends=", "");
    }
}
