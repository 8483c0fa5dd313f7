package inkling.ui.draw;

import inkling.core.ink.Stroke;
import inkling.core.ink.StrokeCurve;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * A stroke on the screen: a round brush along its {@linkplain StrokeCurve curve}, in canvas units. Its colour is the
 * style sheet's. The curve comes in straight pieces, which with round joins have no gaps; the graphics library leaves
 * some in curves that turn more sharply than the brush is wide.
 */
final class StrokePath extends Path {
    private Stroke stroke;

    StrokePath(Stroke stroke) {
        setStrokeLineCap(StrokeLineCap.ROUND);
        setStrokeLineJoin(StrokeLineJoin.ROUND);
        setFill(null);
        show(stroke);
    }

    /** Takes the form of a stroke, usually of the same one grown longer: what has not changed stays. */
    void show(Stroke shown) {
        if (shown.equals(stroke)) {
            return;
        }
        if (stroke == null || shown.tool() != stroke.tool()) {
            getStyleClass().setAll(shown.tool() == Stroke.Tool.PEN ? "ink" : "erased");
        }
        stroke = shown;
        setStrokeWidth(shown.width());
        List<PathElement> before = getElements();
        List<PathElement> now = elements(StrokeCurve.of(shown));
        int same = 0;
        while (same < Math.min(before.size(), now.size()) && isSame(before.get(same), now.get(same))) {
            same++;
        }
        before.subList(same, before.size()).clear();
        before.addAll(now.subList(same, now.size()));
    }

    private static List<PathElement> elements(Stroke curve) {
        List<PathElement> elements = new ArrayList<>(curve.size() + 1);
        elements.add(new MoveTo(curve.x(0), curve.y(0)));
        // A dot is a line to where it began: the round caps make the disc
        for (int point = Math.min(1, curve.size() - 1); point < curve.size(); point++) {
            elements.add(new LineTo(curve.x(point), curve.y(point)));
        }
        return elements;
    }

    /** Whether both are of one kind and go to the same point. */
    private static boolean isSame(PathElement before, PathElement now) {
        if (before instanceof MoveTo a && now instanceof MoveTo b) {
            return a.getX() == b.getX() && a.getY() == b.getY();
        }
        return before instanceof LineTo a && now instanceof LineTo b && a.getX() == b.getX() && a.getY() == b.getY();
    }
}
