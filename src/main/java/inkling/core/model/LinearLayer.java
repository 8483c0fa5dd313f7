package inkling.core.model;

import java.util.Arrays;
import java.util.Objects;

/** A linear layer, z = W x + b, as PyTorch's {@code nn.Linear} of any number of outputs. Immutable. */
public final class LinearLayer {
    private final int inputs;
    private final int outputs;
    private final float[] weights;
    private final float[] bias;

    /**
     * A layer from its parameters.
     *
     * @param inputs how many numbers go in: d
     * @param outputs how many come out: k
     * @param weights float32 [k, d], row-major: the weights of the first output first; copied
     * @param bias float32 [k]; copied
     * @throws IllegalArgumentException if a length does not fit or a value is not finite
     */
    public LinearLayer(int inputs, int outputs, float[] weights, float[] bias) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.weights = finite("weights", weights, Math.multiplyExact(outputs, inputs));
        this.bias = finite("bias", bias, outputs);
    }

    private static float[] finite(String name, float[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException("expected " + length + " " + name + ", found " + values.length);
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("expected finite " + name + ", found " + value);
            }
        }
        return values.clone();
    }

    /**
     * Computes z = W x + b, in float32: what exceeds 3.4e38 becomes infinite, or no number at all.
     *
     * @param row the input x, from {@code offset}
     * @param z where the outputs are written, from index 0
     */
    public void apply(float[] row, int offset, float[] z) {
        for (int k = 0; k < outputs; k++) {
            int w = k * inputs;
            // Four sums at a time: one alone would wait for each addition to finish before the next
            float sum0 = 0;
            float sum1 = 0;
            float sum2 = 0;
            float sum3 = 0;
            int j = 0;
            for (; j + 3 < inputs; j += 4) {
                sum0 += weights[w + j] * row[offset + j];
                sum1 += weights[w + j + 1] * row[offset + j + 1];
                sum2 += weights[w + j + 2] * row[offset + j + 2];
                sum3 += weights[w + j + 3] * row[offset + j + 3];
            }
            for (; j < inputs; j++) {
                sum0 += weights[w + j] * row[offset + j];
            }
            z[k] = bias[k] + ((sum0 + sum1) + (sum2 + sum3));
        }
    }

    /**
     * Computes the same in float64, which holds whatever finite parameters and inputs can give.
     *
     * @return the outputs
     */
    public double[] applyInDouble(float[] row, int offset) {
        double[] z = new double[outputs];
        for (int k = 0; k < outputs; k++) {
            z[k] = bias[k];
            for (int j = 0; j < inputs; j++) {
                z[k] += (double) weights[k * inputs + j] * row[offset + j];
            }
        }
        return z;
    }

    /** How many numbers go in. */
    public int inputs() {
        return inputs;
    }

    /** How many numbers come out. */
    public int outputs() {
        return outputs;
    }

    /** The weight from an input, from 0, to an output, from 0. */
    public float weight(int output, int input) {
        return weights[output * inputs + Objects.checkIndex(input, inputs)];
    }

    /** The bias of an output, from 0. */
    public float bias(int output) {
        return bias[output];
    }

    /** A copy of the weights: float32 [outputs, inputs], row-major. */
    public float[] weights() {
        return weights.clone();
    }

    /** A copy of the bias: float32 [outputs]. */
    public float[] bias() {
        return bias.clone();
    }

    /** Same shape and same parameters, bit for bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LinearLayer that
                && inputs == that.inputs
                && outputs == that.outputs
                && Arrays.equals(weights, that.weights)
                && Arrays.equals(bias, that.bias);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Arrays.hashCode(bias);
    }
}
