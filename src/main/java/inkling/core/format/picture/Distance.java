package inkling.core.format.picture;

/**
 * Exact Euclidean distances, in linear time (Felzenszwalb and Huttenlocher, "Distance Transforms of Sampled Functions",
 * 2012).
 */
final class Distance {
    /** More than any squared distance, and small enough to be exact in sums. */
    private static final double FAR = 1e12;

    private Distance() {}

    /** How far each pixel's centre is from the nearest of the mask's; 0 on the mask itself. */
    static float[] to(Mask mask) {
        int width = mask.width();
        int height = mask.height();
        double[] squares = new double[width * height];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = mask.values()[i] ? 0 : FAR;
        }
        LowerEnvelope envelope = new LowerEnvelope(Math.max(width, height));
        for (int x = 0; x < width; x++) {
            envelope.transform(squares, x, width, height);
        }
        for (int y = 0; y < height; y++) {
            envelope.transform(squares, y * width, 1, width);
        }
        float[] distances = new float[squares.length];
        for (int i = 0; i < squares.length; i++) {
            distances[i] = (float) Math.sqrt(squares[i]);
        }
        return distances;
    }

    /** The lower envelope of parabolas, one upon each pixel of a row or column. */
    private static final class LowerEnvelope {
        private final double[] heights;
        private final int[] vertices;
        private final double[] starts;

        LowerEnvelope(int longest) {
            heights = new double[longest];
            vertices = new int[longest];
            starts = new double[longest + 1];
        }

        void transform(double[] squares, int start, int stride, int count) {
            for (int i = 0; i < count; i++) {
                heights[i] = squares[start + i * stride];
            }
            int last = 0;
            vertices[0] = 0;
            starts[0] = Double.NEGATIVE_INFINITY;
            for (int i = 1; i < count; i++) {
                double crossing = crossing(i, vertices[last]);
                while (crossing <= starts[last]) {
                    last--;
                    crossing = crossing(i, vertices[last]);
                }
                last++;
                vertices[last] = i;
                starts[last] = crossing;
            }
            starts[last + 1] = Double.POSITIVE_INFINITY;
            int parabola = 0;
            for (int i = 0; i < count; i++) {
                while (starts[parabola + 1] < i) {
                    parabola++;
                }
                double offset = i - vertices[parabola];
                squares[start + i * stride] = offset * offset + heights[vertices[parabola]];
            }
        }

        private double crossing(int i, int j) {
            return ((heights[i] + (double) i * i) - (heights[j] + (double) j * j)) / (2.0 * (i - j));
        }
    }
}
