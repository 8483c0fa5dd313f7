package inkling.ui.tool.train.run;

import inkling.core.model.TrainedModel;
import inkling.core.recipe.Recipe;
import inkling.core.text.Texts;
import inkling.core.training.Divergence;
import inkling.core.training.TrainingResult.Outcome;
import inkling.ui.concurrent.Failure;
import inkling.ui.kit.CheckedField;
import java.math.MathContext;

/** How a run ended. */
public sealed interface RunEnd {
    /**
     * It left a model.
     *
     * @param id under which the model is on the shelf
     * @param model with its card, which says how many test digits it reads right
     * @param recipe by which it was trained
     * @param outcome whether it went through or was stopped
     * @param seconds in which updates were computed, without loading, pauses and validations
     */
    record Trained(int id, TrainedModel model, Recipe recipe, Outcome outcome, double seconds) implements RunEnd {}

    /** Its steps were too large, so that what it had learned is worth nothing and is not kept. */
    record Diverged(Divergence divergence) implements RunEnd {
        /** What happened, in one sentence. */
        public String problem() {
            return Texts.get("training.diverged.where", divergence.epoch(), divergence.step());
        }

        /** What to do now, in one sentence. */
        public String advice() {
            return Texts.get(
                    "training.diverged.advice", plain(divergence.advisedRate()), plain(divergence.learningRate()));
        }

        private static String plain(double rate) {
            return CheckedField.plain(rate, MathContext.DECIMAL64);
        }
    }

    /** It was stopped before its first step, so that there is nothing to keep. */
    record Nothing() implements RunEnd {}

    /** It could not go on. */
    record Failed(Failure failure) implements RunEnd {}
}
