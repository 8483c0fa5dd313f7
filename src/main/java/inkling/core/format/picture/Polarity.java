package inkling.core.format.picture;

/** Tells light ink on dark paper from dark ink on light paper. */
final class Polarity {
    /** Half of the window that brightness is compared within, as a share of the picture's larger side. */
    private static final double REACH = 0.25;

    /** A skewness nearer to 0 than this says nothing: ink and paper take about the same room. */
    private static final double TELLING = 0.8;

    private Polarity() {}

    /**
     * Whether the ink is lighter than the paper. Ink is what there is little of, so it skews how far the pixels are from
     * their surroundings' mean; with uneven light the mean of the whole picture would not do. Where there is as much ink
     * as paper, as in a picture cut close around a bold digit, the paper is what reaches the edges.
     */
    static boolean isLightOnDark(Grey picture) {
        double[] sums = sums(picture);
        int reach = Math.max(2, (int) (REACH * picture.largerSide()));
        double squares = 0;
        double cubes = 0;
        for (int y = 0; y < picture.height(); y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(picture.height(), y + reach + 1);
            for (int x = 0; x < picture.width(); x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(picture.width(), x + reach + 1);
                double off = picture.at(x, y) - mean(sums, picture.width() + 1, left, top, right, bottom);
                squares += off * off;
                cubes += off * off * off;
            }
        }
        int pixels = picture.values().length;
        double skewness = squares == 0 ? 0 : cubes / pixels / Math.pow(squares / pixels, 1.5);
        return Math.abs(skewness) < TELLING ? hasDarkEdges(picture, sums) : skewness > 0;
    }

    private static boolean hasDarkEdges(Grey picture, double[] sums) {
        int columns = picture.width() + 1;
        int right = picture.width();
        int bottom = picture.height();
        double edges = mean(sums, columns, 0, 0, right, 1)
                + mean(sums, columns, 0, bottom - 1, right, bottom)
                + mean(sums, columns, 0, 0, 1, bottom)
                + mean(sums, columns, right - 1, 0, right, bottom);
        return edges / 4 < mean(sums, columns, 0, 0, right, bottom);
    }

    /** The summed-area table: what lies left of and above each corner between pixels, with one corner more each way. */
    private static double[] sums(Grey picture) {
        int columns = picture.width() + 1;
        double[] sums = new double[columns * (picture.height() + 1)];
        for (int y = 0; y < picture.height(); y++) {
            double row = 0;
            for (int x = 0; x < picture.width(); x++) {
                row += picture.at(x, y);
                sums[(y + 1) * columns + x + 1] = sums[y * columns + x + 1] + row;
            }
        }
        return sums;
    }

    private static double mean(double[] sums, int columns, int left, int top, int right, int bottom) {
        double sum = sums[bottom * columns + right]
                - sums[top * columns + right]
                - sums[bottom * columns + left]
                + sums[top * columns + left];
        return sum / ((double) (right - left) * (bottom - top));
    }
}
