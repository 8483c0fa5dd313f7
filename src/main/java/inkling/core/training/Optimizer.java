package inkling.core.training;

import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.training.Hyperparameters.Range;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rule by which a step follows from the gradient, with its settings. Definitions and defaults are PyTorch's. */
public sealed interface Optimizer permits Sgd, Adam, AdamW {
    /** Under which a model's card names the optimizer. */
    String NAME_ON_CARD = "optimizer";

    /** All optimizers, each as PyTorch has it by default, the plainest first. */
    static List<Optimizer> all() {
        return List.of(Sgd.PLAIN, Adam.DEFAULT, AdamW.DEFAULT);
    }

    /** The name under which the command line and model cards know this rule. */
    String id();

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

    /** What is wrong with a setting that this rule does not have. */
    default WrongValueException lacks(Problem setting) {
        return new WrongValueException(Problem.of("optimizer.no-setting", id(), setting));
    }

    /** This rule as a model's card shows it: its name and its settings, texts by name, in the order of display. */
    default Map<String, String> onCard() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(NAME_ON_CARD, id());
        settings().forEach((setting, value) -> texts.put(setting.id(), Numbers.plain(value)));
        return texts;
    }
}
