package inkling.ui.tool.train.run;

import inkling.core.model.TrainedModel;
import inkling.core.training.TrainingResult.Outcome;
import java.util.Optional;

/** How a run ended. */
public sealed interface RunEnd {
    /**
     * It left a model.
     *
     * @param id under which the model is on the shelf
     * @param model with its card, which says how many test digits it reads right
     * @param outcome whether it went through, was stopped or diverged
     * @param seconds in which updates were computed, without loading, pauses and validations
     * @param problem in one sentence, if it diverged
     */
    record Trained(int id, TrainedModel model, Outcome outcome, double seconds, Optional<String> problem)
            implements RunEnd {}

    /** It was stopped before its first step, so that there is nothing to keep. */
    record Nothing() implements RunEnd {}

    /**
     * It could not go on.
     *
     * @param problem what happened, in one sentence
     */
    record Failed(String problem) implements RunEnd {}
}
