package inkling.core.ink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a drawing of very many points light enough to be shown and changed: out of a file may come a million, while a
 * hand leaves a few hundred. Points are left out that lie near the line through those around them, as Ramer (1972) and
 * Douglas and Peucker (1973) do, but in runs of bounded length, so that the time grows with the points alone; and of
 * dots in the same place, all but the first.
 */
public final class Thinning {
    /** A drawing of no more points stays as it is, and no drawing has more when it is thinned. */
    public static final int MOST_POINTS = 20_000;

    /**
     * How far a line may move, as a share of the larger side of what pens drew: on the 28 × 28 image by less than 0.01
     * pixels, which changes the ink of a pixel by at most 0.03. Drawings that have too many points even so are thinned
     * by twice as much again and again.
     */
    static final double TOLERANCE = 1.0 / 4000;

    /** Points in a run. */
    private static final int RUN = 128;

    private final double tolerance;

    /** Half of it, squared: leaving out near points may move a line so far, and straightening it as far again. */
    private final double squaredHalf;

    /** Where the parts of a run end that are yet to be looked at, the first of them last. */
    private final int[] ends = new int[RUN + 1];

    private final Set<Dot> dots = new HashSet<>();

    private Thinning(double tolerance) {
        this.tolerance = tolerance;
        this.squaredHalf = tolerance * tolerance / 4;
    }

    /** Where a dot is, in whole tolerances, and how large. */
    private record Dot(float width, double x, double y) {}

    /** The same drawing to the eye and to a model, with at most {@link #MOST_POINTS} points. */
    public static Ink thin(Ink ink) {
        double side = Box.ofPenStrokes(ink).map(Box::largerSide).orElse(1.0);
        Ink thinned = ink;
        for (double share = TOLERANCE; points(thinned) > MOST_POINTS && share <= 1; share *= 2) {
            thinned = new Thinning(share * side).strokes(thinned);
        }
        return points(thinned) > MOST_POINTS ? last(thinned) : thinned;
    }

    private static int points(Ink ink) {
        return ink.strokes().stream().mapToInt(Stroke::size).sum();
    }

    /** What was drawn last. Only a drawing that is no digit by far, with strokes far off its own, comes to this. */
    private static Ink last(Ink ink) {
        List<Stroke> kept = new ArrayList<>();
        int room = MOST_POINTS;
        for (int i = ink.strokes().size() - 1; i >= 0 && room > 0; i--) {
            Stroke stroke = ink.strokes().get(i);
            int from = Math.max(0, stroke.size() - room);
            kept.add(stroke.withPoints(points(stroke, from, stroke.size())));
            room -= stroke.size() - from;
        }
        Collections.reverse(kept);
        return new Ink(kept);
    }

    private Ink strokes(Ink ink) {
        List<Stroke> thinned = new ArrayList<>();
        Stroke.Tool before = Stroke.Tool.PEN;
        for (Stroke stroke : ink.strokes()) {
            if (stroke.tool() != before) {
                // What the other tool did lies between them
                dots.clear();
                before = stroke.tool();
            }
            thin(stroke).ifPresent(thinned::add);
        }
        return new Ink(thinned);
    }

    private Optional<Stroke> thin(Stroke stroke) {
        float[] near = withoutNear(stroke);
        if (near.length == 2) {
            Dot dot = new Dot(stroke.width(), Math.rint(near[0] / tolerance), Math.rint(near[1] / tolerance));
            return dots.add(dot) ? Optional.of(stroke.withPoints(near)) : Optional.empty();
        }
        return Optional.of(stroke.withPoints(straightened(near)));
    }

    /** The first point, and all that are farther than half of the tolerance from the last such one. */
    private float[] withoutNear(Stroke stroke) {
        float[] kept = new float[2 * stroke.size()];
        kept[0] = stroke.x(0);
        kept[1] = stroke.y(0);
        int end = 2;
        for (int i = 1; i < stroke.size(); i++) {
            float x = stroke.x(i);
            float y = stroke.y(i);
            if (squared((double) x - kept[end - 2], (double) y - kept[end - 1]) > squaredHalf) {
                kept[end++] = x;
                kept[end++] = y;
            }
        }
        return Arrays.copyOf(kept, end);
    }

    private float[] straightened(float[] xy) {
        float[] kept = new float[xy.length];
        int end = 0;
        int last = xy.length / 2 - 1;
        boolean[] corners = new boolean[last + 1];
        corners[0] = true;
        for (int from = 0; from < last; from += RUN) {
            int to = Math.min(from + RUN, last);
            corners[to] = true;
            findCorners(xy, from, to, corners);
        }
        keepSharp(xy, corners);
        for (int i = 0; i <= last; i++) {
            if (corners[i]) {
                kept[end++] = xy[2 * i];
                kept[end++] = xy[2 * i + 1];
            }
        }
        return Arrays.copyOf(kept, end);
    }

    /**
     * Marks the neighbours of corners between long edges as well. Without them the {@linkplain StrokeCurve curve} would
     * round such a corner, where the many points said that it is sharp.
     */
    private void keepSharp(float[] xy, boolean[] corners) {
        int before = 0;
        int corner = next(corners, before);
        while (corner < corners.length - 1) {
            int after = next(corners, corner);
            if (isRounded(xy, before, corner, after)) {
                corners[corner - 1] = true;
                corners[corner + 1] = true;
            }
            before = corner;
            corner = after;
        }
    }

    private static int next(boolean[] corners, int corner) {
        int next = corner + 1;
        while (next < corners.length - 1 && !corners[next]) {
            next++;
        }
        return next;
    }

    /** Whether the curve through three points would be farther from their edges than half of the tolerance. */
    private boolean isRounded(float[] xy, int before, int corner, int after) {
        double x1 = (double) xy[2 * corner] - xy[2 * before];
        double y1 = (double) xy[2 * corner + 1] - xy[2 * before + 1];
        double x2 = (double) xy[2 * after] - xy[2 * corner];
        double y2 = (double) xy[2 * after + 1] - xy[2 * corner + 1];
        double shorter = Math.min(squared(x1, y1), squared(x2, y2));
        // The curve leaves an edge by about an eighth of its length times the turn
        double across = x1 * y2 - y1 * x2;
        return across * across > 64 * shorter * squaredHalf;
    }

    /** Marks the points of a run that lie farther than half of the tolerance from the line between those around them. */
    private void findCorners(float[] xy, int first, int last, boolean[] corners) {
        int from = first;
        int depth = 0;
        ends[depth++] = last;
        while (depth > 0) {
            int to = ends[depth - 1];
            int corner = farthest(xy, from, to);
            if (corner < 0) {
                from = to;
                depth--;
            } else {
                corners[corner] = true;
                ends[depth++] = corner;
            }
        }
    }

    /** The point that lies farthest from the line between two others, if that is far enough; otherwise −1. */
    private int farthest(float[] xy, int from, int to) {
        double farthest = squaredHalf;
        int corner = -1;
        for (int i = from + 1; i < to; i++) {
            double distance = squaredDistance(xy, i, from, to);
            if (distance > farthest) {
                farthest = distance;
                corner = i;
            }
        }
        return corner;
    }

    /** How far a point is from the segment between two others, squared. */
    private static double squaredDistance(float[] xy, int point, int from, int to) {
        double dx = (double) xy[2 * to] - xy[2 * from];
        double dy = (double) xy[2 * to + 1] - xy[2 * from + 1];
        double x = (double) xy[2 * point] - xy[2 * from];
        double y = (double) xy[2 * point + 1] - xy[2 * from + 1];
        double length = squared(dx, dy);
        double along = length > 0 ? Math.max(0, Math.min(1, (x * dx + y * dy) / length)) : 0;
        return squared(x - along * dx, y - along * dy);
    }

    private static double squared(double x, double y) {
        return x * x + y * y;
    }

    private static float[] points(Stroke stroke, int from, int to) {
        float[] xy = new float[2 * (to - from)];
        for (int i = from; i < to; i++) {
            xy[2 * (i - from)] = stroke.x(i);
            xy[2 * (i - from) + 1] = stroke.y(i);
        }
        return xy;
    }
}
