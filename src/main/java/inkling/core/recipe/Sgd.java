package inkling.core.recipe;

import inkling.core.blas.FloatVector;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Hyperparameters.Range;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Stochastic gradient descent as {@code torch.optim.SGD} does it: v ← μ v + (g + λ w); w ← w − η v, from v = 0. With
 * Nesterov's momentum, the step goes to where the next one would begin: w ← w − η (g + λ w + μ v).
 *
 * @param momentum μ, the share of the last step that goes on in the next, at least 0 and below 1
 * @param nesterov whether the momentum is Nesterov's, for which it has to be above 0
 * @param weightDecay λ, the pull towards 0, 0 to 1; on the weights and, as in PyTorch, on the bias
 */
public record Sgd(double momentum, boolean nesterov, double weightDecay) implements Optimizer {
    /** Under which a model's card says that the momentum is Nesterov's. */
    static final String NESTEROV_ON_CARD = "nesterov";

    /** Without momentum and without weight decay: w ← w − η g. */
    public static final Sgd PLAIN = new Sgd(0, 0);

    /** Checks both ranges, and that Nesterov's momentum is one. */
    public Sgd {
        Range.MOMENTUM.check(momentum);
        Range.WEIGHT_DECAY.check(weightDecay);
        if (nesterov && momentum == 0) {
            throw new WrongValueException(Problem.of("optimizer.nesterov-of-nothing"));
        }
    }

    /** With plain momentum. */
    public Sgd(double momentum, double weightDecay) {
        this(momentum, false, weightDecay);
    }

    /** The same with Nesterov's momentum, or without it. */
    public Sgd withNesterov(boolean other) {
        return new Sgd(momentum, other, weightDecay);
    }

    @Override
    public String id() {
        return "sgd";
    }

    /**
     * Without the name: a card that names no optimizer means this one, as there was no other when cards began. For the
     * same reason plain momentum is not told from Nesterov's.
     */
    @Override
    public Map<String, String> onCard() {
        Map<String, String> texts = Optimizer.super.onCard();
        texts.remove(NAME_ON_CARD);
        if (nesterov) {
            texts.put(NESTEROV_ON_CARD, "yes");
        }
        return texts;
    }

    @Override
    public Map<Range, Double> settings() {
        return new EnumMap<>(Map.of(Range.MOMENTUM, momentum, Range.WEIGHT_DECAY, weightDecay));
    }

    @Override
    public Sgd with(Range setting, double value) {
        return switch (setting) {
            case MOMENTUM -> new Sgd(value, nesterov, weightDecay);
            case WEIGHT_DECAY -> new Sgd(momentum, nesterov, value);
            default -> throw lacks(setting.phrase());
        };
    }

    @Override
    public OptimizerState begin(int parameters) {
        return nesterov ? new Nesterov(parameters) : new State(parameters);
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
        public List<float[]> memory() {
            return List.of(velocity.toArray());
        }

        @Override
        public void restore(List<float[]> memory, long steps) {
            velocity.copy(memory.get(0));
        }

        @Override
        public void close() {
            velocity.close();
        }
    }

    /** The bare gradient beside the velocity, since the step needs both. */
    private final class Nesterov implements OptimizerState {
        private final FloatVector gradient;
        private final FloatVector velocity;

        private Nesterov(int parameters) {
            gradient = new FloatVector(parameters);
            velocity = new FloatVector(parameters);
        }

        @Override
        public FloatVector gradient() {
            return gradient;
        }

        @Override
        public float kept() {
            return 0;
        }

        @Override
        public void step(FloatVector parameters, double learningRate) {
            if (weightDecay > 0) {
                gradient.add((float) weightDecay, parameters);
            }
            velocity.scale((float) momentum);
            velocity.add(1, gradient);
            parameters.add((float) -learningRate, gradient);
            parameters.add((float) (-learningRate * momentum), velocity);
        }

        @Override
        public List<float[]> memory() {
            return List.of(velocity.toArray());
        }

        @Override
        public void restore(List<float[]> memory, long steps) {
            velocity.copy(memory.get(0));
        }

        @Override
        public void close() {
            gradient.close();
            velocity.close();
        }
    }
}
