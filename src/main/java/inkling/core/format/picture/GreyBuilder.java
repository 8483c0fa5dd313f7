package inkling.core.format.picture;

import java.awt.image.Raster;
import java.util.Arrays;

/**
 * Makes a grey picture of moderate size from the strips of one of any size: each pixel is the mean over a square of the
 * large one's. What is transparent shows the paper behind it.
 */
final class GreyBuilder {
    /** The longer side of what is made, at most. */
    private static final int LARGEST_SIDE = 640;

    private final int width;
    private final int square;
    private final int columns;
    private final int rows;

    /** Of each square: the sum of brightness, in [0, 255], times opacity, in [0, 1]. */
    private final double[] light;

    /** Of each square: the sum of opacity. */
    private final double[] opacity;

    /** Of each square: how many pixels. */
    private final int[] pixels;

    /** For a large picture of this size. */
    GreyBuilder(int width, int height) {
        this.width = width;
        this.square = (Math.max(width, height) + LARGEST_SIDE - 1) / LARGEST_SIDE;
        this.columns = (width + square - 1) / square;
        this.rows = (height + square - 1) / square;
        this.light = new double[columns * rows];
        this.opacity = new double[columns * rows];
        this.pixels = new int[columns * rows];
    }

    /** Adds some whole rows of the large picture, the first of them its row {@code top}. */
    void add(Raster strip, int top, Samples meaning) {
        int[] samples = new int[width * strip.getNumBands()];
        double[] rowLight = new double[width];
        double[] rowOpacity = new double[width];
        for (int y = 0; y < strip.getHeight(); y++) {
            strip.getPixels(strip.getMinX(), strip.getMinY() + y, width, 1, samples);
            meaning.read(samples, rowLight, rowOpacity);
            int start = (top + y) / square * columns;
            for (int x = 0; x < width; x++) {
                int cell = start + x / square;
                light[cell] += rowOpacity[x] * rowLight[x];
                opacity[cell] += rowOpacity[x];
                pixels[cell]++;
            }
        }
    }

    /** The picture, when all rows have been added. */
    Grey build() {
        float paper = paper();
        float[] values = new float[light.length];
        for (int i = 0; i < values.length; i++) {
            double bare = 1 - opacity[i] / pixels[i];
            values[i] = Math.min(1, (float) (light[i] / pixels[i] + bare * paper) / 255);
        }
        return new Grey(columns, rows, values);
    }

    /**
     * The brightness, in [0, 255], of what shows where the picture is transparent. Where most of it is, the rest is ink,
     * and the paper is whatever is farther from that, black or white; otherwise it is what there is most of.
     */
    private float paper() {
        double opaque = Arrays.stream(opacity).sum();
        double total = Arrays.stream(pixels).asLongStream().sum();
        if (opaque < total / 2) {
            return Arrays.stream(light).sum() < opaque * 127.5 ? 255 : 0;
        }
        double[] seen = new double[light.length];
        int count = 0;
        for (int i = 0; i < seen.length; i++) {
            if (opacity[i] > 0) {
                seen[count++] = light[i] / opacity[i];
            }
        }
        Arrays.sort(seen, 0, count);
        return (float) seen[count / 2];
    }
}
