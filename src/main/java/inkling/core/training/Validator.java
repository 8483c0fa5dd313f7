package inkling.core.training;

import inkling.core.dataset.EpochOrder;
import inkling.core.dataset.Examples;
import inkling.core.dataset.SparseRows;
import inkling.core.evaluation.Evaluation;
import inkling.core.history.Validation;
import inkling.core.model.SoftmaxRegression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Puts the weights at the end of each epoch to the test data. Where these are mostly paper, only their ink is looked at,
 * which takes a fifth of the time of a whole {@link Evaluation}. For the training thread only.
 */
final class Validator {
    private final List<Examples> tests;

    /** The ink of each, found when it is first asked for; empty where a test has no such. */
    private Optional<List<SparseRows>> sparse = Optional.empty();

    private boolean isLookedAt;

    Validator(List<Examples> tests) {
        this.tests = tests;
    }

    /** Whether there is nothing to validate with. */
    boolean isEmpty() {
        return tests.stream().allMatch(test -> test.size() == 0);
    }

    /** What the model makes of all test sets as one; none where there are no digits. */
    Optional<Validation> validate(int epoch, SoftmaxRegression model) {
        if (!isLookedAt) {
            isLookedAt = true;
            sparse = sparse();
        }
        return sparse.isPresent()
                ? validate(epoch, model, sparse.get())
                : Validation.of(
                        epoch,
                        tests.stream().map(test -> Evaluation.of(model, test)).toList());
    }

    private Optional<List<SparseRows>> sparse() {
        List<SparseRows> all = new ArrayList<>();
        for (Examples test : tests) {
            Optional<SparseRows> rows = test.size() == 0 ? Optional.empty() : test.sparse();
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            all.add(rows.get());
        }
        return Optional.of(all);
    }

    private Optional<Validation> validate(int epoch, SoftmaxRegression model, List<SparseRows> rows) {
        double loss = 0;
        int correct = 0;
        int total = 0;
        for (int i = 0; i < rows.size(); i++) {
            int size = tests.get(i).size();
            EpochOrder order = new EpochOrder(size, false, new SplittableRandom());
            try (SparseLearner look = new SparseLearner(model.layer(), rows.get(i), size, order)) {
                if (!look.nextBatch()) {
                    return Optional.empty();
                }
                loss += size * look.loss();
                correct += look.correct();
                total += size;
            }
        }
        return total == 0
                ? Optional.empty()
                : Optional.of(new Validation(epoch, loss / total, (double) correct / total));
    }
}
