package inkling.packaging;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Runs the JDK's tools and other programs. */
final class Tools {
    private Tools() {}

    /**
     * Runs a tool of the JDK that runs this.
     *
     * @throws IOException if it fails; the message holds what it said
     */
    static void jdk(String name, List<?> arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IOException("packaging: expected a full JDK with " + name
                        + ", found a runtime in " + System.getProperty("java.home")));
        String[] words = arguments.stream().map(Object::toString).toArray(String[]::new);
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        if (tool.run(out, out, words) != 0) {
            throw new IOException(name + " " + String.join(" ", words) + ":\n" + said);
        }
    }

    /**
     * Runs a program and waits for it; its output goes where ours goes.
     *
     * @throws IOException if it is not there or fails
     */
    static void run(String... command) throws IOException {
        int status = await(new ProcessBuilder(command).inheritIO().start());
        if (status != 0) {
            throw new IOException(String.join(" ", command) + ": ended with status " + status);
        }
    }

    /** Runs a program and gives what it prints. */
    static String ask(String... command) throws IOException {
        return ask(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    /** Runs a program and gives what it prints. */
    static String ask(ProcessBuilder command) throws IOException {
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = await(process);
        if (status != 0) {
            throw new IOException(String.join(" ", command.command()) + ": ended with status " + status);
        }
        return said;
    }

    /** Copies a file, or a folder with all in it, and makes the folders that lead there. */
    static Path copy(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (Stream<Path> all = Files.walk(source)) {
            for (Path file : all.toList()) {
                Files.copy(
                        file,
                        target.resolve(source.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
        return target;
    }

    /** Waits for a program's end and gives its status. */
    static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }

    /** The {@code java} of a runtime image. */
    static String java(Path runtime) {
        return runtime.resolve("bin").resolve(Platform.HERE.program("java")).toString();
    }
}
