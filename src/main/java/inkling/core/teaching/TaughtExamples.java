package inkling.core.teaching;

import inkling.core.blas.FloatVector;
import inkling.core.model.LinearLayer;
import inkling.core.model.Softmax;
import inkling.core.model.SoftmaxRegression;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * What a linear layer is taught with, as features in ND4J's off-heap memory, and what the layer makes of it before. What
 * is learned is the difference Δ to the weights before, so a pull towards Δ = 0 is one towards them. Several threads may
 * look for differences at once, for the examples do not change.
 */
final class TaughtExamples implements AutoCloseable {
    private static final int CLASSES = SoftmaxRegression.CLASSES;

    /** Enough for all but the last digits of a loss, and few enough that a person waits for it. */
    private static final int MOST_STEPS = 12;

    private static final double TOLERANCE = 1e-4;

    private final LinearLayer before;
    private final int rows;
    private final int inputs;
    private final FloatVector features;

    /** The logits of the weights before, [n, 10], row-major. */
    private final float[] logits;

    /** The probability that each digit should get, [n, 10]. */
    private final float[] targets;

    /**
     * An example.
     *
     * @param features its d features
     * @param target the probability that each digit should get, 10 values in [0, 1] that sum to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared
    record Example(float[] features, float[] target) {
        /** One of which it is known which digit it is. */
        static Example of(float[] features, int label) {
            float[] target = new float[CLASSES];
            target[label] = 1;
            return new Example(features, target);
        }
    }

    TaughtExamples(LinearLayer before, List<Example> examples) {
        this.before = before;
        rows = examples.size();
        inputs = before.inputs();
        features = new FloatVector(Math.multiplyExact(rows, inputs));
        logits = new float[rows * CLASSES];
        targets = new float[rows * CLASSES];
        FloatBuffer buffer = features.buffer();
        float[] z = new float[CLASSES];
        for (int i = 0; i < rows; i++) {
            Example example = examples.get(i);
            buffer.put(example.features());
            before.apply(example.features(), 0, z);
            System.arraycopy(z, 0, logits, i * CLASSES, CLASSES);
            System.arraycopy(example.target(), 0, targets, i * CLASSES, CLASSES);
        }
    }

    /** The difference that changes nothing: 0 for each weight [10, d], then for each bias [10]. */
    double[] none() {
        return new double[CLASSES * inputs + CLASSES];
    }

    /** The weights before with a difference on top. */
    LinearLayer plus(double[] difference) {
        float[] weights = before.weights();
        float[] bias = before.bias();
        for (int i = 0; i < weights.length; i++) {
            weights[i] += (float) difference[i];
        }
        for (int k = 0; k < CLASSES; k++) {
            bias[k] += (float) difference[weights.length + k];
        }
        return new LinearLayer(inputs, CLASSES, weights, bias);
    }

    /**
     * The difference Δ at which Σ shareᵢ × cross-entropyᵢ + λ ‖Δ‖² is smallest, within a few steps.
     *
     * @param shares how much each example counts; 0 for one that must not be seen
     * @param lambda λ, above 0
     * @param start where to begin to look
     * @param checkpoint is run before every step; an exception that it throws ends the work
     */
    double[] difference(double[] shares, double lambda, double[] start, Runnable checkpoint) {
        try (Loss loss = new Loss(shares, lambda)) {
            return Lbfgs.minimise(loss, start, MOST_STEPS, TOLERANCE, checkpoint);
        }
    }

    @Override
    public void close() {
        features.close();
    }

    /** What is made smallest, with memory of its own. */
    private final class Loss implements Lbfgs.Function, AutoCloseable {
        private final double[] shares;
        private final double lambda;
        private final FloatVector weights = new FloatVector(CLASSES * inputs);
        private final FloatVector gradients = new FloatVector(CLASSES * inputs);
        private final FloatVector outputs = new FloatVector(rows * CLASSES);
        private final float[] weightsOnHeap = new float[CLASSES * inputs];
        private final float[] outputsOnHeap = new float[rows * CLASSES];

        Loss(double[] shares, double lambda) {
            this.shares = shares;
            this.lambda = lambda;
        }

        @Override
        public double at(double[] difference, double[] gradient) {
            for (int i = 0; i < weightsOnHeap.length; i++) {
                weightsOnHeap[i] = (float) difference[i];
            }
            weights.buffer().put(weightsOnHeap);
            // Z [n, k] = X [n, d] Δᵀ [d, k]
            outputs.multiply(features, weights, rows, inputs, CLASSES);
            double loss = crossEntropy(difference, gradient);
            // G [k, d] = (∂L/∂Z)ᵀ [k, n] X [n, d]
            gradients.addUp(0, 1, outputs, features, rows, inputs, CLASSES);
            gradients.buffer().get(weightsOnHeap);
            for (int i = 0; i < weightsOnHeap.length; i++) {
                gradient[i] = weightsOnHeap[i];
            }
            double square = 0;
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] += 2 * lambda * difference[i];
                square += difference[i] * difference[i];
            }
            return loss + lambda * square;
        }

        /** The loss of the outputs, in whose place its gradient by them comes; writes the part for the biases. */
        private double crossEntropy(double[] difference, double[] gradient) {
            int biases = CLASSES * inputs;
            Arrays.fill(gradient, biases, gradient.length, 0);
            outputs.buffer().get(outputsOnHeap);
            double sum = 0;
            for (int i = 0; i < rows; i++) {
                int row = i * CLASSES;
                float share = (float) shares[i];
                double aim = 0;
                for (int k = 0; k < CLASSES; k++) {
                    outputsOnHeap[row + k] += logits[row + k] + (float) difference[biases + k];
                    aim += (double) targets[row + k] * outputsOnHeap[row + k];
                }
                sum += share * (Softmax.toProbabilities(outputsOnHeap, row, CLASSES) - aim);
                for (int k = 0; k < CLASSES; k++) {
                    outputsOnHeap[row + k] = share * (outputsOnHeap[row + k] - targets[row + k]);
                    gradient[biases + k] += outputsOnHeap[row + k];
                }
            }
            outputs.buffer().put(outputsOnHeap);
            return sum;
        }

        @Override
        public void close() {
            outputs.close();
            gradients.close();
            weights.close();
        }
    }
}
