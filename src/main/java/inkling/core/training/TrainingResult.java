package inkling.core.training;

import inkling.core.history.Validation;
import inkling.core.model.SoftmaxRegression;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run left behind.
 *
 * @param model the last good weights; of a run that may stop early, those with the lowest validation loss
 * @param outcome how the run ended
 * @param last where it stood after its last good step, which made the weights; empty if it made none
 * @param changedRate the learning rate that was last put in the place of the hyperparameters' and used for a step, before
 *     the schedule; empty if there was none
 * @param seconds that the run was {@linkplain TrainingTime learning}, with those of a step that spoiled it
 * @param divergence where it went wrong, if it diverged
 * @param checkpoint from which it can go on; empty if it diverged or made no step
 * @param best what was found of the model where it is that with the lowest validation loss
 */
public record TrainingResult(
        SoftmaxRegression model,
        Outcome outcome,
        Optional<TrainingStatus> last,
        OptionalDouble changedRate,
        double seconds,
        Optional<Divergence> divergence,
        Optional<Checkpoint> checkpoint,
        Optional<Validation> best) {

    /** How a run ends. */
    public enum Outcome {
        /** All epochs are done. */
        FINISHED,
        /** The validation loss had stopped falling. */
        EARLY,
        /** Somebody stopped it. */
        STOPPED,
        /** The loss left every reasonable bound; the weights from before are kept. */
        DIVERGED;

        /** Whether the run came to its own end. */
        public boolean isEnd() {
            return this == FINISHED || this == EARLY;
        }
    }

    /** The same with what early stopping found. */
    TrainingResult with(Optional<Best> found) {
        SoftmaxRegression kept = found.map(weights -> new SoftmaxRegression(model.features(), weights.parameters()))
                .orElse(model);
        return new TrainingResult(
                kept,
                outcome,
                last,
                changedRate,
                seconds,
                divergence,
                checkpoint.map(now -> now.with(found)),
                found.map(Best::validation));
    }

    /** How many steps made the weights. */
    public long stepsDone() {
        return last.map(TrainingStatus::stepsDone).orElse(0L);
    }
}
