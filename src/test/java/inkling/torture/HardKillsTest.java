package inkling.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that saves again and again, now this and now that, is killed at random moments. How often, the property
 * {@code torture.kills} says, and {@code torture.seed} at which ones.
 */
class HardKillsTest {
    private static final int KILLS = Integer.getInteger("torture.kills", 6);
    private static final long SEED = Long.getLong("torture.seed", 3);
    private static final List<Saved> ALL = List.of(Saved.values());
    private static final int MOST_MICROS_ALIVE = 60_000;

    /** More than one process ever saves. */
    private static final int FAR = 1_000_000;

    @TempDir
    private Path folder;

    /** The process. Arguments: the folder, and the number of its first version. */
    static final class Saver {
        private Saver() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            int version = Integer.parseInt(arguments[1]);
            Random random = new Random(version);
            // Everything once, elsewhere, so that it is the saving that is killed, and not the program's first steps
            Path elsewhere = Files.createTempDirectory(folder, "elsewhere");
            saveEach(elsewhere, version);
            deleteAll(elsewhere);
            if (!WaitingProcess.isToldToBegin()) {
                return;
            }
            while (true) {
                int which = random.nextInt(ALL.size());
                ALL.get(which).save(folder.resolve("there"), version++);
                WaitingProcess.say(which);
            }
        }
    }

    @Test
    void whateverIsSavedIsThereAsItWasOrAsItWasToBecome() throws IOException, InterruptedException {
        Path there = Files.createDirectory(folder.resolve("there"));
        Map<Saved, List<Integer>> said = new EnumMap<>(Saved.class);
        for (Saved one : ALL) {
            one.save(there, 0);
            said.put(one, new ArrayList<>(List.of(0)));
        }
        List<String> names = names(there);
        int[] foundTemporary = new int[1];
        Kills.each(
                KILLS,
                new Random(SEED),
                MOST_MICROS_ALIVE,
                number -> WaitingProcess.start(Saver.class, folder, (number + 1) * FAR),
                (number, done) -> {
                    int version = (number + 1) * FAR;
                    foundTemporary[0] += Math.min(1, temporary(there).size());
                    for (byte one : done) {
                        said.get(ALL.get(one)).add(version++);
                    }
                    for (Saved one : ALL) {
                        if (one.isThere(there, said.get(one), version)) {
                            said.get(one).add(version);
                        }
                    }
                });
        assertTrue(
                foundTemporary[0] >= KILLS / 50, "too few were killed in the middle of a save: " + foundTemporary[0]);

        saveEach(there, 0);
        assertEquals(names, names(there), "something was left behind");
    }

    private static void saveEach(Path folder, int version) throws IOException {
        for (Saved one : ALL) {
            one.save(folder, version);
        }
    }

    private static List<String> temporary(Path folder) throws IOException {
        return names(folder).stream()
                .filter(name -> name.endsWith(".inkling-tmp"))
                .toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
