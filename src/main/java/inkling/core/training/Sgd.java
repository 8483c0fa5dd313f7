package inkling.core.training;

import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.training.Hyperparameters.Range;
import java.util.EnumMap;
import java.util.Map;

/**
 * Stochastic gradient descent as {@code torch.optim.SGD} does it: v ← μ v + (g + λ w); w ← w − η v, from v = 0.
 *
 * @param momentum μ, the share of the last step that goes on in the next, at least 0 and below 1
 * @param weightDecay λ, the pull towards 0, 0 to 1; on the weights and, as in PyTorch, on the bias
 */
public record Sgd(double momentum, double weightDecay) implements Optimizer {
    /** Without momentum and without weight decay: w ← w − η g. */
    public static final Sgd PLAIN = new Sgd(0, 0);

    /** Checks both ranges. */
    public Sgd {
        Range.MOMENTUM.check(momentum);
        Range.WEIGHT_DECAY.check(weightDecay);
    }

    @Override
    public String id() {
        return "sgd";
    }

    /** Without the name: a card that names no optimizer means this one, as there was no other when cards began. */
    @Override
    public Map<String, String> onCard() {
        Map<String, String> texts = Optimizer.super.onCard();
        texts.remove(NAME_ON_CARD);
        return texts;
    }

    @Override
    public Map<Range, Double> settings() {
        return new EnumMap<>(Map.of(Range.MOMENTUM, momentum, Range.WEIGHT_DECAY, weightDecay));
    }

    @Override
    public Sgd with(Range setting, double value) {
        return switch (setting) {
            case MOMENTUM -> new Sgd(value, weightDecay);
            case WEIGHT_DECAY -> new Sgd(momentum, value);
            default -> throw new WrongValueException(Problem.of("optimizer.no-setting", id(), setting.phrase()));
        };
    }

    @Override
    public OptimizerState begin(int parameters) {
        return new State(parameters);
    }

    /** The velocity v, into which the gradient's own product puts μ v + g. */
    private final class State implements OptimizerState {
        private final FloatVector velocity;

        private State(int parameters) {
            velocity = new FloatVector(parameters);
        }

        @Override
        public FloatVector gradient() {
            return velocity;
        }

        @Override
        public float kept() {
            return (float) momentum;
        }

        @Override
        public void step(FloatVector parameters, double learningRate) {
            if (weightDecay > 0) {
                velocity.add((float) weightDecay, parameters);
            }
            parameters.add((float) -learningRate, velocity);
        }

        @Override
        public void close() {
            velocity.close();
        }
    }
}
