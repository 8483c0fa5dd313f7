package inkling.ui.draw;

import inkling.core.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** A stroke on the screen: a round brush along a smooth curve, in canvas units. Its colour is the style sheet's. */
final class StrokePath extends Path {
    /** How far the straight pieces may be from the curve, in canvas units. */
    private static final double TOLERANCE = 0.05;

    /** The most that a point is moved to make the curve calm, in canvas units: half a pixel on a small paper. */
    private static final double CALM = 0.5;

    private Stroke stroke;

    StrokePath(Stroke stroke) {
        setStrokeLineCap(StrokeLineCap.ROUND);
        setStrokeLineJoin(StrokeLineJoin.ROUND);
        setFill(null);
        show(stroke);
    }

    /** Takes the form of a stroke, usually of the same one grown longer. */
    void show(Stroke shown) {
        if (shown.equals(stroke)) {
            return;
        }
        if (stroke == null || shown.tool() != stroke.tool()) {
            getStyleClass().setAll(shown.tool() == Stroke.Tool.PEN ? "ink" : "erased");
        }
        stroke = shown;
        setStrokeWidth(shown.width());
        getElements().setAll(curve(shown));
    }

    /**
     * Quadratic curves through the middles of the polyline's edges, with its points as control points: they touch every
     * edge and have no corners. They are flattened here, because the graphics library leaves gaps in curves that turn
     * more sharply than the brush is wide, which straight pieces with round joins never have.
     */
    private static List<PathElement> curve(Stroke stroke) {
        int last = stroke.size() - 1;
        double[] xs = calmed(last + 1, stroke::x);
        double[] ys = calmed(last + 1, stroke::y);
        List<PathElement> elements = new ArrayList<>(2 * stroke.size());
        elements.add(new MoveTo(xs[0], ys[0]));
        double x = xs[0];
        double y = ys[0];
        for (int point = 1; point < last; point++) {
            double endX = (xs[point] + xs[point + 1]) / 2;
            double endY = (ys[point] + ys[point + 1]) / 2;
            bend(elements, x, y, xs[point], ys[point], endX, endY);
            x = endX;
            y = endY;
        }
        // A dot is a line to where it began: the round caps make the disc
        elements.add(new LineTo(xs[last], ys[last]));
        return elements;
    }

    /**
     * Coordinates of which each has moved towards the middle of its neighbours, by no more than {@link #CALM}. Pointers
     * report whole pixels; along the edges of a broad brush the small turns that come of it would be seen.
     */
    private static double[] calmed(int size, IntToDoubleFunction coordinate) {
        double[] calm = new double[size];
        for (int i = 0; i < size; i++) {
            double here = coordinate.applyAsDouble(i);
            double middle = i == 0 || i == size - 1
                    ? here
                    : (coordinate.applyAsDouble(i - 1) + coordinate.applyAsDouble(i + 1)) / 2;
            calm[i] = here + Math.max(-CALM, Math.min((middle - here) / 2, CALM));
        }
        return calm;
    }

    /** Adds the curve from (x0, y0) with the control point (x1, y1) to (x2, y2), all but its start. */
    private static void bend(
            List<PathElement> elements, double x0, double y0, double x1, double y1, double x2, double y2) {
        // How far the curve's middle is from that of its chord, four times over
        double bulge = Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2);
        int pieces = 1 + (int) Math.ceil(Math.sqrt(bulge / (8 * TOLERANCE)));
        for (int piece = 1; piece <= pieces; piece++) {
            double t = (double) piece / pieces;
            double s = 1 - t;
            elements.add(
                    new LineTo(s * s * x0 + 2 * s * t * x1 + t * t * x2, s * s * y0 + 2 * s * t * y1 + t * t * y2));
        }
    }
}
