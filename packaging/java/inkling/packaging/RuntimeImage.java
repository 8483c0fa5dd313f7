package inkling.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java runtime with Inkling inside, as a module, beside only those of the JDK's modules that it needs. */
final class RuntimeImage {
    /**
     * What no {@code requires} shows: secure connections (elliptic curves), the memory access that ND4J's libraries want.
     */
    private static final String HIDDEN_MODULES = "jdk.crypto.ec,jdk.unsupported";

    /** What only an installed Inkling wants, beside the start options. */
    private static final List<String> OPTIONS = List.of(
            // Its natives are not in its jars any more but in this runtime
            "-Dorg.bytedeco.javacpp.loadlibraries=false",
            // ND4J stays on the class path, which no module reads unasked. Not first: jlink would think it its own
            "--add-reads=inkling=ALL-UNNAMED");

    /** Sound and splash screens: they would want libraries of the system that Inkling does without. */
    private static final List<String> UNUSED = List.of("jsound", "splashscreen");

    private RuntimeImage() {}

    /** Links the runtime image and lays the native libraries out in it. */
    static Path link(Project project, Parts parts, Path image) throws IOException {
        makeModule(parts);
        Tools.jdk(
                "jlink",
                List.of(
                        "--module-path=" + parts.modules(),
                        "--add-modules=inkling," + HIDDEN_MODULES,
                        "--add-options=" + options(project.packaging("start.options")),
                        // Shares 22 MB of strings; the next level zips classes, which saves nothing in a package
                        "--compress=1",
                        "--strip-java-debug-attributes",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output=" + image));
        Path libraries = image.resolve(Platform.HERE.nativeFolder());
        for (String unused : UNUSED) {
            Files.deleteIfExists(libraries.resolve(System.mapLibraryName(unused)));
        }
        try (Stream<Path> natives = Files.list(parts.natives())) {
            for (Path library : natives.toList()) {
                Path installed = libraries.resolve(library.getFileName());
                // The system's C++ runtime came with the JDK already, where it comes at all
                if (Files.notExists(installed)) {
                    Files.copy(library, installed);
                    strip(installed);
                }
            }
        }
        return image;
    }

    private static String options(Path file) throws IOException {
        Stream<String> lines = Files.readAllLines(file).stream().filter(line -> line.startsWith("-"));
        return Stream.concat(OPTIONS.stream(), lines).collect(Collectors.joining(" "));
    }

    /** ND4J's library alone has 23 MB of symbols that nothing looks up. */
    private static void strip(Path library) throws IOException {
        if (Platform.HERE == Platform.LINUX) {
            Tools.run("strip", "--strip-unneeded", library.toString());
        }
    }

    /** Makes a module of Inkling's jar; the project cannot have a module-info itself, for ND4J's jars cannot be modules. */
    private static void makeModule(Parts parts) throws IOException {
        Path jar = parts.modules().resolve("inkling.jar");
        Path generated = parts.modules().resolveSibling("module-info");
        Tools.jdk(
                "jdeps",
                List.of(
                        "--multi-release=17",
                        "--ignore-missing-deps",
                        "--module-path=" + parts.modules(),
                        "--generate-open-module=" + generated,
                        jar.toString()));
        Path source = generated.resolve("inkling/versions/17/module-info.java");
        // A module that exports nothing would not be resolved where ND4J's classes are asked for by the class path
        Files.writeString(source, Files.readString(source).replace("inkling {", "inkling {\n    exports inkling;"));
        Tools.jdk(
                "javac",
                List.of(
                        "--module-path=" + parts.modules(),
                        "--patch-module=inkling=" + jar,
                        "-d",
                        generated.toString(),
                        source.toString()));
        Tools.jdk(
                "jar",
                List.of(
                        "--update",
                        "--file=" + jar,
                        "--main-class=inkling.Inkling",
                        "-C",
                        generated.toString(),
                        "module-info.class"));
    }
}
