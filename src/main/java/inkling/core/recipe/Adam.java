package inkling.core.recipe;

import inkling.core.recipe.Hyperparameters.Range;
import java.util.EnumMap;
import java.util.Map;

/**
 * Adam as {@code torch.optim.Adam} does it (Kingma and Ba, 2015): each weight has steps of its own length, so that those
 * that seldom have a gradient do not stay behind. From m = v = 0, step t is g ← g + λ w; m ← β₁ m + (1 − β₁) g; v ← β₂ v
 * + (1 − β₂) g²; w ← w − η m̂ / (√v̂ + ε), with m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ) and ε = 1e-8. Decoupled, it is
 * {@code torch.optim.AdamW} (Loshchilov and Hutter, 2019): w ← w − η λ w, then a step without weight decay.
 *
 * @param beta1 β₁, the share of the mean gradient that goes on in the next, at least 0 and below 1
 * @param beta2 β₂, the same of the mean squared gradient
 * @param weightDecay λ, 0 to 1
 * @param decoupled whether the decay pulls on every weight alike; otherwise it is a part of the gradient, and scaled with it
 */
public record Adam(double beta1, double beta2, double weightDecay, boolean decoupled) implements Optimizer {
    /** PyTorch's Adam: β₁ = 0.9, β₂ = 0.999, λ = 0. */
    public static final Adam DEFAULT = new Adam(0.9, 0.999, 0, false);

    /** PyTorch's AdamW: the same with λ = 0.01. */
    public static final Adam DECOUPLED = new Adam(0.9, 0.999, 0.01, true);

    /** Checks every range. */
    public Adam {
        Range.BETA1.check(beta1);
        Range.BETA2.check(beta2);
        Range.WEIGHT_DECAY.check(weightDecay);
    }

    @Override
    public String id() {
        return decoupled ? "adamw" : "adam";
    }

    @Override
    public Map<Range, Double> settings() {
        return new EnumMap<>(Map.of(Range.BETA1, beta1, Range.BETA2, beta2, Range.WEIGHT_DECAY, weightDecay));
    }

    @Override
    public Adam with(Range setting, double value) {
        return switch (setting) {
            case BETA1 -> new Adam(value, beta2, weightDecay, decoupled);
            case BETA2 -> new Adam(beta1, value, weightDecay, decoupled);
            case WEIGHT_DECAY -> new Adam(beta1, beta2, value, decoupled);
            default -> throw lacks(setting.phrase());
        };
    }

    @Override
    public OptimizerState begin(int parameters) {
        return new AdamState(parameters, this);
    }
}
