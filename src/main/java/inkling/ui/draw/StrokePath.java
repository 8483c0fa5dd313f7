package inkling.ui.draw;

import inkling.core.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** A stroke on the screen: a round brush along a smooth curve, in canvas units. Its colour is the style sheet's. */
final class StrokePath extends Path {
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
     * A quadratic curve through the middles of the polyline's edges, with its points as control points: it touches
     * every edge and has no corners.
     */
    private static List<PathElement> curve(Stroke stroke) {
        int last = stroke.size() - 1;
        List<PathElement> elements = new ArrayList<>(stroke.size() + 1);
        elements.add(new MoveTo(stroke.x(0), stroke.y(0)));
        for (int point = 1; point < last; point++) {
            float middleX = (stroke.x(point) + stroke.x(point + 1)) / 2;
            float middleY = (stroke.y(point) + stroke.y(point + 1)) / 2;
            elements.add(new QuadCurveTo(stroke.x(point), stroke.y(point), middleX, middleY));
        }
        // A dot is a line to where it began: the round caps make the disc
        elements.add(new LineTo(stroke.x(last), stroke.y(last)));
        return elements;
    }
}
