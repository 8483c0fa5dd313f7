package inkling.core.training;

import inkling.core.training.Hyperparameters.Range;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rule by which a step follows from the gradient, with its settings. Definitions and defaults are PyTorch's. */
public sealed interface Optimizer permits Sgd {
    /** Every setting that this rule has, with its value. */
    Map<Range, Double> settings();

    /**
     * The same rule with another value of one of its settings.
     *
     * @throws IllegalArgumentException if it has no such setting, or the value is not allowed
     */
    Optimizer with(Range setting, double value);

    /**
     * Memory for a run that has made no step yet.
     *
     * @param parameters how many numbers there are to learn
     */
    OptimizerState begin(int parameters);

    /** The settings as a model's card shows them: texts by name, in the order of display. */
    default Map<String, String> onCard() {
        Map<String, String> texts = new LinkedHashMap<>();
        settings().forEach((setting, value) -> texts.put(setting.id(), Numbers.plain(value)));
        return texts;
    }
}
