package inkling.core.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.Pixels;
import inkling.core.model.TrainedModel;
import inkling.core.storage.AtomicFiles;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that saves a model again and again is killed at random moments. The file must be whole every time. */
class KilledWhileSavingTest {
    private static final int KILLS = 100;
    private static final int MOST_MICROS_ALIVE = 25_000;

    @TempDir
    Path models;

    @TempDir
    Path folder;

    private final List<TrainedModel> two =
            List.of(TestModels.random(new Pixels(), 1), TestModels.random(new Pixels(), 2));
    private Path file;

    /** The process to be killed: as soon as it is told to, it saves two models in turn, and says when it has begun. */
    static final class Saver {
        private Saver() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            byte[] one = Files.readAllBytes(Path.of(arguments[1]));
            byte[] other = Files.readAllBytes(Path.of(arguments[2]));
            if (System.in.read() < 0) {
                return;
            }
            AtomicFiles.write(file, out -> out.write(one));
            System.out.write('.');
            System.out.flush();
            while (true) {
                AtomicFiles.write(file, out -> out.write(other));
                AtomicFiles.write(file, out -> out.write(one));
            }
        }
    }

    @BeforeEach
    void saveModels() throws IOException {
        file = folder.resolve("model.safetensors");
        ModelFiles.save(models.resolve("0.safetensors"), two.get(0));
        ModelFiles.save(models.resolve("1.safetensors"), two.get(1));
    }

    @Test
    void theFileIsWholeEveryTime() throws IOException, InterruptedException {
        Random random = new Random(3);
        int foundTemporary = 0;
        // One starts while another saves: starting takes longest
        Deque<Process> savers = new ArrayDeque<>(List.of(start(), start()));
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                Process saver = savers.element();
                saver.getOutputStream().write('!');
                saver.getOutputStream().flush();
                assertEquals('.', saver.getInputStream().read(), "the process did not get as far as saving");
                saver.waitFor(random.nextInt(MOST_MICROS_ALIVE), TimeUnit.MICROSECONDS);
                savers.remove().destroyForcibly().waitFor();
                assertTrue(two.contains(ModelFiles.open(file)), "neither of the two models");
                int temporary = names().size() - 1;
                assertTrue(temporary <= 1, "left behind: " + names());
                foundTemporary += temporary;
                savers.add(start());
            }
        } finally {
            savers.forEach(Process::destroyForcibly);
        }
        assertTrue(foundTemporary > 0, "no process was ever killed in the middle of a save");
        ModelFiles.save(file, two.get(0));
        assertEquals(List.of("model.safetensors"), names());
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(Saver.class, AtomicFiles.class),
                        Saver.class.getName(),
                        file.toString(),
                        models.resolve("0.safetensors").toString(),
                        models.resolve("1.safetensors").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Where these classes lie: a path of few parts makes the processes start sooner. */
    private static String classPath(Class<?>... classes) {
        return Arrays.stream(classes)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
