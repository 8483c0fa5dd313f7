package inkling.core.recipe;

import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import java.util.regex.Pattern;

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
 * @param patience after how many epochs without a lower validation loss the run stops early, 1 to 10,000, in which case
 *     the weights with the lowest are kept; 0 for never
 */
public record Hyperparameters(
        int epochs,
        int batchSize,
        double learningRate,
        Optimizer optimizer,
        Schedule schedule,
        Start start,
        boolean shuffle,
        long seed,
        int patience) {

    /** The PyTorch tutorial's: 5 epochs, batches of 100, η = 0.001, plain SGD from a random start, shuffled. */
    public static final Hyperparameters DEFAULT =
            new Hyperparameters(5, 100, 0.001, Sgd.PLAIN, new Schedule.Constant(), new Start.Uniform(), true, 0, 0);

    /** Checks every range. */
    public Hyperparameters {
        Range.EPOCHS.check(epochs);
        Range.BATCH_SIZE.check(batchSize);
        Range.LEARNING_RATE.check(learningRate);
        Range.PATIENCE.check(patience);
    }

    /** The same with another number of epochs. */
    public Hyperparameters withEpochs(int other) {
        return new Hyperparameters(other, batchSize, learningRate, optimizer, schedule, start, shuffle, seed, patience);
    }

    /** The same with another size of the mini-batches. */
    public Hyperparameters withBatchSize(int other) {
        return new Hyperparameters(epochs, other, learningRate, optimizer, schedule, start, shuffle, seed, patience);
    }

    /** The same with another learning rate at the first step. */
    public Hyperparameters withLearningRate(double other) {
        return new Hyperparameters(epochs, batchSize, other, optimizer, schedule, start, shuffle, seed, patience);
    }

    /** The same with another optimizer. */
    public Hyperparameters withOptimizer(Optimizer other) {
        return new Hyperparameters(epochs, batchSize, learningRate, other, schedule, start, shuffle, seed, patience);
    }

    /** The same with another schedule. */
    public Hyperparameters withSchedule(Schedule other) {
        return new Hyperparameters(epochs, batchSize, learningRate, optimizer, other, start, shuffle, seed, patience);
    }

    /** The same from another start. */
    public Hyperparameters withStart(Start other) {
        return new Hyperparameters(
                epochs, batchSize, learningRate, optimizer, schedule, other, shuffle, seed, patience);
    }

    /** The same with or without shuffling. */
    public Hyperparameters withShuffle(boolean other) {
        return new Hyperparameters(epochs, batchSize, learningRate, optimizer, schedule, start, other, seed, patience);
    }

    /** The same with another seed. */
    public Hyperparameters withSeed(long other) {
        return new Hyperparameters(
                epochs, batchSize, learningRate, optimizer, schedule, start, shuffle, other, patience);
    }

    /** The same with another patience. */
    public Hyperparameters withPatience(int other) {
        return new Hyperparameters(epochs, batchSize, learningRate, optimizer, schedule, start, shuffle, seed, other);
    }

    /** The allowed values of a hyperparameter, in one place for the command line, the app and the checks. */
    public enum Range {
        /** Passes over the data. */
        EPOCHS("epochs", "hyperparameter.epochs", "number.whole", true, 1, 10_000),
        /** Examples in a mini-batch. */
        BATCH_SIZE("batch size", "hyperparameter.batch-size", "number.whole", true, 1, 10_000),
        /** How far a step goes. */
        LEARNING_RATE("learning rate", "hyperparameter.learning-rate", "number.above-to", false, Double.MIN_VALUE, 1e7),
        /** The share of the last step that goes on in the next. */
        MOMENTUM("momentum", "hyperparameter.momentum", "number.from-below", false, 0, Math.nextDown(1.0)),
        /** The share of Adam's mean gradient that goes on in the next. */
        BETA1("beta1", "hyperparameter.beta1", "number.from-below", false, 0, Math.nextDown(1.0)),
        /** The share of Adam's mean squared gradient that goes on in the next. */
        BETA2("beta2", "hyperparameter.beta2", "number.from-below", false, 0, Math.nextDown(1.0)),
        /** The pull towards 0. */
        WEIGHT_DECAY("weight decay", "hyperparameter.weight-decay", "number.from-to", false, 0, 1),
        /** Epochs from one fall of the learning rate to the next. */
        STEP_EPOCHS("step epochs", "hyperparameter.step-epochs", "number.whole", true, 1, 10_000),
        /** By which the learning rate falls. */
        STEP_FACTOR("step factor", "hyperparameter.step-factor", "number.above-to", false, Double.MIN_VALUE, 1),
        /** Steps over which the learning rate rises at first. */
        WARM_UP("warm-up steps", "hyperparameter.warm-up", "number.whole", true, 0, 1_000_000),
        /** Epochs without a lower validation loss after which a run stops early. */
        PATIENCE("patience", "hyperparameter.patience", "number.whole", true, 0, 10_000);

        /** As people write numbers, which is less than Java reads: "1d" and "0x1p3" are no numbers to them. */
        private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");

        private final String id;
        private final String name;
        private final String allowed;
        private final boolean whole;
        private final double least;
        private final double most;

        Range(String id, String name, String allowed, boolean whole, double least, double most) {
            this.id = id;
            this.name = name;
            this.allowed = allowed;
            this.whole = whole;
            this.least = least;
            this.most = most;
        }

        /** The name under which model cards know the hyperparameter; words with spaces between. */
        public String id() {
            return id;
        }

        /** The phrase that names the hyperparameter. */
        public Problem phrase() {
            return Problem.of(name);
        }

        /** The phrase for what is allowed. */
        public Problem allowed() {
            return Problem.of(allowed, (long) Math.floor(least), (long) Math.ceil(most));
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
         * @throws WrongValueException otherwise
         */
        public void check(double value) {
            if (!contains(value)) {
                String found = Numbers.plain(value);
                throw notAllowed(
                        isBetween(value) && !isBetween((float) value)
                                ? Problem.of("number.in-float32", found, Numbers.plain((float) value))
                                : found);
            }
        }

        /** An allowed value of a range of whole numbers. */
        int whole(double value) {
            check(value);
            return (int) value;
        }

        /**
         * The value that a person typed.
         *
         * @throws WrongValueException if it is none or is not allowed
         */
        public double parse(String text) {
            if (!NUMBER.matcher(text.strip()).matches()) {
                throw notAllowed(Problem.quoted(text));
            }
            double value = Double.parseDouble(text.strip());
            check(value);
            return value;
        }

        private WrongValueException notAllowed(Object found) {
            return new WrongValueException(phrase(), allowed(), found);
        }
    }
}
