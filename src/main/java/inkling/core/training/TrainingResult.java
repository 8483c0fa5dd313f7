package inkling.core.training;

import inkling.core.model.SoftmaxRegression;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run left behind.
 *
 * @param model the last good weights
 * @param outcome how the run ended
 * @param last where it stood after its last good step, which made the weights; empty if it made none
 * @param changedRate the learning rate that was last put in the place of the hyperparameters' and used for a step, before
 *     the schedule; empty if there was none
 * @param seconds that the run was {@linkplain TrainingTime learning}, with those of a step that spoiled it
 * @param divergence where it went wrong, if it diverged
 */
public record TrainingResult(
        SoftmaxRegression model,
        Outcome outcome,
        Optional<TrainingStatus> last,
        OptionalDouble changedRate,
        double seconds,
        Optional<Divergence> divergence) {

    /** How a run ends. */
    public enum Outcome {
        /** All epochs are done. */
        FINISHED,
        /** Somebody stopped it. */
        STOPPED,
        /** The loss left every reasonable bound; the weights from before are kept. */
        DIVERGED
    }

    /** How many steps made the weights. */
    public long stepsDone() {
        return last.map(TrainingStatus::stepsDone).orElse(0L);
    }
}
