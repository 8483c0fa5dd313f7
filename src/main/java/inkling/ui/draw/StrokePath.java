package inkling.ui.draw;

import inkling.core.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
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
        List<PathElement> elements = new ArrayList<>(2 * stroke.size());
        elements.add(new MoveTo(stroke.x(0), stroke.y(0)));
        double x = stroke.x(0);
        double y = stroke.y(0);
        for (int point = 1; point < last; point++) {
            double endX = (stroke.x(point) + stroke.x(point + 1)) / 2;
            double endY = (stroke.y(point) + stroke.y(point + 1)) / 2;
            bend(elements, x, y, stroke.x(point), stroke.y(point), endX, endY);
            x = endX;
            y = endY;
        }
        // A dot is a line to where it began: the round caps make the disc
        elements.add(new LineTo(stroke.x(last), stroke.y(last)));
        return elements;
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
