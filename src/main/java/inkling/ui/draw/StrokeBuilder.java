package inkling.ui.draw;

import inkling.core.ink.Stroke;
import java.util.Arrays;

/** The stroke under the pointer, as far as it has come. */
final class StrokeBuilder {
    /**
     * How far apart the points are kept, in canvas units. Pointers move from pixel to pixel, which makes small stairs of
     * every slanting line; over this distance the curve through the points is smooth again.
     */
    private static final double SPACING = 3;

    private final Stroke.Tool tool;
    private final float width;
    private float[] xy = new float[128];
    private int length;

    StrokeBuilder(Stroke.Tool tool, float width) {
        this.tool = tool;
        this.width = width;
    }

    /** Goes on to a point, where the stroke then ends; whether that is somewhere else than before. */
    boolean add(float x, float y) {
        if (length > 0 && x == xy[length - 2] && y == xy[length - 1]) {
            return false;
        }
        if (length >= 4 && Math.hypot(xy[length - 2] - xy[length - 4], xy[length - 1] - xy[length - 3]) < SPACING) {
            // The last point is too close to the one before to stay
            length -= 2;
        }
        if (length == xy.length) {
            xy = Arrays.copyOf(xy, 2 * length);
        }
        xy[length++] = x;
        xy[length++] = y;
        return true;
    }

    Stroke stroke() {
        return new Stroke(tool, width, Arrays.copyOf(xy, length));
    }
}
