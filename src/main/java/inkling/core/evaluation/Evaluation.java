package inkling.core.evaluation;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
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
                model,
                examples.size(),
                i -> {
                    float[] row = new float[examples.columns()];
                    examples.copyRow(i, row, 0);
                    return row;
                },
                examples::label,
                share -> {});
    }

    /**
     * Puts every image to the model, on all cores, without keeping the images' features.
     *
     * @param progress is told the share that is done, in (0, 1], again and again and on several threads; an exception
     *     that it throws ends the work
     */
    public static Evaluation of(SoftmaxRegression model, DigitDataset digits, DoubleConsumer progress) {
        return of(model, digits.size(), i -> model.features().extract(digits.image(i)), digits::label, progress);
    }

    private static Evaluation of(
            SoftmaxRegression model,
            int size,
            IntFunction<float[]> features,
            IntUnaryOperator truth,
            DoubleConsumer progress) {
        Outcome[] outcomes = new Outcome[size];
        double[] losses = new double[size];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, (size + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            int end = Math.min((block + 1) * BLOCK, size);
            float[] values = new float[SoftmaxRegression.CLASSES];
            for (int i = block * BLOCK; i < end; i++) {
                model.logits(features.apply(i), 0, values);
                int label = truth.applyAsInt(i);
                int read = Softmax.indexOfLargest(values, 0, values.length);
                float right = values[label];
                losses[i] = Softmax.toProbabilities(values, 0, values.length) - right;
                outcomes[i] = new Outcome(i, label, read, values[read]);
            }
            progress.accept((double) done.addAndGet(end - block * BLOCK) / size);
        });
        double loss = 0;
        for (double each : losses) {
            loss += each;
        }
        return new Evaluation(Arrays.asList(outcomes), DigitScore.ratio(loss, size));
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
