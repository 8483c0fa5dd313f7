package inkling.ui.tool.mistakes;

import inkling.core.dataset.DigitDataset;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.ModelComparison;
import java.util.Optional;

/**
 * What one model, or two, made of some digits. Immutable.
 *
 * @param digits that were read
 * @param model what the window calls the model
 * @param evaluation of that model
 * @param other what the window calls the model that is compared with, if one is
 * @param comparison of the two
 */
record Measured(
        DigitDataset digits,
        String model,
        Evaluation evaluation,
        Optional<String> other,
        Optional<ModelComparison> comparison) {}
