package inkling.core.training;

import inkling.core.dataset.EpochOrder;
import inkling.core.dataset.Examples;
import inkling.core.dataset.MiniBatches.MiniBatch;
import inkling.core.model.DigitDetector;
import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Trains a {@link DigitDetector}: a logistic regression that tells digits from what is none, by stochastic gradient
 * descent on cross-entropy. A softmax over two classes is one: p = 1 / (1 + e^−(z₁ − z₀)), so the two rows of weights
 * become one by subtraction. Same examples and seed give bit-identical weights.
 *
 * <p>How likely a digit is beforehand nobody knows, so the bias is chosen afterwards, on digits that were held out: at
 * p = 0.5 at most {@value #FLAGGED} of those of any dataset are flagged.
 */
public final class DetectorTrainer {
    /** The share of the held-out digits that come out as none, in the dataset where most do. */
    static final double FLAGGED = 0.006;

    /** Fewer digits than this do not tell where most of them end. */
    static final int FEWEST = 200;

    /** Every so many digits one is held out. */
    static final int HELD_OUT = 10;

    /** Digits in a batch for each non-digit: their far end decides how many non-digits can be told. */
    private static final int DIGITS_PER_OTHER = 3;

    private static final int OTHERS_IN_BATCH = 25;
    private static final int BATCH = OTHERS_IN_BATCH * (1 + DIGITS_PER_OTHER);
    private static final int EPOCHS = 10;
    private static final double LEARNING_RATE = 0.1;
    private static final Optimizer RULE = new Sgd(0.9, 1e-5);
    private static final Schedule SCHEDULE = new Schedule.Cosine();

    private DetectorTrainer() {}

    /**
     * Digits to tell others from.
     *
     * @param train features [n, d], at least {@value #FEWEST}; which digits they are does not matter
     * @param heldOut of each dataset others, which are not learned from
     */
    public record Digits(Examples train, List<Examples> heldOut) {
        /** Copies the list. */
        public Digits {
            heldOut = List.copyOf(heldOut);
        }

        /** Digits of one dataset, some of which are held out. */
        public static Digits of(Examples digits) {
            return new Digits(digits.only(rows(digits, false)), List.of(digits.only(rows(digits, true))));
        }

        private static int[] rows(Examples digits, boolean held) {
            return IntStream.range(0, digits.size())
                    .filter(i -> i % HELD_OUT == 0 == held)
                    .toArray();
        }
    }

    /**
     * Trains on the caller's thread.
     *
     * @param features the map that made the examples
     * @param others features [m, d] of what is no digit; an epoch goes through all of them once
     * @return empty if the control says stop before the end
     * @throws IllegalArgumentException if there are too few examples, or they have another number of features
     */
    public static Optional<DigitDetector> train(
            FeatureMap features, Digits digits, Examples others, long seed, TrainingControl control) {
        Examples train = digits.train();
        if (train.size() < FEWEST || others.size() == 0) {
            throw new IllegalArgumentException(
                    "expected digits and others to train on, found " + train.size() + " and " + others.size());
        }
        if (train.columns() != features.size() || others.columns() != features.size()) {
            throw new IllegalArgumentException("expected " + features.size() + " features an example, found "
                    + train.columns() + " and " + others.columns());
        }
        SplittableRandom random = new SplittableRandom(seed);
        Order digitOrder = new Order(train, random.split());
        Order otherOrder = new Order(others, random.split());
        int inputs = features.size();
        LinearLayer start = new LinearLayer(inputs, 2, new float[2 * inputs], new float[2]);
        try (TrainableLayer layer = new TrainableLayer(start, BATCH, RULE)) {
            FloatBuffer buffer = layer.batchBuffers().get(0);
            int[] labels = new int[BATCH];
            Arrays.fill(labels, OTHERS_IN_BATCH, BATCH, 1);
            MiniBatch batch = new MiniBatch(0, buffer, labels, BATCH);
            int stepsPerEpoch = (others.size() + OTHERS_IN_BATCH - 1) / OTHERS_IN_BATCH;
            long steps = (long) EPOCHS * stepsPerEpoch;
            for (long done = 0; done < steps; done++) {
                if (control.isStopped()) {
                    return Optional.empty();
                }
                buffer.clear();
                otherOrder.put(OTHERS_IN_BATCH, buffer);
                digitOrder.put(BATCH - OTHERS_IN_BATCH, buffer);
                layer.loss(batch);
                layer.update(batch, LEARNING_RATE * SCHEDULE.factor(done, stepsPerEpoch, EPOCHS));
            }
            DigitDetector difference = new DigitDetector(features, difference(layer.now()));
            return Optional.of(calibrated(difference, digits.heldOut()));
        }
    }

    private static LinearLayer difference(LinearLayer two) {
        float[] weights = two.weights();
        float[] bias = two.bias();
        float[] one = new float[two.inputs()];
        for (int j = 0; j < one.length; j++) {
            one[j] = weights[one.length + j] - weights[j];
        }
        return new LinearLayer(one.length, 1, one, new float[] {bias[1] - bias[0]});
    }

    /** The same weights with the bias at which just as many of the held-out digits are flagged as may be. */
    private static DigitDetector calibrated(DigitDetector detector, List<Examples> heldOut) {
        double threshold = heldOut.stream()
                .filter(digits -> digits.size() > 0)
                .mapToDouble(digits -> threshold(detector, digits))
                .min()
                .orElse(0);
        LinearLayer layer = detector.layer();
        float bias = (float) (layer.bias()[0] - threshold);
        return new DigitDetector(
                detector.features(), new LinearLayer(layer.inputs(), 1, layer.weights(), new float[] {bias}));
    }

    private static double threshold(DigitDetector detector, Examples digits) {
        float[] row = new float[digits.columns()];
        double[] logits = new double[digits.size()];
        for (int i = 0; i < logits.length; i++) {
            digits.copyRow(i, row, 0);
            logits[i] = detector.logit(row, 0);
        }
        Arrays.sort(logits);
        return logits[(int) (FLAGGED * logits.length)];
    }

    /** The rows of some examples in random order, again and again, each time in another. */
    private static final class Order {
        private final Examples examples;
        private final EpochOrder order;
        private final float[] row;
        private int[] rows = {};
        private int next;

        Order(Examples examples, SplittableRandom random) {
            this.examples = examples;
            this.order = new EpochOrder(examples.size(), true, random);
            this.row = new float[examples.columns()];
        }

        void put(int count, FloatBuffer target) {
            for (int i = 0; i < count; i++) {
                if (next == rows.length) {
                    rows = order.next(examples.size());
                    next = 0;
                }
                examples.copyRow(rows[next++], row, 0);
                target.put(row);
            }
        }
    }
}
