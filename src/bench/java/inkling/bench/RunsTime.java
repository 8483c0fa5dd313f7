package inkling.bench;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.recipe.Recipe;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.TestRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long it takes to list many runs. Argument: how many, such as 500. */
public final class RunsTime {
    private static final int TIMES = 9;

    private RunsTime() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        RunLibrary library = new RunLibrary(Files.createTempDirectory("runs"));
        TrainingData data =
                new TrainingData(List.of(SyntheticDigits.generate(200, 1)), List.of(SyntheticDigits.generate(50, 2)));
        for (int i = 0; i < count; i++) {
            TestRuns.train(library, Recipe.TUTORIAL, data);
        }
        long[] nanos = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            int found =
                    new RunLibrary(Path.of(library.folder().toString())).list().size();
            nanos[i] = System.nanoTime() - begin;
            if (found != count) {
                throw new AssertionError(found + " of " + count + " runs are listed");
            }
        }
        System.out.printf(Locale.ROOT, "first %.3f s", nanos[0] / 1e9);
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, ", median %.3f s for %d runs%n", nanos[TIMES / 2] / 1e9, count);
    }
}
