package inkling.ui.draw;

import inkling.core.ink.Stroke;
import java.util.Arrays;

/** The stroke under the pointer, as far as it has come. */
final class StrokeBuilder {
    /** How far the pointer has to move, in canvas units, until it counts as a new point. */
    private static final double NEAREST = 0.5;

    private final Stroke.Tool tool;
    private final float width;
    private float[] xy = new float[128];
    private int length;

    StrokeBuilder(Stroke.Tool tool, float width) {
        this.tool = tool;
        this.width = width;
    }

    /** Adds a point, unless the pointer has hardly moved; whether it did. */
    boolean add(float x, float y) {
        if (length > 0 && Math.hypot(x - xy[length - 2], y - xy[length - 1]) < NEAREST) {
            return false;
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
