package inkling.core.format.picture;

/**
 * Extremes over a square window around every pixel, cut off at the picture's edges, in a time that does not depend on
 * the window's size (Lemire, "Streaming Maximum-Minimum Filter", 2006).
 */
final class SlidingWindow {
    private SlidingWindow() {}

    /**
     * The grey closing: the largest value around every pixel, and of those the smallest. It fills whatever is dark and
     * narrower than the window, and leaves the rest as it is.
     *
     * @param reach pixels to each side of the middle one
     */
    static Grey closing(Grey picture, int reach) {
        return minimum(maximum(picture, reach), reach);
    }

    /** The smallest value around every pixel. */
    static Grey minimum(Grey picture, int reach) {
        return maximum(picture.inverted(), reach).inverted();
    }

    /** The largest value around every pixel. */
    static Grey maximum(Grey picture, int reach) {
        int width = picture.width();
        int height = picture.height();
        float[] values = picture.values().clone();
        Line line = new Line(Math.max(width, height), reach);
        for (int y = 0; y < height; y++) {
            line.maximum(values, y * width, 1, width);
        }
        for (int x = 0; x < width; x++) {
            line.maximum(values, x, width, height);
        }
        return new Grey(width, height, values);
    }

    /** The memory for one row or column at a time. */
    private static final class Line {
        private final int reach;
        private final float[] copy;

        /** Positions of values that may yet be the largest of a window, the values falling. */
        private final int[] candidates;

        Line(int longest, int reach) {
            this.reach = reach;
            this.copy = new float[longest];
            this.candidates = new int[longest];
        }

        void maximum(float[] values, int start, int stride, int count) {
            for (int i = 0; i < count; i++) {
                copy[i] = values[start + i * stride];
            }
            int first = 0;
            int end = 0;
            int next = 0;
            for (int i = 0; i < count; i++) {
                for (; next < count && next <= i + reach; next++) {
                    while (end > first && copy[candidates[end - 1]] <= copy[next]) {
                        end--;
                    }
                    candidates[end++] = next;
                }
                if (candidates[first] < i - reach) {
                    first++;
                }
                values[start + i * stride] = copy[candidates[first]];
            }
        }
    }
}
