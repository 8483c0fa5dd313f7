package inkling.core.history;

import inkling.core.evaluation.Evaluation;
import java.util.List;
import java.util.Optional;

/**
 * What the weights at the end of an epoch make of the test data.
 *
 * @param epoch from 1
 * @param loss mean cross-entropy in nats
 * @param accuracy the share that is read right, in [0, 1]
 */
public record Validation(int epoch, double loss, double accuracy) {
    /**
     * All test sets as one, each digit counting the same.
     *
     * @param found for each test set
     * @return none where there are no digits
     */
    public static Optional<Validation> of(int epoch, List<Evaluation> found) {
        int total = found.stream().mapToInt(Evaluation::total).sum();
        int correct = found.stream().mapToInt(Evaluation::correct).sum();
        double loss = found.stream().mapToDouble(e -> e.meanLoss() * e.total()).sum();
        return total == 0
                ? Optional.empty()
                : Optional.of(new Validation(epoch, loss / total, (double) correct / total));
    }
}
