package inkling.core.training;

import inkling.core.model.LinearLayer;
import inkling.core.recipe.OptimizerState;
import java.util.List;

/**
 * A linear layer that learns one mini-batch after the other. Legal order, again and again: {@link #nextBatch}, {@link
 * #loss}, {@link #update}; after the update the loss may be asked for once more.
 */
interface Learner extends AutoCloseable {
    /** Goes on to the next batch, waiting for it if need be; not if this thread is interrupted, which it then still is. */
    boolean nextBatch();

    /** The mean cross-entropy of the batch in nats; leaves its gradient by the logits behind, for {@link #update}. */
    double loss();

    /** Makes the step that follows {@link #loss}. */
    void update(double learningRate);

    /** The parameters as they are now. */
    LinearLayer now();

    /** What the optimizer remembers of the steps until now, as {@link OptimizerState#memory} has it. */
    List<float[]> memory();

    /** The parameters as they were before the last update. */
    LinearLayer beforeLastUpdate();

    @Override
    void close();
}
