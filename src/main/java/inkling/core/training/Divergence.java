package inkling.core.training;

import inkling.core.problem.Problem;
import inkling.core.recipe.Numbers;
import java.util.Locale;

/**
 * Where and with what a run went wrong.
 *
 * @param epoch from 1
 * @param step of that epoch, from 1, whose loss told of it: the update of the step before spoiled the weights, or the
 *     step's own where none followed
 * @param loss in nats, above {@link SgdTrainer#DIVERGED_LOSS} or not a number
 * @param learningRate that was chosen, before the schedule
 */
public record Divergence(int epoch, int step, double loss, double learningRate) {
    /** No recipe needs more: a tenth of a million would only diverge again. */
    private static final double MOST_ADVISED = 1;

    /** The learning rate to try next: a tenth of the one that was too large, at most 1, to two digits. */
    public double advisedRate() {
        return Math.min(MOST_ADVISED, Numbers.twoDigits(learningRate / 10));
    }

    /** What to say of it where the weights from before are kept. */
    public Problem problem() {
        return Problem.of(
                "run.diverged", epoch, step, String.format(Locale.ROOT, "%.4g", loss), Numbers.plain(learningRate));
    }
}
