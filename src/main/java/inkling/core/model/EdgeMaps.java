package inkling.core.model;

/**
 * How much edge runs in which direction at each place of an image: what all features about edges begin with. Of a pixel
 * that is no edge, or in directions that its gradient does not have, the value is 0; none is below.
 *
 * @param parts M, the gradient of each pixel, split among the directions: [8, 28, 28]
 * @param half H, the same at half the resolution: [8, 14, 14]
 */
@SuppressWarnings("ArrayRecordComponent") // Handed from one step to the next, never compared
record EdgeMaps(float[] parts, float[] half) {
    /** Where the pixels of {@link #parts} look: gx and gy are about the neighbours of a blurred pixel. */
    static final Sampling PARTS = Sampling.PIXELS.after(OrientedGradients.BLUR).withNeighbours();

    /** Where those of {@link #half} look. */
    static final Sampling HALVED = PARTS.after(OrientedGradients.HALF);

    private static final float ROOT_2 = (float) Math.sqrt(2);
    private static final int DIRECTIONS = OrientedGradients.DIRECTIONS;
    private static final int SIDE = DigitImage.SIDE;

    /** The edges of an image whose 784 values start at an offset. */
    static EdgeMaps of(float[] ink, int inkOffset) {
        float[] blurred = new float[DigitImage.PIXELS];
        OrientedGradients.BLUR.apply(ink, inkOffset, SIDE, 1, blurred, 0);
        float[] parts = parts(blurred);
        float[] half = new float[DIRECTIONS * HALVED.side() * HALVED.side()];
        OrientedGradients.HALF.apply(parts, 0, SIDE, DIRECTIONS, half, 0);
        return new EdgeMaps(parts, half);
    }

    /** M: the gradient of each pixel, split among the directions: [8, 28, 28]. */
    private static float[] parts(float[] image) {
        float[] cross = crossProducts(image);
        float[] parts = new float[DIRECTIONS * DigitImage.PIXELS];
        for (int k = 0; k < DIRECTIONS; k++) {
            // e_{k−1} × g = −(g × e_{k−1}) = g × e_{k+3}
            int next = (k + 1) % DIRECTIONS * DigitImage.PIXELS;
            int third = (k + 3) % DIRECTIONS * DigitImage.PIXELS;
            int to = k * DigitImage.PIXELS;
            for (int i = 0; i < DigitImage.PIXELS; i++) {
                parts[to + i] = Math.max(0, Math.min(cross[next + i], cross[third + i]));
            }
        }
        return parts;
    }

    /** √2 g × e_k for each direction and pixel: [8, 28, 28]. */
    private static float[] crossProducts(float[] image) {
        float[] cross = new float[DIRECTIONS * DigitImage.PIXELS];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int i = y * SIDE + x;
                float gx = (x + 1 < SIDE ? image[i + 1] : 0) - (x > 0 ? image[i - 1] : 0);
                float gy = (y + 1 < SIDE ? image[i + SIDE] : 0) - (y > 0 ? image[i - SIDE] : 0);
                cross[i] = -ROOT_2 * gy;
                cross[i + DigitImage.PIXELS] = gx - gy;
                cross[i + 2 * DigitImage.PIXELS] = ROOT_2 * gx;
                cross[i + 3 * DigitImage.PIXELS] = gx + gy;
            }
        }
        int half = DIRECTIONS / 2 * DigitImage.PIXELS;
        for (int i = 0; i < half; i++) {
            // e_{k+4} = −e_k
            cross[half + i] = -cross[i];
        }
        return cross;
    }
}
