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

    /** Smooths the image [side, side] that starts at an offset. */
    void apply(float[] image, int imageOffset, int side, float[] result, int resultOffset) {
        int rows = outputSide(side);
        float[] row = new float[side];
        for (int r = 0; r < rows; r++) {
            Arrays.fill(row, 0);
            for (int tap = 0; tap < kernel.length; tap++) {
                int y = r * stride - padding + tap;
                if (y >= 0 && y < side) {
                    float weight = kernel[tap];
                    int from = imageOffset + y * side;
                    for (int x = 0; x < side; x++) {
                        row[x] += weight * image[from + x];
                    }
                }
            }
            for (int c = 0; c < rows; c++) {
                int left = c * stride - padding;
                float sum = 0;
                for (int tap = Math.max(0, -left); tap < Math.min(kernel.length, side - left); tap++) {
                    sum += kernel[tap] * row[left + tap];
                }
                result[resultOffset + r * rows + c] = sum;
            }
        }
    }
}
