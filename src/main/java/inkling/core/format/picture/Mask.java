package inkling.core.format.picture;

/**
 * Some of a picture's pixels. Not to be changed once it is made.
 *
 * @param width in pixels
 * @param height in pixels
 * @param values whether each pixel is one of them, row-major from the top left
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared
record Mask(int width, int height, boolean[] values) {

    /** The pixels of a picture that are lighter than some value. */
    static Mask above(Grey picture, double value) {
        boolean[] values = new boolean[picture.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = picture.values()[i] > value;
        }
        return new Mask(picture.width(), picture.height(), values);
    }

    boolean at(int x, int y) {
        return values[y * width + x];
    }

    /** How many of them lie in a rectangle, the last column and row included. */
    int count(int left, int top, int right, int bottom) {
        int count = 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                count += at(x, y) ? 1 : 0;
            }
        }
        return count;
    }

    /** The pixels where it begins or ends, from the left or from above. */
    Mask edges() {
        boolean[] edges = new boolean[values.length];
        for (int y = 1; y < height; y++) {
            for (int x = 1; x < width; x++) {
                edges[y * width + x] = at(x, y) != at(x - 1, y) || at(x, y) != at(x, y - 1);
            }
        }
        return new Mask(width, height, edges);
    }

    /** All the other pixels. */
    Mask inverted() {
        boolean[] inverted = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            inverted[i] = !values[i];
        }
        return new Mask(width, height, inverted);
    }
}
