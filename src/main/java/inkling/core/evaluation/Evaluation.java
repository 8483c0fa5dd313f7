package inkling.core.evaluation;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.model.FeatureMap;
import inkling.core.model.ModelCard;
import inkling.core.model.Softmax;
import inkling.core.model.SoftmaxRegression;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How well a model reads some labelled digits.
 *
 * @param outcomes what it made of each, in the order of the data
 * @param meanLoss mean cross-entropy in nats; 0 where there were no digits
 */
public record Evaluation(List<Outcome> outcomes, double meanLoss) {
    /** Digits that one thread reads before it says how far it is. */
    private static final int BLOCK = 64;

    /** Copies the list. */
    public Evaluation {
        outcomes = List.copyOf(outcomes);
    }

    /** Puts every example to the model. */
    public static Evaluation of(SoftmaxRegression model, Examples examples) {
        return of(
                        List.of(model),
                        examples.size(),
                        i -> {
                            float[] row = new float[examples.columns()];
                            examples.copyRow(i, row, 0);
                            return row;
                        },
                        examples::label,
                        share -> {})
                .get(0);
    }

    /**
     * Puts every image to the model, on all cores, without keeping the images' features.
     *
     * @param progress is told the share that is done, in (0, 1], again and again and on several threads; an exception
     *     that it throws ends the work
     */
    public static Evaluation of(SoftmaxRegression model, DigitDataset digits, DoubleConsumer progress) {
        return of(List.of(model), digits, progress).get(0);
    }

    /**
     * Puts every image to several models on the same features, which are computed only once.
     *
     * @param progress as above
     * @return an evaluation for each model, in their order
     * @throws IllegalArgumentException if their feature maps differ, or there is no model
     */
    public static List<Evaluation> of(List<SoftmaxRegression> models, DigitDataset digits, DoubleConsumer progress) {
        if (models.stream().map(SoftmaxRegression::features).distinct().count() != 1) {
            throw new IllegalArgumentException("expected models on the same features, found others");
        }
        FeatureMap features = models.get(0).features();
        return of(models, digits.size(), i -> features.extract(digits.image(i)), digits::label, progress);
    }

    private static List<Evaluation> of(
            List<SoftmaxRegression> models,
            int size,
            IntFunction<float[]> features,
            IntUnaryOperator truth,
            DoubleConsumer progress) {
        Outcome[][] outcomes = new Outcome[models.size()][size];
        double[][] losses = new double[models.size()][size];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, (size + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            int end = Math.min((block + 1) * BLOCK, size);
            float[] values = new float[SoftmaxRegression.CLASSES];
            for (int i = block * BLOCK; i < end; i++) {
                float[] row = features.apply(i);
                int label = truth.applyAsInt(i);
                for (int m = 0; m < outcomes.length; m++) {
                    models.get(m).logits(row, 0, values);
                    int read = Softmax.indexOfLargest(values, 0, values.length);
                    float right = values[label];
                    losses[m][i] = Softmax.toProbabilities(values, 0, values.length) - right;
                    outcomes[m][i] = new Outcome(i, label, read, values[read]);
                }
            }
            progress.accept((double) done.addAndGet(end - block * BLOCK) / size);
        });
        return IntStream.range(0, models.size())
                .mapToObj(m -> new Evaluation(Arrays.asList(outcomes[m]), mean(losses[m])))
                .toList();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return DigitScore.ratio(sum, values.length);
    }

    /** How many digits there were. */
    public int total() {
        return outcomes.size();
    }

    /** How many it read right. */
    public int correct() {
        return (int) outcomes.stream().filter(Outcome::isRight).count();
    }

    /** The share of digits that it read right, in [0, 1]. */
    public double accuracy() {
        return DigitScore.ratio(correct(), total());
    }

    /** Between which bounds the accuracy lies on digits like these, with a probability of 95 %. */
    public Interval interval() {
        return Interval.wilson(correct(), total());
    }

    /** The digits that it did not read right, in the order of the data. */
    public List<Outcome> mistakes() {
        return outcomes.stream().filter(outcome -> !outcome.isRight()).toList();
    }

    /** Which digits it read as which. */
    public ConfusionMatrix confusion() {
        return new ConfusionMatrix(outcomes);
    }

    /** Whether it is right as often as it is sure. */
    public Calibration calibration() {
        return Calibration.of(outcomes);
    }

    /** This evaluation as a line of a model's card. */
    public ModelCard.Measurement on(String data) {
        return new ModelCard.Measurement(data, correct(), total(), meanLoss);
    }
}
