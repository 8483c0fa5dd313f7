package inkling.packaging;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The archive of ready parsed and verified classes (class-data sharing) in the runtime image, where the Java machine
 * takes it from unasked. It holds what Inkling loads when its window is used once and when it trains, as long as that lies in
 * modules: so the image may be moved, while an archive of class-path jars would be bound to their place and time.
 */
final class ClassArchive {
    private static final String DRAWING = """
            <ink xmlns="http://www.w3.org/2003/InkML"><trace>10 0, 10 20</trace></ink>
            """;

    /** Where the rehearsal's own classes are. */
    private static final Path REHEARSAL = Path.of(URI.create(ClassArchive.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString()));

    private static final int PATIENCE_SECONDS = 120;

    private final Path runtime;
    private final Parts parts;
    private final Path work;

    private ClassArchive(Path runtime, Parts parts, Path work) {
        this.runtime = runtime;
        this.parts = parts;
        this.work = work;
    }

    /** Runs Inkling to see what it loads, and makes the archive of that. Needs a display, or on Linux else Xvfb. */
    static void dump(Path runtime, Parts parts, Path work) throws IOException {
        Files.createDirectories(work);
        ClassArchive archive = new ClassArchive(runtime, parts, work);
        Set<String> loaded = new LinkedHashSet<>(Files.readAllLines(archive.watchWindow()));
        loaded.addAll(Files.readAllLines(archive.watchTraining()));
        Path list = Files.write(work.resolve("classes"), loaded);
        Tools.run(Tools.java(runtime), "-Xshare:dump", "-XX:SharedClassListFile=" + list, "-Xlog:disable");
    }

    private Path watchTraining() throws IOException {
        Path list = work.resolve("training");
        Process training = java(
                        list, "--module", "inkling/inkling.Inkling", "train", "--data", "synthetic", "--epochs", "1")
                .start();
        if (Tools.await(training) != 0) {
            throw new IOException("inkling train in " + runtime + ": failed, as said above");
        }
        return list;
    }

    private Path watchWindow() throws IOException {
        Path list = work.resolve("window");
        Path drawing = Files.writeString(work.resolve("one.inkml"), DRAWING);
        ProcessBuilder window = java(list, "--add-modules", "inkling", Rehearsal.class.getName(), drawing.toString());
        Optional<Process> display = Optional.empty();
        if (Platform.HERE == Platform.LINUX && System.getenv("DISPLAY") == null) {
            Process xvfb = new ProcessBuilder("Xvfb", "-displayfd", "1", "-noreset")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            window.environment().put("DISPLAY", ":" + firstLine(xvfb));
            display = Optional.of(xvfb);
        }
        Process shown = window.start();
        try {
            if (!shown.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || shown.exitValue() != 0) {
                throw new IOException("Inkling's window: expected to use it once within " + PATIENCE_SECONDS
                        + " s, found that it did not come to its end; as said above");
            }
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        } finally {
            shown.destroy();
            display.ifPresent(Process::destroy);
        }
        return list;
    }

    private static String firstLine(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return out.readLine();
    }

    private ProcessBuilder java(Path list, String... program) {
        List<String> command = new ArrayList<>(List.of(
                Tools.java(runtime),
                "-XX:DumpLoadedClassList=" + list,
                // Not the home of whoever builds this
                "-Duser.home=" + work,
                "--class-path",
                parts.classPath().resolve("*") + File.pathSeparator + REHEARSAL));
        command.addAll(List.of(program));
        ProcessBuilder inkling = new ProcessBuilder(command).inheritIO();
        inkling.environment().keySet().removeAll(Set.of("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"));
        return inkling;
    }
}
