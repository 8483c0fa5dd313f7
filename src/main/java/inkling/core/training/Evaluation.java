package inkling.core.training;

import inkling.core.dataset.Examples;
import inkling.core.model.ModelCard;
import inkling.core.model.Softmax;
import inkling.core.model.SoftmaxRegression;
import java.util.Arrays;
import java.util.List;

/**
 * How well a model reads some labelled digits.
 *
 * @param total how many digits there were
 * @param correct how many it read right
 * @param meanLoss mean cross-entropy in nats; 0 where there were no digits
 * @param confusion how often a digit (row) was read as each digit (column): 10 rows of 10
 */
public record Evaluation(int total, int correct, double meanLoss, List<List<Integer>> confusion) {

    /** Puts every example to the model. */
    public static Evaluation of(SoftmaxRegression model, Examples examples) {
        int classes = SoftmaxRegression.CLASSES;
        int[][] confusion = new int[classes][classes];
        float[] features = new float[examples.columns()];
        float[] values = new float[classes];
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
        }
        int total = examples.size();
        return new Evaluation(
                total,
                correct,
                total == 0 ? 0 : loss / total,
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
