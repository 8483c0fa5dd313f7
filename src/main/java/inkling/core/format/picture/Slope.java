package inkling.core.format.picture;

/**
 * How evenly values rise over a picture.
 *
 * @param across from a column to the next
 * @param down from a row to the next
 */
record Slope(double across, double down) {
    /** No change. */
    static final Slope LEVEL = new Slope(0, 0);

    /**
     * The slope that two parts of a picture have in common, whatever the difference between them: by least squares, from
     * how far each pixel is off the mean of its part.
     */
    static Slope within(Mask part, Grey picture) {
        Moments moments = new Moments();
        moments.add(part, picture);
        moments.add(part.inverted(), picture);
        return moments.slope();
    }

    /** The same values without this slope; the middle of the picture stays as it is. */
    Grey removedFrom(Grey picture) {
        float[] values = picture.values().clone();
        for (int row = 0; row < picture.height(); row++) {
            double y = row - (picture.height() - 1) / 2.0;
            for (int column = 0; column < picture.width(); column++) {
                double x = column - (picture.width() - 1) / 2.0;
                values[row * picture.width() + column] -= (float) (across * x + down * y);
            }
        }
        return new Grey(picture.width(), picture.height(), values);
    }

    /** Sums of products of column, row and value, each from the mean of its part. */
    private static final class Moments {
        private double xx;
        private double xy;
        private double yy;
        private double xv;
        private double yv;

        void add(Mask part, Grey picture) {
            double n = 0;
            double x1 = 0;
            double y1 = 0;
            double v1 = 0;
            double[] products = new double[5];
            for (int y = 0; y < picture.height(); y++) {
                for (int x = 0; x < picture.width(); x++) {
                    if (part.at(x, y)) {
                        double value = picture.at(x, y);
                        n++;
                        x1 += x;
                        y1 += y;
                        v1 += value;
                        products[0] += (double) x * x;
                        products[1] += (double) x * y;
                        products[2] += (double) y * y;
                        products[3] += x * value;
                        products[4] += y * value;
                    }
                }
            }
            if (n > 0) {
                xx += products[0] - x1 * x1 / n;
                xy += products[1] - x1 * y1 / n;
                yy += products[2] - y1 * y1 / n;
                xv += products[3] - x1 * v1 / n;
                yv += products[4] - y1 * v1 / n;
            }
        }

        Slope slope() {
            double determinant = xx * yy - xy * xy;
            return determinant > 0
                    ? new Slope((xv * yy - yv * xy) / determinant, (yv * xx - xv * xy) / determinant)
                    : LEVEL;
        }
    }
}
