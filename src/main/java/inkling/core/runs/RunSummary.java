package inkling.core.runs;

import inkling.core.history.FloatSeries;
import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a run has come.
 *
 * @param steps how many are done
 * @param seconds that it has been learning
 * @param loss mean of the last mini-batches' cross-entropies in nats; empty before the first step
 * @param validation what the last one found, or, of a run that may stop early, the best one
 */
public record RunSummary(long steps, double seconds, OptionalDouble loss, Optional<Validation> validation) {
    /** A single mini-batch jumps about too much to be compared. */
    private static final int BATCHES = 100;

    /** How far a history goes. */
    public static RunSummary of(RunHistory run) {
        List<Validation> found = run.validations();
        int size = run.size();
        return new RunSummary(
                size,
                size == 0 ? 0 : run.seconds().get(size - 1),
                lossOf(run.losses()),
                found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1)));
    }

    private static OptionalDouble lossOf(FloatSeries losses) {
        int size = losses.size();
        double sum = 0;
        int from = Math.max(0, size - BATCHES);
        for (int i = from; i < size; i++) {
            sum += losses.get(i);
        }
        return size == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / (size - from));
    }

    /** The same with what early stopping has found. */
    RunSummary withBest(Optional<Validation> best) {
        return best.isEmpty() ? this : new RunSummary(steps, seconds, loss, best);
    }
}
