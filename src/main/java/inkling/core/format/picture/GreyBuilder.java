package inkling.core.format.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
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
    void add(BufferedImage strip, int top) {
        int[] samples = new int[width * strip.getRaster().getNumBands()];
        double[] rowLight = new double[width];
        double[] rowOpacity = new double[width];
        for (int y = 0; y < strip.getHeight(); y++) {
            strip.getRaster().getPixels(0, y, width, 1, samples);
            if (strip.getColorModel() instanceof IndexColorModel palette) {
                readPalette(palette, samples, rowLight, rowOpacity);
            } else {
                readSamples(strip, samples, rowLight, rowOpacity);
            }
            int start = (top + y) / square * columns;
            for (int x = 0; x < width; x++) {
                int cell = start + x / square;
                light[cell] += rowOpacity[x] * rowLight[x];
                opacity[cell] += rowOpacity[x];
                pixels[cell]++;
            }
        }
    }

    private static void readPalette(IndexColorModel palette, int[] indices, double[] light, double[] opacity) {
        for (int x = 0; x < light.length; x++) {
            int index = Math.min(indices[x], palette.getMapSize() - 1);
            light[x] = brightness(palette.getRed(index), palette.getGreen(index), palette.getBlue(index));
            opacity[x] = palette.getAlpha(index) / 255.0;
        }
    }

    /**
     * Takes the samples as they are: both formats hold them as they are to be shown, while Java's colour model for grey
     * would brighten them.
     */
    private static void readSamples(BufferedImage strip, int[] samples, double[] light, double[] opacity) {
        boolean hasAlpha = strip.getColorModel().hasAlpha();
        int bands = strip.getRaster().getNumBands();
        double most = (1 << strip.getSampleModel().getSampleSize(0)) - 1;
        double scale = 255 / most;
        for (int x = 0; x < light.length; x++) {
            int i = x * bands;
            light[x] = scale * (bands < 3 ? samples[i] : brightness(samples[i], samples[i + 1], samples[i + 2]));
            opacity[x] = hasAlpha ? samples[i + bands - 1] / most : 1;
        }
    }

    /** Luma, ITU-R BT.601. Sums of whole numbers, so that grey stays exactly what it is. */
    private static double brightness(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue) / 1000.0;
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
