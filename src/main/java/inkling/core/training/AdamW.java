package inkling.core.training;

import inkling.core.training.Hyperparameters.Range;
import java.util.EnumMap;
import java.util.Map;

/**
 * Adam with decoupled weight decay as {@code torch.optim.AdamW} does it (Loshchilov and Hutter, 2019): w ← w − η λ w,
 * then a step of {@link Adam} without weight decay.
 *
 * @param beta1 β₁, the share of the mean gradient that goes on in the next, at least 0 and below 1
 * @param beta2 β₂, the same of the mean squared gradient
 * @param weightDecay λ, the pull towards 0, 0 to 1, as strong on every weight
 */
public record AdamW(double beta1, double beta2, double weightDecay) implements Optimizer {
    /** PyTorch's: β₁ = 0.9, β₂ = 0.999, λ = 0.01. */
    public static final AdamW DEFAULT = new AdamW(0.9, 0.999, 0.01);

    /** Checks every range. */
    public AdamW {
        Range.BETA1.check(beta1);
        Range.BETA2.check(beta2);
        Range.WEIGHT_DECAY.check(weightDecay);
    }

    @Override
    public String id() {
        return "adamw";
    }

    @Override
    public Map<Range, Double> settings() {
        return new EnumMap<>(Map.of(Range.BETA1, beta1, Range.BETA2, beta2, Range.WEIGHT_DECAY, weightDecay));
    }

    @Override
    public AdamW with(Range setting, double value) {
        return switch (setting) {
            case BETA1 -> new AdamW(value, beta2, weightDecay);
            case BETA2 -> new AdamW(beta1, value, weightDecay);
            case WEIGHT_DECAY -> new AdamW(beta1, beta2, value);
            default -> throw lacks(setting.phrase());
        };
    }

    @Override
    public OptimizerState begin(int parameters) {
        return new AdamState(parameters, beta1, beta2, 0, weightDecay);
    }
}
