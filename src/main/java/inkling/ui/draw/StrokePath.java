package inkling.ui.draw;

import inkling.core.ink.Stroke;
import inkling.core.ink.StrokeCurve;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * A stroke on the screen: a round brush along its {@linkplain StrokeCurve curve}, in canvas units. Its colour is the
 * style sheet's. The curve comes in straight lines, which with round joins have no gaps; the graphics library leaves
 * some in curves that turn more sharply than the brush is wide.
 *
 * <p>It is made of short pieces that end in each other, for the graphics library draws anew all of a shape that changes:
 * of a stroke that grows, the last piece and no more.
 */
final class StrokePath extends Group {
    /** Lines in a piece. */
    private static final int PIECE = 16;

    private Stroke stroke;

    StrokePath(Stroke stroke) {
        getStyleClass().add("stroke");
        show(stroke);
    }

    /** Fills a group with the paths of some strokes; those that are there already stay. */
    static void show(Group group, List<Stroke> strokes) {
        ObservableList<Node> paths = group.getChildren();
        if (paths.size() > strokes.size()) {
            paths.remove(strokes.size(), paths.size());
        }
        for (int i = 0; i < strokes.size(); i++) {
            if (i < paths.size()) {
                ((StrokePath) paths.get(i)).show(strokes.get(i));
            } else {
                paths.add(new StrokePath(strokes.get(i)));
            }
        }
    }

    /** Takes the form of a stroke, usually of the same one grown longer: what has not changed stays. */
    void show(Stroke shown) {
        if (shown.equals(stroke)) {
            return;
        }
        if (stroke != null && (shown.tool() != stroke.tool() || shown.width() != stroke.width())) {
            getChildren().clear();
        }
        stroke = shown;
        Stroke curve = StrokeCurve.of(shown);
        // A dot is a line to where it began: the round caps make the disc
        int lines = Math.max(1, curve.size() - 1);
        int pieces = (lines + PIECE - 1) / PIECE;
        ObservableList<Node> children = getChildren();
        if (children.size() > pieces) {
            children.remove(pieces, children.size());
        }
        while (children.size() < pieces) {
            children.add(piece());
        }
        for (int piece = 0; piece < pieces; piece++) {
            int first = piece * PIECE;
            draw(((Path) children.get(piece)).getElements(), curve, first, Math.min(first + PIECE, lines));
        }
    }

    private Path piece() {
        Path piece = new Path();
        brush(piece, stroke);
        return piece;
    }

    /** Gives a line the round brush of a stroke: its width and, by the style sheet, its colour. */
    static void brush(Shape line, Stroke stroke) {
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        line.setFill(null);
        line.setStrokeWidth(stroke.width());
        line.getStyleClass().setAll(stroke.tool() == Stroke.Tool.PEN ? "ink" : "erased");
    }

    /** Draws the lines between some points of a curve. */
    private static void draw(ObservableList<PathElement> elements, Stroke curve, int first, int last) {
        int kept = 0;
        while (kept < elements.size() && first + kept <= last && isAt(elements.get(kept), curve, first + kept)) {
            kept++;
        }
        if (kept < elements.size()) {
            elements.remove(kept, elements.size());
        }
        for (int point = first + kept; point <= last; point++) {
            int at = Math.min(point, curve.size() - 1);
            elements.add(point == first ? new MoveTo(curve.x(at), curve.y(at)) : new LineTo(curve.x(at), curve.y(at)));
        }
    }

    private static boolean isAt(PathElement element, Stroke curve, int point) {
        int at = Math.min(point, curve.size() - 1);
        return element instanceof LineTo line
                ? line.getX() == curve.x(at) && line.getY() == curve.y(at)
                : element instanceof MoveTo move && move.getX() == curve.x(at) && move.getY() == curve.y(at);
    }
}
