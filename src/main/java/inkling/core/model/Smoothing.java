package inkling.core.model;

import java.util.Arrays;

/**
 * A separable convolution of a square image by the same kernel in both directions, with zeros outside and the result
 * sampled every few pixels; what ONNX calls {@code Conv} with symmetric {@code pads} and {@code strides}.
 */
public final class Smoothing {
    private final float[] kernel;
    private final int stride;
    private final int padding;

    /** A kernel, the step from one sample to the next, and how far the first one's kernel sticks out. */
    Smoothing(float[] kernel, int stride, int padding) {
        this.kernel = kernel;
        this.stride = stride;
        this.padding = padding;
    }

    /** The taps of a Gaussian, symmetric about their middle, with the sum 1. */
    static float[] gaussian(int taps, double sigma) {
        double[] values = new double[taps];
        double sum = 0;
        for (int i = 0; i < taps; i++) {
            double distance = (i - (taps - 1) / 2.0) / sigma;
            values[i] = StrictMath.exp(-distance * distance / 2);
            sum += values[i];
        }
        float[] kernel = new float[taps];
        for (int i = 0; i < taps; i++) {
            kernel[i] = (float) (values[i] / sum);
        }
        return kernel;
    }

    /** A copy of the kernel's taps, the same for rows and columns. */
    public float[] kernel() {
        return kernel.clone();
    }

    /** How many taps the kernel has. */
    int taps() {
        return kernel.length;
    }

    /** Pixels from one sample to the next. */
    public int stride() {
        return stride;
    }

    /** Rows and columns of zeros on each side. */
    public int padding() {
        return padding;
    }

    /** The side of the result for an image of a side. */
    public int outputSide(int side) {
        return (side + 2 * padding - kernel.length) / stride + 1;
    }

    /**
     * Smooths images [count, side, side], one behind the other from an offset, to [count, outputSide, outputSide]. Those
     * of many rows at once are sums side by side, which vector units take eight of or more, where one sum after the
     * other waits for each of its taps.
     */
    void apply(float[] images, int offset, int side, int count, float[] result, int resultOffset) {
        int rows = outputSide(side);
        int lanes = count * rows;
        float[] columns = new float[side * lanes];
        float[] row = new float[side];
        for (int lane = 0; lane < lanes; lane++) {
            int top = lane % rows * stride - padding;
            Arrays.fill(row, 0);
            for (int tap = Math.max(0, -top); tap < Math.min(kernel.length, side - top); tap++) {
                add(kernel[tap], images, offset + (lane / rows * side + top + tap) * side, row, 0, side);
            }
            for (int x = 0; x < side; x++) {
                columns[x * lanes + lane] = row[x];
            }
        }
        applyToRows(columns, side, result, resultOffset);
    }

    /** Smooths rows, of which the columns stand one behind the other [side, rows], to [rows, outputSide]. */
    void applyToRows(float[] columns, int side, float[] result, int resultOffset) {
        int rows = columns.length / side;
        int outputs = outputSide(side);
        float[] sums = new float[rows];
        for (int c = 0; c < outputs; c++) {
            int left = c * stride - padding;
            Arrays.fill(sums, 0);
            for (int tap = Math.max(0, -left); tap < Math.min(kernel.length, side - left); tap++) {
                add(kernel[tap], columns, (left + tap) * rows, sums, 0, rows);
            }
            for (int row = 0; row < rows; row++) {
                result[resultOffset + row * outputs + c] = sums[row];
            }
        }
    }

    /** Adds some values, weighed. */
    static void add(float weight, float[] values, int offset, float[] sums, int sumsOffset, int count) {
        for (int i = 0; i < count; i++) {
            sums[sumsOffset + i] += weight * values[offset + i];
        }
    }
}
