package inkling.core.ink;

import inkling.core.model.DigitImage;
import java.util.Optional;

/**
 * A picture of ink: how much of each cell is covered, in [0, 1], row-major from the top left. A coordinate counts cells
 * from the top left corner, so that the first cell reaches from 0 to 1. Immutable.
 */
public final class CoverageGrid {
    /** A cell belongs to the ink where more than half of it is covered. */
    private static final float HALF = 0.5f;

    private final int width;
    private final int height;
    private final float[] coverage;

    private CoverageGrid(int width, int height, float[] coverage) {
        this.width = width;
        this.height = height;
        this.coverage = coverage;
    }

    /**
     * A grid of some coverage.
     *
     * @param coverage {@code width * height} values in [0, 1], row-major, 1 = ink; not copied, and not to be changed
     *     any more
     * @throws IllegalArgumentException if the sizes do not match
     */
    public static CoverageGrid of(int width, int height, float[] coverage) {
        if (width <= 0 || height <= 0 || coverage.length != (long) width * height) {
            throw new IllegalArgumentException(
                    "expected " + width + " x " + height + " cells, found " + coverage.length);
        }
        return new CoverageGrid(width, height, coverage);
    }

    /**
     * The box around the ink, if there is any. A cell that is covered by half or less is not ink of its
     * own, but beside one that is, it moves the box's edge by its share; so the edge moves steadily as the ink does.
     */
    Optional<Box> box() {
        float[] columns = new float[width];
        float[] rows = new float[height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = coverage[y * width + x];
                columns[x] = Math.max(columns[x], value);
                rows[y] = Math.max(rows[y], value);
            }
        }
        double left = leadingEdge(columns);
        if (left == width) {
            return Optional.empty();
        }
        double right = trailingEdge(columns);
        double top = leadingEdge(rows);
        double bottom = trailingEdge(rows);
        return Optional.of(new Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top));
    }

    private static double leadingEdge(float[] largest) {
        for (int i = 0; i < largest.length; i++) {
            if (largest[i] > HALF) {
                return i + 1 - largest[i] - (i == 0 ? 0 : largest[i - 1]);
            }
        }
        return largest.length;
    }

    private static double trailingEdge(float[] largest) {
        for (int i = largest.length - 1; i >= 0; i--) {
            if (largest[i] > HALF) {
                return i + largest[i] + (i == largest.length - 1 ? 0 : largest[i + 1]);
            }
        }
        return 0;
    }

    /**
     * What this picture looks like on the 28 × 28 field: each pixel takes the mean coverage of the area that comes to
     * lie under it (a box filter), bare paper beyond the picture's edges.
     *
     * @return 784 values in [0, 1], row-major
     */
    float[] onField(Placement placement) {
        int side = DigitImage.SIDE;
        double[] columnEdges = edges(placement.originX(), placement.fieldX(), placement.scale());
        double[] rowEdges = edges(placement.originY(), placement.fieldY(), placement.scale());
        double[] sums = new double[DigitImage.PIXELS];
        double[] line = new double[side];
        for (int y = 0; y < height; y++) {
            int firstRow = firstPixelOver(y, rowEdges);
            if (firstRow < side && rowEdges[0] < y + 1) {
                sumUnderPixels(y * width, columnEdges, line);
                for (int row = firstRow; row < side && rowEdges[row] < y + 1; row++) {
                    double share = Math.min(y + 1, rowEdges[row + 1]) - Math.max(y, rowEdges[row]);
                    for (int column = 0; column < side; column++) {
                        sums[row * side + column] += share * line[column];
                    }
                }
            }
        }
        double area = 1 / (placement.scale() * placement.scale());
        float[] ink = new float[DigitImage.PIXELS];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (float) Math.min(1, sums[i] / area);
        }
        return ink;
    }

    /** Where the edges between the field's pixels lie on this grid, in cells: 29 of them, ascending. */
    private static double[] edges(double origin, double field, double scale) {
        double[] edges = new double[DigitImage.SIDE + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = (i - field) / scale + origin;
        }
        return edges;
    }

    private static int firstPixelOver(int cell, double[] edges) {
        int pixel = 0;
        while (pixel < DigitImage.SIDE && edges[pixel + 1] <= cell) {
            pixel++;
        }
        return pixel;
    }

    /** Sums one row of cells under each of the 28 columns of pixels, cells that lie under two by their shares. */
    private void sumUnderPixels(int rowStart, double[] edges, double[] line) {
        for (int column = 0; column < line.length; column++) {
            double from = Math.max(0, edges[column]);
            double to = Math.min(width, edges[column + 1]);
            double sum = 0;
            for (int x = (int) from; x < to; x++) {
                sum += (Math.min(x + 1, to) - Math.max(x, from)) * coverage[rowStart + x];
            }
            line[column] = sum;
        }
    }
}
