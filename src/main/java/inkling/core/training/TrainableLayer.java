package inkling.core.training;

import inkling.core.blas.FloatVector;
import inkling.core.dataset.MiniBatches.MiniBatch;
import inkling.core.model.LinearLayer;
import inkling.core.model.Softmax;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.OptimizerState;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * A linear layer under training, in ND4J's off-heap memory: the softmax cross-entropy of a batch, and one step against
 * its gradient. All memory is taken once: arrays made afresh for each batch would grow the process past a gigabyte.
 */
final class TrainableLayer implements AutoCloseable {
    /** Batches in memory: one in use, the others gathered ahead. */
    private static final int BATCHES = 6;

    private final int inputs;
    private final int outputs;

    /** The weights [k, d], row-major, then the bias [k], in one vector: most of an update treats them alike. */
    private final FloatVector parameters;

    /** The parameters as they were before the last update. */
    private final FloatVector previous;

    private final OptimizerState optimizer;

    /** One batch's logits [n, k], then their gradient. */
    private final FloatVector logits;

    private final float[] logitsOnHeap;
    private final List<FloatVector> batches;

    private final FloatBuffer logitsBuffer;
    private final FloatBuffer bias;
    private final FloatBuffer biasGradient;

    /** Parameters at their start, and memory for batches of a size. */
    TrainableLayer(LinearLayer start, int batchSize, Optimizer rule) {
        inputs = start.inputs();
        outputs = start.outputs();
        parameters = new FloatVector(outputs * inputs + outputs);
        previous = new FloatVector(parameters.length());
        optimizer = rule.begin(parameters.length());
        logits = new FloatVector(batchSize * outputs);
        logitsOnHeap = new float[batchSize * outputs];
        batches = Stream.generate(() -> new FloatVector(batchSize * inputs))
                .limit(BATCHES)
                .toList();
        logitsBuffer = logits.buffer();
        bias = bias(parameters);
        biasGradient = bias(optimizer.gradient());
        parameters.buffer().put(start.weights()).put(start.bias());
        previous.copy(parameters);
    }

    /** Memory for mini-batches, each of batchSize × d floats, until this layer is closed. */
    List<FloatBuffer> batchBuffers() {
        return batches.stream().map(FloatVector::buffer).toList();
    }

    /** The mean cross-entropy of a batch in nats; leaves its gradient by the logits behind, for {@link #update}. */
    double loss(MiniBatch batch) {
        // Z [n, k] = X [n, d] Wᵀ [d, k]
        logits.multiply(batches.get(batch.slot()), parameters, batch.size(), inputs, outputs);
        int count = batch.size() * outputs;
        logitsBuffer.get(0, logitsOnHeap, 0, count);
        double sum = 0;
        for (int row = 0; row < count; row += outputs) {
            for (int k = 0; k < outputs; k++) {
                logitsOnHeap[row + k] += bias.get(k);
            }
            sum += Softmax.crossEntropyToGradient(logitsOnHeap, row, outputs, batch.labels()[row / outputs]);
        }
        logitsBuffer.put(0, logitsOnHeap, 0, count);
        return sum / batch.size();
    }

    /** Makes the step that follows {@link #loss}. */
    void update(MiniBatch batch, double learningRate) {
        float scale = 1f / batch.size();
        float kept = optimizer.kept();
        // G [k, d] = kept G + (∂L/∂Z)ᵀ [k, n] X [n, d] / n
        optimizer.gradient().addUp(kept, scale, logits, batches.get(batch.slot()), batch.size(), inputs, outputs);
        for (int k = 0; k < outputs; k++) {
            float sum = 0;
            for (int row = 0; row < batch.size() * outputs; row += outputs) {
                sum += logitsOnHeap[row + k];
            }
            biasGradient.put(k, kept * biasGradient.get(k) + scale * sum);
        }
        previous.copy(parameters);
        optimizer.step(parameters, learningRate);
    }

    /** The parameters as they are now. */
    LinearLayer now() {
        return layer(parameters);
    }

    /** What the optimizer remembers, as {@link OptimizerState#memory} has it. */
    List<float[]> memory() {
        return optimizer.memory();
    }

    /** Lets the optimizer go on where another of its rule was, as {@link OptimizerState#restore} has it. */
    void restore(List<float[]> memory, long steps) {
        optimizer.restore(memory, steps);
    }

    /** The parameters as they were before the last update. */
    LinearLayer beforeLastUpdate() {
        return layer(previous);
    }

    private LinearLayer layer(FloatVector source) {
        float[] weights = new float[outputs * inputs];
        float[] biases = new float[outputs];
        source.buffer().get(weights).get(biases);
        return new LinearLayer(inputs, outputs, weights, biases);
    }

    @Override
    public void close() {
        batches.forEach(FloatVector::close);
        logits.close();
        optimizer.close();
        previous.close();
        parameters.close();
    }

    /** The last k of a vector that is laid out as {@link #parameters} is. */
    private FloatBuffer bias(FloatVector vector) {
        return vector.buffer().position(outputs * inputs).slice();
    }
}
