package inkling.core.runs;

import inkling.core.history.HistoryFile;
import inkling.core.history.RunHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Lets fuzzing at the files of kept runs. */
public final class FuzzedRuns {
    /** The fewer, the more of a file is what says what the numbers are. */
    private static final int FEATURES = 1;

    private FuzzedRuns() {}

    /** Reads the steps of a run. */
    public static void readSteps(Path file) throws IOException {
        readAndWrite(file, path -> HistoryFile.save(HistoryFile.open(path), path));
    }

    /** Reads where a run of one feature stood. */
    public static void readCheckpoint(Path file) throws IOException {
        readAndWrite(file, path -> CheckpointFile.save(CheckpointFile.open(path, FEATURES), path));
    }

    /** Reads the way of a run of one feature. */
    public static void readPath(Path file) throws IOException {
        readAndWrite(file, path -> PathFile.save(PathFile.open(path, FEATURES), path));
    }

    private interface Rewriting {
        void rewrite(Path file) throws IOException;
    }

    /** What is valid comes out of a file of its own as it was. */
    private static void readAndWrite(Path file, Rewriting format) throws IOException {
        format.rewrite(file);
        byte[] written = Files.readAllBytes(file);
        try {
            format.rewrite(file);
        } catch (IOException e) {
            throw new AssertionError("what was written cannot be read", e);
        }
        if (!Arrays.equals(written, Files.readAllBytes(file))) {
            throw new AssertionError("something else after it was written");
        }
    }

    /** Lists a library with a run that is to do what a file says; the run is whole, or damaged and says why. */
    public static void readPlan(Path file) throws IOException {
        Path library = Files.createTempDirectory("fuzz");
        try {
            Path run = Files.createDirectory(library.resolve("20261128-190412"));
            Files.copy(file, run.resolve("plan.json"));
            HistoryFile.save(new RunHistory(1, 1), run.resolve("steps.run"));
            List<RunLibrary.Entry> entries = new RunLibrary(library).list();
            if (entries.size() != 1) {
                throw new AssertionError("one run, and " + entries.size() + " are listed");
            }
            if (entries.get(0) instanceof KeptRun kept && kept.state() != RunState.KILLED) {
                throw new AssertionError("a run without an end that is " + kept.state());
            }
        } finally {
            try (Stream<Path> all = Files.walk(library)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
