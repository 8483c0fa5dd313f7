package inkling.ui.draw;

import inkling.core.ink.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the pointer draws from a press to the release, as far as it has come. It may leave the paper: there a stroke
 * ends at the edge, and where the pointer comes back a new one begins. Adding a point costs next to nothing, since
 * pointers report hundreds a second.
 */
final class StrokeBuilder {
    /**
     * How far apart the points are kept, in canvas units. Pointers move from pixel to pixel, which makes small stairs of
     * every slanting line; over this distance the curve through the points is smooth again.
     */
    private static final float SPACING = 3;

    /** A point that is farther than this from the line between its neighbours is no stair, in canvas units. */
    private static final float STAIR = 1;

    private static final float PAPER = DrawViewModel.PAPER;

    private final Stroke.Tool tool;
    private final float width;

    /** The strokes that have ended at the edge. */
    private final List<Stroke> ended = new ArrayList<>();

    private float[] xy = new float[128];
    private int length;

    /** Where the pointer is, on the paper or not. */
    private double pointerX = Double.NaN;

    private double pointerY = Double.NaN;

    StrokeBuilder(Stroke.Tool tool, float width) {
        this.tool = tool;
        this.width = width;
    }

    /** Goes on to a point, in canvas units; whether that changes what is drawn. */
    boolean add(double x, double y) {
        double fromX = pointerX;
        double fromY = pointerY;
        if (x == fromX && y == fromY) {
            return false;
        }
        pointerX = x;
        pointerY = y;
        if (Double.isNaN(fromX)) {
            return isOnPaper(x) && isOnPaper(y) && keep((float) x, (float) y);
        }
        // Which part of the way lies on the paper: Liang and Barsky, 1984
        double enter = Math.max(entering(fromX, x), entering(fromY, y));
        double leave = Math.min(leaving(fromX, x), leaving(fromY, y));
        if (enter > leave) {
            return false;
        }
        if (length == 0) {
            keep(between(fromX, x, enter), between(fromY, y, enter));
        }
        keep(between(fromX, x, leave), between(fromY, y, leave));
        if (leave < 1) {
            end();
        }
        return true;
    }

    private static boolean isOnPaper(double coordinate) {
        return coordinate >= 0 && coordinate <= PAPER;
    }

    /** The share of the way after which one coordinate is on the paper. */
    private static double entering(double from, double to) {
        return isOnPaper(from) ? 0 : crossing(from, to, from < 0 ? 0 : PAPER, Double.POSITIVE_INFINITY);
    }

    /** The share of the way after which one coordinate is off the paper, or 1 if it stays. */
    private static double leaving(double from, double to) {
        return isOnPaper(to) ? 1 : crossing(from, to, to < 0 ? 0 : PAPER, Double.NEGATIVE_INFINITY);
    }

    /** The share of the way after which one coordinate is at an edge of the paper. */
    private static double crossing(double from, double to, double edge, double never) {
        double share = (edge - from) / (to - from);
        return share >= 0 && share <= 1 ? share : never;
    }

    private static float between(double from, double to, double share) {
        return (float) Math.max(0, Math.min(share == 1 ? to : from + share * (to - from), PAPER));
    }

    private boolean keep(float x, float y) {
        if (length > 0 && x == xy[length - 2] && y == xy[length - 1]) {
            return false;
        }
        if (length >= 4 && isStair(x, y)) {
            length -= 2;
        }
        if (length == xy.length) {
            xy = Arrays.copyOf(xy, 2 * length);
        }
        xy[length++] = x;
        xy[length++] = y;
        return true;
    }

    /** Whether the last point is too close to the one before to stay, and says too little of the way to the next. */
    private boolean isStair(float nextX, float nextY) {
        float x = xy[length - 2] - xy[length - 4];
        float y = xy[length - 1] - xy[length - 3];
        float toX = nextX - xy[length - 4];
        float toY = nextY - xy[length - 3];
        double reach = Math.hypot(toX, toY);
        return Math.hypot(x, y) < SPACING && x * toX + y * toY >= 0 && Math.abs(x * toY - y * toX) <= STAIR * reach;
    }

    private void end() {
        ended.add(last());
        length = 0;
    }

    private Stroke last() {
        return new Stroke(tool, width, Arrays.copyOf(xy, length));
    }

    /** The strokes so far, in drawing order; none as long as the pointer has not been on the paper. */
    List<Stroke> strokes() {
        List<Stroke> strokes = new ArrayList<>(ended);
        if (length > 0) {
            strokes.add(last());
        }
        return strokes;
    }
}
