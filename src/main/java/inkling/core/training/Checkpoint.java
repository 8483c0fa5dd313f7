package inkling.core.training;

import inkling.core.model.LinearLayer;
import java.util.List;
import java.util.Optional;

/**
 * A run between two steps: with its recipe and its data, all that the steps to come follow from. Immutable, but for the
 * arrays, which nobody changes.
 *
 * @param stepsDone at least 1
 * @param seconds that the run had been learning
 * @param learningRate of the last step, before the schedule
 * @param parameters the weights and the bias
 * @param memory what the optimizer remembers: for SGD with momentum the velocity, for Adam the means of the gradient and
 *     of its square; each laid out as the weights [k, d], row-major, and behind them the bias [k]
 * @param best what early stopping has found until now, where there is any
 */
public record Checkpoint(
        long stepsDone,
        double seconds,
        double learningRate,
        LinearLayer parameters,
        List<float[]> memory,
        Optional<Best> best) {
    /** Copies the list. */
    public Checkpoint {
        memory = List.copyOf(memory);
    }

    /** The same with what early stopping has found. */
    Checkpoint with(Optional<Best> found) {
        return new Checkpoint(stepsDone, seconds, learningRate, parameters, memory, found);
    }
}
