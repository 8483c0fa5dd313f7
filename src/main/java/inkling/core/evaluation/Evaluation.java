package inkling.core.evaluation;

import inkling.core.dataset.Examples;
import inkling.core.model.ModelCard;
import inkling.core.model.Softmax;
import inkling.core.model.SoftmaxRegression;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well a model reads some labelled digits.
 *
 * @param total how many digits there were
 * @param correct how many it read right
 * @param meanLoss mean cross-entropy in nats; 0 where there were no digits
 * @param reliability how often it was right by how sure it was, the surest first
 * @param confusion how often a digit (row) was read as each digit (column): 10 rows of 10
 */
public record Evaluation(
        int total, int correct, double meanLoss, List<Confidence> reliability, List<List<Integer>> confusion) {
    /** The probabilities of the digit read at which one {@link Confidence} ends and the next begins. */
    private static final double[] CONFIDENCES = {0.9, 0.7, 0.5, 0};

    /**
     * The digits that it read with a probability from {@code least} up to the next higher confidence.
     *
     * @param least in [0, 1]
     * @param total how many digits
     * @param correct how many of them it read right
     */
    public record Confidence(double least, int total, int correct) {}

    /** Puts every example to the model. */
    public static Evaluation of(SoftmaxRegression model, Examples examples) {
        int classes = SoftmaxRegression.CLASSES;
        int[][] confusion = new int[classes][classes];
        float[] features = new float[examples.columns()];
        float[] values = new float[classes];
        int[] sure = new int[CONFIDENCES.length];
        int[] sureAndRight = new int[CONFIDENCES.length];
        int correct = 0;
        double loss = 0;
        for (int i = 0; i < examples.size(); i++) {
            examples.copyRow(i, features, 0);
            model.logits(features, 0, values);
            int label = examples.label(i);
            int read = Softmax.indexOfLargest(values, 0, classes);
            confusion[label][read]++;
            if (read == label) {
                correct++;
            }
            loss += Softmax.crossEntropyToGradient(values, 0, classes, label);
            double probability = values[read] + (read == label ? 1 : 0);
            int confidence = 0;
            while (probability < CONFIDENCES[confidence]) {
                confidence++;
            }
            sure[confidence]++;
            sureAndRight[confidence] += read == label ? 1 : 0;
        }
        int total = examples.size();
        return new Evaluation(
                total,
                correct,
                total == 0 ? 0 : loss / total,
                IntStream.range(0, CONFIDENCES.length)
                        .mapToObj(i -> new Confidence(CONFIDENCES[i], sure[i], sureAndRight[i]))
                        .toList(),
                Arrays.stream(confusion)
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList());
    }

    /** The share of digits that it read right, in [0, 1]. */
    public double accuracy() {
        return total == 0 ? 0 : (double) correct / total;
    }

    /** This evaluation as a line of a model's card. */
    public ModelCard.Measurement on(String data) {
        return new ModelCard.Measurement(data, correct, total, meanLoss);
    }
}
