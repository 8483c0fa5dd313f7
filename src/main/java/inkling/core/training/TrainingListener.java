package inkling.core.training;

import inkling.core.model.SoftmaxRegression;
import java.util.function.Supplier;

/**
 * Hears of every step of a run, on the training thread and between two steps, so what it does holds the training up.
 */
public interface TrainingListener {
    /** Listens to nothing. */
    TrainingListener NONE = (status, weights) -> {};

    /**
     * A step is done.
     *
     * @param weights makes a model of the weights as they are now; to be called only before this method returns
     */
    void afterStep(TrainingStatus status, Supplier<SoftmaxRegression> weights);
}
