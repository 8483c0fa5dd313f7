package inkling.core.format.picture;

/**
 * The sum over any rectangle of a plane, in a time that does not depend on its size (Crow, "Summed-Area Tables for
 * Texture Mapping", 1984).
 */
final class SummedArea {
    private final int width;
    private final int height;

    /** What lies left of and above each corner between pixels: one corner more each way than there are pixels. */
    private final double[] sums;

    /** A number for each pixel. */
    @FunctionalInterface
    interface Values {
        double at(int x, int y);
    }

    /** Of a plane of this size in pixels. */
    SummedArea(int width, int height, Values values) {
        this.width = width;
        this.height = height;
        this.sums = new double[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            double row = 0;
            for (int x = 0; x < width; x++) {
                row += values.at(x, y);
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
    }

    /** Of a picture's light. */
    static SummedArea of(Grey picture) {
        return new SummedArea(picture.width(), picture.height(), picture::at);
    }

    /** The sum over a rectangle; {@code right} and {@code bottom} are the first column and row behind it. */
    double sum(int left, int top, int right, int bottom) {
        int columns = width + 1;
        return sums[bottom * columns + right]
                - sums[top * columns + right]
                - sums[bottom * columns + left]
                + sums[top * columns + left];
    }

    /** The mean over such a rectangle. */
    double mean(int left, int top, int right, int bottom) {
        return sum(left, top, right, bottom) / ((double) (right - left) * (bottom - top));
    }

    /** The sum over the square that reaches so many pixels to each side of one, cut off at the plane's edges. */
    double sumAround(int x, int y, int reach) {
        return sum(
                Math.max(0, x - reach),
                Math.max(0, y - reach),
                Math.min(width, x + reach + 1),
                Math.min(height, y + reach + 1));
    }

    /** The mean over such a square. */
    double meanAround(int x, int y, int reach) {
        return mean(
                Math.max(0, x - reach),
                Math.max(0, y - reach),
                Math.min(width, x + reach + 1),
                Math.min(height, y + reach + 1));
    }
}
