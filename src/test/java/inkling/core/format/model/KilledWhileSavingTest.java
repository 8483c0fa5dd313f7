package inkling.core.format.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.Pixels;
import inkling.core.model.TrainedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that saves a model again and again is killed at random moments. The file must be whole every time. */
class KilledWhileSavingTest {
    private static final int KILLS = 100;
    private static final int MOST_MICROS_ALIVE = 25_000;

    @TempDir
    Path folder;

    /** The process to be killed: as soon as it is told to, it saves two models in turn, and says when it has begun. */
    static final class Saver {
        private Saver() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            List<TrainedModel> models = models();
            if (System.in.read() < 0) {
                return;
            }
            ModelFiles.save(file, models.get(0));
            System.out.write('.');
            System.out.flush();
            while (true) {
                for (TrainedModel model : models) {
                    ModelFiles.save(file, model);
                }
            }
        }
    }

    private static List<TrainedModel> models() {
        return List.of(TestModels.random(new Pixels(), 1), TestModels.random(new Pixels(), 2));
    }

    @Test
    void theFileIsWholeEveryTime() throws IOException, InterruptedException {
        Path file = folder.resolve("model.safetensors");
        List<TrainedModel> models = models();
        Random random = new Random(3);
        int foundTemporary = 0;
        // One starts while another saves: starting takes longest
        Deque<Process> savers = new ArrayDeque<>(List.of(start(file), start(file)));
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                Process saver = savers.element();
                saver.getOutputStream().write('!');
                saver.getOutputStream().flush();
                assertEquals('.', saver.getInputStream().read(), "the process did not get as far as saving");
                saver.waitFor(random.nextInt(MOST_MICROS_ALIVE), TimeUnit.MICROSECONDS);
                savers.remove().destroyForcibly().waitFor();
                assertTrue(models.contains(ModelFiles.open(file)), "neither of the two models");
                int temporary = names().size() - 1;
                assertTrue(temporary <= 1, "left behind: " + names());
                foundTemporary += temporary;
                savers.add(start(file));
            }
        } finally {
            savers.forEach(Process::destroyForcibly);
        }
        assertTrue(foundTemporary > 0, "no process was ever killed in the middle of a save");
        ModelFiles.save(file, models.get(0));
        assertEquals(List.of("model.safetensors"), names());
    }

    private static Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Saver.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
