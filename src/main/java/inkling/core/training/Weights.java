package inkling.core.training;

import inkling.core.model.SoftmaxRegression;
import java.util.function.Supplier;

/** Makes a model of a run's weights between two steps; to be asked only then, on the training thread. */
public interface Weights extends Supplier<SoftmaxRegression> {
    /** All that the next steps follow from. */
    Checkpoint checkpoint();
}
