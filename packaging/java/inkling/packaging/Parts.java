package inkling.packaging;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Inkling consists of, sorted by where it goes.
 *
 * @param modules the jars that become part of the Java runtime, Inkling's own among them
 * @param classPath the folder with the others: ND4J and what it brings, which cannot be modules
 * @param natives the folder with the native libraries that were in the jars, which are in them no more
 * @param jars the jars as they came, for their licences
 */
record Parts(Path modules, Path classPath, Path natives, List<Path> jars) {
    private static final Pattern MODULES = Pattern.compile(
            "(inkling|javafx-\\w+|controlsfx|atlantafx-base|ikonli-[a-z-]+|picocli|gson)(-[0-9].*)?\\.jar");
    private static final Pattern NATIVE = Pattern.compile(".*\\.(so(\\.\\d+)*|dylib|dll)");
    /** LAPACK's bindings, which nothing here calls. */
    private static final Pattern UNUSED = Pattern.compile("(lib)?jniopenblas\\..*");

    /** Sorts the jars in a Maven target folder into another folder. */
    static Parts sort(Path target, Path into) throws IOException {
        Parts parts = new Parts(
                Files.createDirectories(into.resolve("modules")),
                Files.createDirectories(into.resolve("classpath")),
                Files.createDirectories(into.resolve("natives")),
                jars(target));
        for (Path jar : parts.jars) {
            parts.add(jar);
        }
        parts.nameOpenBlas();
        return parts;
    }

    /** Inkling's jar and those that its class path names; others may lie beside them since an earlier build. */
    private static List<Path> jars(Path target) throws IOException {
        Path inkling = target.resolve("inkling.jar");
        try (JarFile jar = new JarFile(inkling.toFile())) {
            String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.concat(
                            Stream.of(inkling),
                            Arrays.stream(classPath.split(" ")).sorted().map(target::resolve))
                    .toList();
        }
    }

    private void add(Path jar) throws IOException {
        String name = jar.getFileName().toString();
        Path copy = Files.copy(jar, (MODULES.matcher(name).matches() ? modules : classPath).resolve(name));
        boolean classes = false;
        try (FileSystem content = FileSystems.newFileSystem(copy);
                Stream<Path> all = Files.walk(content.getPath("/"))) {
            for (Path entry : all.filter(Files::isRegularFile).toList()) {
                String file = entry.getFileName().toString();
                if (NATIVE.matcher(file).matches()) {
                    if (!UNUSED.matcher(file).matches()) {
                        Files.copy(entry, natives.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                    }
                    Files.delete(entry);
                }
                classes |= file.endsWith(".class") && !file.equals("module-info.class");
            }
        }
        if (!classes) {
            Files.delete(copy);
        }
    }

    /**
     * OpenBLAS is asked for by two names. JavaCPP makes a copy for the second one; but where a library of the same inner
     * name is loaded already, Linux is content, so that the copy alone does.
     */
    private void nameOpenBlas() throws IOException {
        try (Stream<Path> all = Files.list(natives)) {
            for (Path library : all.filter(file -> file.getFileName().toString().startsWith("libopenblas."))
                    .toList()) {
                Path second = library.resolveSibling(
                        library.getFileName().toString().replace("libopenblas.", "libopenblas_nolapack."));
                if (Platform.HERE == Platform.LINUX) {
                    Files.move(library, second);
                } else {
                    Files.copy(library, second);
                }
            }
        }
    }
}
