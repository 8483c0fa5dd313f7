package inkling.core.training;

/**
 * What a person chooses before training. Begin with {@link #DEFAULT} and name what is to be different: {@code
 * Hyperparameters.DEFAULT.withEpochs(30).withLearningRate(0.1)}.
 *
 * @param epochs passes over the data, 1 to 10,000
 * @param batchSize examples in a mini-batch, 1 to 10,000; the last batch of an epoch is smaller where they do not divide
 * @param learningRate η at the first step, above 0 and at most 1e7
 * @param optimizer how a step follows from the gradient
 * @param schedule how the learning rate goes on from the first step
 * @param start the weights before the first step
 * @param shuffle whether each epoch goes through the data in a new random order; otherwise in file order
 * @param seed of the start and of the shuffling
 */
public record Hyperparameters(
        int epochs,
        int batchSize,
        double learningRate,
        Optimizer optimizer,
        Schedule schedule,
        Start start,
        boolean shuffle,
        long seed) {

    /** The PyTorch tutorial's: 5 epochs, batches of 100, η = 0.001, plain SGD from a random start, shuffled. */
    public static final Hyperparameters DEFAULT =
            new Hyperparameters(5, 100, 0.001, Sgd.PLAIN, new Schedule.Constant(), new Start.Uniform(), true, 0);

    /** Checks every range. */
    public Hyperparameters {
        Range.EPOCHS.check(epochs);
        Range.BATCH_SIZE.check(batchSize);
        Range.LEARNING_RATE.check(learningRate);
    }

    /** The same with another number of epochs. */
    public Hyperparameters withEpochs(int other) {
        return new Hyperparameters(other, batchSize, learningRate, optimizer, schedule, start, shuffle, seed);
    }

    /** The same with another size of the mini-batches. */
    public Hyperparameters withBatchSize(int other) {
        return new Hyperparameters(epochs, other, learningRate, optimizer, schedule, start, shuffle, seed);
    }

    /** The same with another learning rate at the first step. */
    public Hyperparameters withLearningRate(double other) {
        return new Hyperparameters(epochs, batchSize, other, optimizer, schedule, start, shuffle, seed);
    }

    /** The same with another optimizer. */
    public Hyperparameters withOptimizer(Optimizer other) {
        return new Hyperparameters(epochs, batchSize, learningRate, other, schedule, start, shuffle, seed);
    }

    /** The same with another schedule. */
    public Hyperparameters withSchedule(Schedule other) {
        return new Hyperparameters(epochs, batchSize, learningRate, optimizer, other, start, shuffle, seed);
    }

    /** The same from another start. */
    public Hyperparameters withStart(Start other) {
        return new Hyperparameters(epochs, batchSize, learningRate, optimizer, schedule, other, shuffle, seed);
    }

    /** The same with or without shuffling. */
    public Hyperparameters withShuffle(boolean other) {
        return new Hyperparameters(epochs, batchSize, learningRate, optimizer, schedule, start, other, seed);
    }

    /** The same with another seed. */
    public Hyperparameters withSeed(long other) {
        return new Hyperparameters(epochs, batchSize, learningRate, optimizer, schedule, start, shuffle, other);
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

        /** The hyperparameter's name, as messages and model cards have it. */
        String label() {
            return label;
        }

        /** What is allowed, in words that follow "expected ". */
        public String allowed() {
            return allowed;
        }

        /** Whether a value may be used, also by the arithmetic, which rounds it to float32. */
        public boolean contains(double value) {
            return isBetween(value) && isBetween((float) value) && (!whole || value == Math.rint(value));
        }

        private boolean isBetween(double value) {
            return value >= least && value <= most;
        }

        /**
         * Lets an allowed value pass.
         *
         * @throws IllegalArgumentException otherwise, with a message that names the hyperparameter and its range
         */
        public void check(double value) {
            if (!contains(value)) {
                String found = Numbers.plain(value);
                throw notAllowed(
                        isBetween(value) && !isBetween((float) value)
                                ? found + ", which is " + Numbers.plain((float) value) + " in float32"
                                : found);
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
