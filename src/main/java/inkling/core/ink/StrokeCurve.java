package inkling.core.ink;

import java.util.Arrays;

/**
 * The curve that a hand drew through the points that a pointer reported of it. Paper and model are shown this curve and
 * nothing else, so that few points make a round stroke on both alike.
 *
 * <p>Between the points run cubic Bézier curves. Their tangents are those of the centripetal Catmull-Rom spline (Catmull
 * and Rom 1974; Yuksel, Schaefer and Keyser, "Parameterization and Applications of Catmull-Rom Curves", 2011), which
 * keeps close to short edges and makes no loops; their handles are as long as those of a circular arc with such
 * tangents. Where a stroke turns sharply it has a corner, and the curve there begins anew. It comes as a polyline, for
 * that is what everybody can draw.
 */
public final class StrokeCurve {
    /**
     * A turn of more than this is a corner: 85°, so that right angles are, and the corners of a 1, a 4 and a 7, which
     * turn by 115° and more. A 3 or a 0 of six points turns by 60°.
     */
    private static final double CORNER_COSINE = Math.cos(Math.toRadians(85));

    /** How far the straight pieces may be from the curve, as a share of the brush's width. */
    private static final double TOLERANCE = 1.0 / 440;

    /** A fine pen asks for no more than this, as a share of the distance between two points. */
    private static final double COARSEST = 1.0 / 300;

    /** The most that a point is moved to make the curve calm, as a share of the brush's width. */
    private static final double CALM = 1.0 / 44;

    /** Points that are at least this far apart, as a share of the brush's width, are no pixel's stairs. */
    private static final double APART = 0.5;

    /** Wang's bound on how far a cubic is from its pieces, per second difference of its control points. */
    private static final double SECOND_DIFFERENCE = 6.0 / 8;

    private final double width;
    private final int last;
    private final double[] xs;
    private final double[] ys;

    /** From each point to the next: how far, and in which direction. */
    private final double[] lengths;

    private final double[] edgeXs;
    private final double[] edgeYs;

    private float[] xy;
    private int end;

    private StrokeCurve(Stroke stroke) {
        width = stroke.width();
        xs = new double[stroke.size()];
        ys = new double[stroke.size()];
        int points = 0;
        for (int i = 0; i < stroke.size(); i++) {
            if (points == 0 || stroke.x(i) != xs[points - 1] || stroke.y(i) != ys[points - 1]) {
                xs[points] = stroke.x(i);
                ys[points] = stroke.y(i);
                points++;
            }
        }
        last = points - 1;
        lengths = new double[last];
        edgeXs = new double[last];
        edgeYs = new double[last];
        xy = new float[2 * points];
        measure();
        calm();
        measure();
    }

    /** A drawing as it looks: every stroke's curve. */
    public static Ink of(Ink ink) {
        return new Ink(ink.strokes().stream().map(StrokeCurve::of).toList());
    }

    /** The curve of one stroke: the same brush along a polyline that looks round. */
    public static Stroke of(Stroke stroke) {
        return stroke.withPoints(new StrokeCurve(stroke).polyline());
    }

    private void measure() {
        for (int edge = 0; edge < last; edge++) {
            double dx = xs[edge + 1] - xs[edge];
            double dy = ys[edge + 1] - ys[edge];
            lengths[edge] = Math.sqrt(dx * dx + dy * dy);
            double per = lengths[edge] > 0 ? 1 / lengths[edge] : 0;
            edgeXs[edge] = dx * per;
            edgeYs[edge] = dy * per;
        }
    }

    /** Whether the stroke turns sharply at an inner point. */
    private boolean isCorner(int point) {
        return edgeXs[point - 1] * edgeXs[point] + edgeYs[point - 1] * edgeYs[point] < CORNER_COSINE;
    }

    /**
     * Moves each point towards the middle of its neighbours, a little, where they are close. Pointers report whole
     * pixels; along the edges of a broad brush the small turns that come of it would be seen.
     */
    private void calm() {
        double beforeX = xs[0];
        double beforeY = ys[0];
        for (int point = 1; point < last; point++) {
            double x = xs[point];
            double y = ys[point];
            if (Math.max(lengths[point - 1], lengths[point]) < APART * width && !isCorner(point)) {
                xs[point] = calmed(beforeX, x, xs[point + 1]);
                ys[point] = calmed(beforeY, y, ys[point + 1]);
            }
            beforeX = x;
            beforeY = y;
        }
    }

    private double calmed(double before, double here, double after) {
        double most = CALM * width;
        return here + Math.max(-most, Math.min(((before + after) / 2 - here) / 2, most));
    }

    private float[] polyline() {
        add(xs[0], ys[0]);
        double beginX = 0;
        double beginY = 0;
        for (int edge = 0; edge < last; edge++) {
            double finishX = 0;
            double finishY = 0;
            if (edge + 1 < last && !isCorner(edge + 1)) {
                // The centripetal spline's tangent halves the angle between the edges
                double x = edgeXs[edge] + edgeXs[edge + 1];
                double y = edgeYs[edge] + edgeYs[edge + 1];
                double length = Math.sqrt(x * x + y * y);
                finishX = length > 0 ? x / length : 0;
                finishY = length > 0 ? y / length : 0;
            }
            if (beginX == 0 && beginY == 0 && finishX == 0 && finishY == 0) {
                add(xs[edge + 1], ys[edge + 1]);
            } else {
                bend(edge, beginX, beginY, finishX, finishY);
            }
            beginX = finishX;
            beginY = finishY;
        }
        return Arrays.copyOf(xy, end);
    }

    /**
     * Adds the curve along an edge, all but its start. Its tangents at both ends have the length 1; at an end of the
     * stroke and in a corner there is none, of length 0, and the other one's mirror image takes its place.
     */
    private void bend(int edge, double beginX, double beginY, double finishX, double finishY) {
        double edgeX = edgeXs[edge];
        double edgeY = edgeYs[edge];
        double atBegin = beginX * edgeX + beginY * edgeY;
        double atFinish = finishX * edgeX + finishY * edgeY;
        boolean begins = beginX != 0 || beginY != 0;
        boolean finishes = finishX != 0 || finishY != 0;
        double fromX = begins ? beginX : 2 * atFinish * edgeX - finishX;
        double fromY = begins ? beginY : 2 * atFinish * edgeY - finishY;
        double toX = finishes ? finishX : 2 * atBegin * edgeX - beginX;
        double toY = finishes ? finishY : 2 * atBegin * edgeY - beginY;
        // An arc that leaves its chord at the angle a has handles of 2 / (3 (1 + cos a)) of the chord
        double cosine = ((begins ? atBegin : atFinish) + (finishes ? atFinish : atBegin)) / 2;
        double handle = lengths[edge] * 2 / (3 * (1 + cosine));
        cubic(
                edge,
                xs[edge] + handle * fromX,
                ys[edge] + handle * fromY,
                xs[edge + 1] - handle * toX,
                ys[edge + 1] - handle * toY);
    }

    private void cubic(int edge, double x1, double y1, double x2, double y2) {
        double x0 = xs[edge];
        double y0 = ys[edge];
        double x3 = xs[edge + 1];
        double y3 = ys[edge + 1];
        double second = Math.max(
                Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2), Math.hypot(x1 - 2 * x2 + x3, y1 - 2 * y2 + y3));
        double tolerance = Math.max(TOLERANCE * width, COARSEST * lengths[edge]);
        int pieces = (int) Math.ceil(Math.sqrt(SECOND_DIFFERENCE * second / tolerance));
        for (int piece = 1; piece < pieces; piece++) {
            double t = (double) piece / pieces;
            double s = 1 - t;
            double b0 = s * s * s;
            double b1 = 3 * s * s * t;
            double b2 = 3 * s * t * t;
            double b3 = t * t * t;
            add(b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3, b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3);
        }
        add(x3, y3);
    }

    private void add(double x, double y) {
        if (end == xy.length) {
            xy = Arrays.copyOf(xy, 2 * end);
        }
        xy[end++] = clamp(x);
        xy[end++] = clamp(y);
    }

    /** Drawings from files may reach to the end of what there is. */
    private static float clamp(double value) {
        return (float) Math.max(-Float.MAX_VALUE, Math.min(value, Float.MAX_VALUE));
    }
}
