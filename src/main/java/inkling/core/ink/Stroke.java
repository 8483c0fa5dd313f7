package inkling.core.ink;

import java.util.Arrays;

/**
 * One movement of the pen or the eraser: a round brush of fixed width drawn along a polyline. Canvas units, x to the
 * right and y downwards. Immutable.
 */
public final class Stroke {
    /** What a stroke does to the paper. */
    public enum Tool {
        /** Leaves ink. */
        PEN,
        /** Takes away the ink that was there before. */
        ERASER
    }

    private final Tool tool;
    private final float width;
    private final float[] xy;

    /**
     * A stroke through some points.
     *
     * @param width the brush's diameter in canvas units, more than 0
     * @param xy x and y of each point in turn, in canvas units, in drawing order; at least one point (one alone is a
     *     dot); copied
     * @throws IllegalArgumentException if a number is missing, not finite or out of range
     */
    public Stroke(Tool tool, float width, float[] xy) {
        if (!(width > 0 && Float.isFinite(width))) {
            throw new IllegalArgumentException("expected a stroke width above 0, found " + width);
        }
        if (xy.length == 0 || xy.length % 2 != 0) {
            throw new IllegalArgumentException("expected x and y for each point, found " + xy.length + " numbers");
        }
        float[] points = new float[xy.length];
        for (int i = 0; i < xy.length; i++) {
            if (!Float.isFinite(xy[i])) {
                throw new IllegalArgumentException("expected finite coordinates, found " + xy[i]);
            }
            // −0 + 0 is 0: files know one zero only
            points[i] = xy[i] + 0f;
        }
        this.tool = tool;
        this.width = width;
        this.xy = points;
    }

    /** A stroke that leaves ink. */
    public static Stroke pen(float width, float... xy) {
        return new Stroke(Tool.PEN, width, xy);
    }

    /** A stroke that takes ink away. */
    public static Stroke eraser(float width, float... xy) {
        return new Stroke(Tool.ERASER, width, xy);
    }

    /** The same movement with a brush of another width. */
    public Stroke withWidth(float other) {
        return new Stroke(tool, other, xy);
    }

    /** A movement of the same brush through other points. */
    Stroke withPoints(float[] others) {
        return new Stroke(tool, width, others);
    }

    /** Whether it leaves ink or takes it away. */
    public Tool tool() {
        return tool;
    }

    /** The brush's diameter in canvas units. */
    public float width() {
        return width;
    }

    /** How many points, at least 1. */
    public int size() {
        return xy.length / 2;
    }

    /** The x of a point, in canvas units. */
    public float x(int point) {
        return xy[2 * point];
    }

    /** The y of a point, in canvas units, downwards. */
    public float y(int point) {
        return xy[2 * point + 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stroke that && tool == that.tool && width == that.width && Arrays.equals(xy, that.xy);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * tool.hashCode() + Float.hashCode(width)) + Arrays.hashCode(xy);
    }
}
