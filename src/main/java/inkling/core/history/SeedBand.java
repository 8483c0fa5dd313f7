package inkling.core.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Runs that differ in nothing but their seed, as one: their mean, and how far apart they are, over the steps and the
 * validations that all of them have.
 */
public final class SeedBand {
    private final List<SmoothedRun> runs;
    private final RunHistory mean;
    private final FloatSeries low = new FloatSeries();
    private final FloatSeries high = new FloatSeries();
    private final List<Validation> lowest = new ArrayList<>();
    private final List<Validation> highest = new ArrayList<>();

    /**
     * The band of some runs as they are now.
     *
     * @param runs at least one, all with steps and epochs of the same size, and smoothed alike
     */
    public SeedBand(List<SmoothedRun> runs) {
        this.runs = List.copyOf(runs);
        RunHistory first = runs.get(0).history();
        mean = new RunHistory(first.epochs(), first.stepsPerEpoch());
        int steps = runs.stream().mapToInt(run -> run.history().size()).min().orElseThrow();
        for (int i = 0; i < steps; i++) {
            addStep(i);
        }
        for (Validation found : first.validations()) {
            addValidation(found.epoch());
        }
    }

    private void addStep(int step) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        double loss = 0;
        double rate = 0;
        double seconds = 0;
        for (SmoothedRun run : runs) {
            float smoothed = run.smoothed().get(step);
            least = Math.min(least, smoothed);
            most = Math.max(most, smoothed);
            loss += run.history().losses().get(step);
            rate += run.history().learningRates().get(step);
            seconds += run.history().seconds().get(step);
        }
        int count = runs.size();
        mean.addStep((float) (loss / count), (float) (rate / count), (float) (seconds / count));
        low.add(least);
        high.add(most);
    }

    private void addValidation(int epoch) {
        List<Validation> found = runs.stream()
                .map(run -> run.history().validations().stream()
                        .filter(validation -> validation.epoch() == epoch)
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
        if (found.size() == runs.size()) {
            mean.addValidation(new Validation(epoch, mean(found, Validation::loss), mean(found, Validation::accuracy)));
            lowest.add(Collections.min(found, Comparator.comparingDouble(Validation::accuracy)));
            highest.add(Collections.max(found, Comparator.comparingDouble(Validation::accuracy)));
        }
    }

    private static double mean(List<Validation> found, ToDoubleFunction<Validation> value) {
        return found.stream().mapToDouble(value).average().orElseThrow();
    }

    /** The mean of all runs, step by step. */
    public RunHistory mean() {
        return mean;
    }

    /** The least smoothed loss at each step. */
    public FloatSeries low() {
        return low;
    }

    /** The greatest smoothed loss at each step. */
    public FloatSeries high() {
        return high;
    }

    /** For each validation of the mean, that of the run that read the fewest right. */
    public List<Validation> lowest() {
        return Collections.unmodifiableList(lowest);
    }

    /** For each validation of the mean, that of the run that read the most right. */
    public List<Validation> highest() {
        return Collections.unmodifiableList(highest);
    }
}
