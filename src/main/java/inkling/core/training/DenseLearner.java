package inkling.core.training;

import inkling.core.dataset.EpochOrder;
import inkling.core.dataset.Examples;
import inkling.core.dataset.MiniBatches;
import inkling.core.dataset.MiniBatches.MiniBatch;
import inkling.core.model.LinearLayer;
import inkling.core.recipe.Optimizer;
import java.util.List;
import java.util.Optional;

/** Learns any features by any rule, with ND4J: batches are gathered ahead into its memory. */
final class DenseLearner implements Learner {
    private final TrainableLayer layer;
    private final MiniBatches batches;

    /** The batch of the last step, held until there is another, so that the loss after the step can be looked at. */
    private Optional<MiniBatch> current = Optional.empty();

    DenseLearner(LinearLayer start, Examples examples, int batchSize, Optimizer optimizer, EpochOrder order) {
        layer = new TrainableLayer(start, batchSize, optimizer);
        batches = new MiniBatches(examples, batchSize, order, layer.batchBuffers());
    }

    /** Goes on where another with the same rule was, which had made so many steps. */
    void restore(List<float[]> memory, long steps) {
        layer.restore(memory, steps);
    }

    @Override
    public boolean nextBatch() {
        Optional<MiniBatch> next = batches.next();
        if (next.isEmpty()) {
            return false;
        }
        current.ifPresent(batches::release);
        current = next;
        return true;
    }

    @Override
    public double loss() {
        return layer.loss(current.orElseThrow());
    }

    @Override
    public void update(double learningRate) {
        layer.update(current.orElseThrow(), learningRate);
    }

    @Override
    public LinearLayer now() {
        return layer.now();
    }

    @Override
    public List<float[]> memory() {
        return layer.memory();
    }

    @Override
    public LinearLayer beforeLastUpdate() {
        return layer.beforeLastUpdate();
    }

    @Override
    public void close() {
        batches.close();
        layer.close();
    }
}
