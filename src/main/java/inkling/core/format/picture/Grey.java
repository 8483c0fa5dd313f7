package inkling.core.format.picture;

/**
 * A picture in shades of grey. Not to be changed once it is made.
 *
 * @param width in pixels
 * @param height in pixels
 * @param values {@code width * height} of them, row-major from the top left, 0 (black) to 1 (white)
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared
record Grey(int width, int height, float[] values) {

    float at(int x, int y) {
        return values[y * width + x];
    }

    int largerSide() {
        return Math.max(width, height);
    }

    /** White for black. */
    Grey inverted() {
        float[] inverted = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            inverted[i] = 1 - values[i];
        }
        return new Grey(width, height, inverted);
    }

    /** Every pixel mixed with its neighbours, with weights 1, 2, 1 in both directions. */
    Grey smoothed() {
        float[] across = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sides = at(Math.max(0, x - 1), y) + at(Math.min(width - 1, x + 1), y);
                across[y * width + x] = (sides + 2 * at(x, y)) / 4;
            }
        }
        float[] smoothed = new float[values.length];
        for (int y = 0; y < height; y++) {
            int above = Math.max(0, y - 1) * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                smoothed[y * width + x] = (across[above + x] + 2 * across[y * width + x] + across[below + x]) / 4;
            }
        }
        return new Grey(width, height, smoothed);
    }
}
