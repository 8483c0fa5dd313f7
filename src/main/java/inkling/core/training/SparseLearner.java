package inkling.core.training;

import inkling.core.dataset.EpochOrder;
import inkling.core.dataset.SparseRows;
import inkling.core.model.DigitImage;
import inkling.core.model.LinearLayer;
import inkling.core.model.Softmax;
import inkling.core.model.SoftmaxRegression;
import java.util.Arrays;
import java.util.List;

/**
 * Learns ten outputs of features that are mostly 0 by plain descent, w ← w − η g, in a loop over what is not 0. That
 * takes less time than matrix products over all of them; nothing is gathered, no second thread is needed, and ND4J need
 * not be there. All sums have one order, whatever the processor's vectors are like.
 */
final class SparseLearner implements Learner {
    /** The outputs, which are written out below: ten sums stay in registers, an array of ten does not. */
    private static final int K = SoftmaxRegression.CLASSES;

    private final int batchSize;
    private final SparseRows rows;
    private final EpochOrder order;

    /** The weights [d, k], the ten of a feature side by side, then the bias [k]. */
    private final float[] parameters;

    /** The parameters as they were before the last update. */
    private final float[] previous;

    /** Laid out as the parameters are; 0 between two updates. */
    private final float[] gradient;

    /** One batch's logits [n, k], then their gradient. */
    private final float[] logits;

    /** The rows of the batch. */
    private int[] batch = {};

    SparseLearner(LinearLayer start, SparseRows rows, int batchSize, EpochOrder order) {
        this.batchSize = batchSize;
        this.rows = rows;
        this.order = order;
        parameters = new float[(start.inputs() + 1) * K];
        for (int k = 0; k < K; k++) {
            for (int j = 0; j < start.inputs(); j++) {
                parameters[j * K + k] = start.weight(k, j);
            }
            parameters[start.inputs() * K + k] = start.bias(k);
        }
        previous = parameters.clone();
        gradient = new float[parameters.length];
        logits = new float[batchSize * K];
    }

    @Override
    public boolean nextBatch() {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        batch = order.next(batchSize);
        rows.fetch(batch);
        return true;
    }

    @Override
    public double loss() {
        double sum = 0;
        for (int i = 0; i < batch.length; i++) {
            putLogits(batch[i], i * K);
            sum += Softmax.crossEntropyToGradient(logits, i * K, K, rows.label(batch[i]));
        }
        return sum / batch.length;
    }

    /** How many of the batch were read right when {@link #loss} was asked for. */
    int correct() {
        int correct = 0;
        for (int i = 0; i < batch.length; i++) {
            // The gradient p − onehot(label) with p in its place again
            int label = rows.label(batch[i]);
            logits[i * K + label] += 1;
            correct += Softmax.indexOfLargest(logits, i * K, K) == label ? 1 : 0;
            logits[i * K + label] -= 1;
        }
        return correct;
    }

    @Override
    public void update(double learningRate) {
        for (int i = 0; i < batch.length; i++) {
            addGradient(batch[i], i * K);
        }
        System.arraycopy(parameters, 0, previous, 0, parameters.length);
        float factor = (float) (learningRate / batch.length);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= factor * gradient[i];
        }
        Arrays.fill(gradient, 0);
    }

    /** z = W x + b of one example, into the logits from an index. */
    private void putLogits(int row, int z) {
        float[] w = parameters;
        int b = w.length - K;
        float z0 = w[b];
        float z1 = w[b + 1];
        float z2 = w[b + 2];
        float z3 = w[b + 3];
        float z4 = w[b + 4];
        float z5 = w[b + 5];
        float z6 = w[b + 6];
        float z7 = w[b + 7];
        float z8 = w[b + 8];
        float z9 = w[b + 9];
        char[] columns = rows.columns();
        byte[] greys = rows.greys();
        int to = rows.begin(row + 1);
        for (int i = rows.begin(row); i < to; i++) {
            int j = columns[i] * K;
            float x = DigitImage.inkOfGrey(greys[i]);
            z0 += x * w[j];
            z1 += x * w[j + 1];
            z2 += x * w[j + 2];
            z3 += x * w[j + 3];
            z4 += x * w[j + 4];
            z5 += x * w[j + 5];
            z6 += x * w[j + 6];
            z7 += x * w[j + 7];
            z8 += x * w[j + 8];
            z9 += x * w[j + 9];
        }
        logits[z] = z0;
        logits[z + 1] = z1;
        logits[z + 2] = z2;
        logits[z + 3] = z3;
        logits[z + 4] = z4;
        logits[z + 5] = z5;
        logits[z + 6] = z6;
        logits[z + 7] = z7;
        logits[z + 8] = z8;
        logits[z + 9] = z9;
    }

    /** ∂L/∂W += (∂L/∂z) xᵀ of one example, whose ∂L/∂z stands in the logits from an index; and so the bias. */
    private void addGradient(int row, int z) {
        float[] g = gradient;
        float g0 = logits[z];
        float g1 = logits[z + 1];
        float g2 = logits[z + 2];
        float g3 = logits[z + 3];
        float g4 = logits[z + 4];
        float g5 = logits[z + 5];
        float g6 = logits[z + 6];
        float g7 = logits[z + 7];
        float g8 = logits[z + 8];
        float g9 = logits[z + 9];
        char[] columns = rows.columns();
        byte[] greys = rows.greys();
        int to = rows.begin(row + 1);
        for (int i = rows.begin(row); i < to; i++) {
            int j = columns[i] * K;
            float x = DigitImage.inkOfGrey(greys[i]);
            g[j] += x * g0;
            g[j + 1] += x * g1;
            g[j + 2] += x * g2;
            g[j + 3] += x * g3;
            g[j + 4] += x * g4;
            g[j + 5] += x * g5;
            g[j + 6] += x * g6;
            g[j + 7] += x * g7;
            g[j + 8] += x * g8;
            g[j + 9] += x * g9;
        }
        for (int k = 0; k < K; k++) {
            g[g.length - K + k] += logits[z + k];
        }
    }

    @Override
    public LinearLayer now() {
        return layer(parameters);
    }

    /** Plain descent remembers nothing. */
    @Override
    public List<float[]> memory() {
        return List.of();
    }

    @Override
    public LinearLayer beforeLastUpdate() {
        return layer(previous);
    }

    private static LinearLayer layer(float[] source) {
        int inputs = source.length / K - 1;
        float[] weights = new float[K * inputs];
        for (int k = 0; k < K; k++) {
            for (int j = 0; j < inputs; j++) {
                weights[k * inputs + j] = source[j * K + k];
            }
        }
        return new LinearLayer(inputs, K, weights, Arrays.copyOfRange(source, K * inputs, source.length));
    }

    @Override
    public void close() {
        // There is nothing outside the heap
    }
}
