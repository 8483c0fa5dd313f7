package inkling.core.training;

/**
 * What a person chooses before training. The names and the update rule are PyTorch's {@code torch.optim.SGD}: v ← μ v +
 * (g + λ w); w ← w − η v.
 *
 * @param epochs passes over the data, 1 to 10,000
 * @param batchSize examples in a mini-batch, 1 to 10,000; the last batch of an epoch is smaller where they do not divide
 * @param learningRate η at the first step, above 0 and at most 1e7
 * @param momentum μ, at least 0 and below 1
 * @param weightDecay λ, 0 to 1; on the weights and, as in PyTorch, on the bias
 * @param schedule how the learning rate goes on from the first step
 * @param start the weights before the first step
 * @param shuffle whether each epoch goes through the data in a new random order; otherwise in file order
 * @param seed of the start and of the shuffling
 */
public record Hyperparameters(
        int epochs,
        int batchSize,
        double learningRate,
        double momentum,
        double weightDecay,
        Schedule schedule,
        Start start,
        boolean shuffle,
        long seed) {

    /** How the learning rate changes during a run. */
    public enum Schedule {
        /** It stays as it is. */
        CONSTANT,
        /** It falls to 0 along half a cosine: η_t = η (1 + cos(π t / T)) / 2 (Loshchilov and Hutter, 2017). */
        COSINE;

        /** The factor on the learning rate before step {@code step} (from 0) of {@code steps}. */
        double factor(long step, long steps) {
            return this == CONSTANT ? 1 : (1 + Math.cos(Math.PI * step / steps)) / 2;
        }
    }

    /** The weights before the first step. */
    public enum Start {
        /** All weights and the bias 0. */
        ZEROS,
        /** Uniform in ±1/√d for d features, as PyTorch's {@code nn.Linear} starts. */
        UNIFORM
    }

    /** Checks every range. */
    public Hyperparameters {
        Range.EPOCHS.check(epochs);
        Range.BATCH_SIZE.check(batchSize);
        Range.LEARNING_RATE.check(learningRate);
        Range.MOMENTUM.check(momentum);
        Range.WEIGHT_DECAY.check(weightDecay);
    }

    /** The same with another seed. */
    public Hyperparameters withSeed(long other) {
        return new Hyperparameters(
                epochs, batchSize, learningRate, momentum, weightDecay, schedule, start, shuffle, other);
    }

    /** The allowed values of a hyperparameter, in one place for the command line, the app and the checks. */
    public enum Range {
        /** Passes over the data. */
        EPOCHS("epochs", "a whole number from 1 to 10000", true, 1, 10_000),
        /** Examples in a mini-batch. */
        BATCH_SIZE("batch size", "a whole number from 1 to 10000", true, 1, 10_000),
        /** How far a step goes. */
        LEARNING_RATE("learning rate", "a number above 0, at most 10000000", false, Double.MIN_VALUE, 1e7),
        /** The share of the last step that goes on in the next. */
        MOMENTUM("momentum", "a number from 0 to below 1", false, 0, Math.nextDown(1.0)),
        /** The pull towards 0. */
        WEIGHT_DECAY("weight decay", "a number from 0 to 1", false, 0, 1);

        private final String label;
        private final String allowed;
        private final boolean whole;
        private final double least;
        private final double most;

        Range(String label, String allowed, boolean whole, double least, double most) {
            this.label = label;
            this.allowed = allowed;
            this.whole = whole;
            this.least = least;
            this.most = most;
        }

        /** What is allowed, in words that follow "expected ". */
        public String allowed() {
            return allowed;
        }

        /** Whether a value may be used. */
        public boolean contains(double value) {
            return value >= least && value <= most && (!whole || value == Math.rint(value));
        }

        /**
         * Lets an allowed value pass.
         *
         * @throws IllegalArgumentException otherwise, with a message that names the hyperparameter and its range
         */
        public void check(double value) {
            if (!contains(value)) {
                throw notAllowed(Numbers.plain(value));
            }
        }

        /**
         * The value that a person typed.
         *
         * @throws IllegalArgumentException if it is none or is not allowed, with a message that names the range
         */
        public double parse(String text) {
            double value;
            try {
                value = Double.parseDouble(text.strip());
            } catch (NumberFormatException e) {
                throw notAllowed("\"" + text + "\"");
            }
            check(value);
            return value;
        }

        private IllegalArgumentException notAllowed(String found) {
            return new IllegalArgumentException(label + ": expected " + allowed + ", found " + found);
        }
    }
}
