package inkling.core.training;

import inkling.core.history.Validation;
import inkling.core.model.LinearLayer;
import java.util.Optional;

/**
 * Ends a run whose validation loss has stopped falling, and keeps the weights with the lowest (Prechelt, "Early Stopping
 * – But When?", 1998, with the criterion UP<sub>s</sub> by epochs without an improvement).
 */
final class EarlyStopping {
    private final int patience;
    private Optional<Best> best;
    private int epochsSince;

    /**
     * Before a validation, or after those that found the best.
     *
     * @param patience epochs without a lower loss, at least 1
     * @param best until now
     * @param epochsDone until now
     */
    EarlyStopping(int patience, Optional<Best> best, int epochsDone) {
        this.patience = patience;
        this.best = best;
        this.epochsSince =
                best.map(found -> epochsDone - found.validation().epoch()).orElse(0);
    }

    /** Takes in what was found of the weights at the end of an epoch. */
    void note(Validation found, LinearLayer parameters) {
        // What is not a number is no improvement
        if (best.isEmpty() || found.loss() < best.get().validation().loss()) {
            best = Optional.of(new Best(found, parameters));
            epochsSince = 0;
        } else {
            epochsSince++;
        }
    }

    boolean isEnough() {
        return epochsSince >= patience;
    }

    Optional<Best> best() {
        return best;
    }
}
