package inkling.core.training;

import inkling.core.model.SoftmaxRegression;
import java.util.Optional;

/**
 * What a run left behind.
 *
 * @param model the last good weights
 * @param outcome how the run ended
 * @param last where it stood after its last good step; empty if it made none
 * @param problem in one sentence, if it diverged
 */
public record TrainingResult(
        SoftmaxRegression model, Outcome outcome, Optional<TrainingStatus> last, Optional<String> problem) {

    /** How a run ends. */
    public enum Outcome {
        /** All epochs are done. */
        FINISHED,
        /** Somebody stopped it. */
        STOPPED,
        /** The loss left every reasonable bound; the weights from before are kept. */
        DIVERGED
    }

    /** How many steps the run made. */
    public long stepsDone() {
        return last.map(TrainingStatus::stepsDone).orElse(0L);
    }
}
