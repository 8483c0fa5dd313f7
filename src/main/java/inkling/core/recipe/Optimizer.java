package inkling.core.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rule by which a step follows from the gradient, with its settings. Definitions and defaults are PyTorch's. */
public sealed interface Optimizer extends Rule<Optimizer> permits Sgd, Adam {
    /** Under which a model's card names the optimizer. */
    String NAME_ON_CARD = "optimizer";

    /** All optimizers, each as PyTorch has it by default, the plainest first. */
    static List<Optimizer> all() {
        return List.of(Sgd.PLAIN, Adam.DEFAULT, Adam.DECOUPLED);
    }

    /**
     * Memory for a run that has made no step yet.
     *
     * @param parameters how many numbers there are to learn
     */
    OptimizerState begin(int parameters);

    @Override
    default Map<String, String> onCard() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(NAME_ON_CARD, id());
        settings().forEach((setting, value) -> texts.put(setting.id(), Numbers.plain(value)));
        return texts;
    }
}
