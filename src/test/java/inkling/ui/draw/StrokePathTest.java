package inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.Stroke;
import inkling.core.ink.StrokeCurve;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.junit.jupiter.api.Test;

class StrokePathTest {
    @Test
    void itsPiecesAreTheCurve() {
        assertIsTheCurve(new StrokePath(spiral(40)), spiral(40));
    }

    @Test
    void aStrokeThatGrowsLeavesThePiecesAloneThatItHas() {
        StrokePath path = new StrokePath(spiral(40));
        List<Node> before = List.copyOf(path.getChildren());
        List<PathElement> first = List.copyOf(((Path) before.get(0)).getElements());
        path.show(spiral(60));

        assertIsTheCurve(path, spiral(60));
        assertEquals(before, path.getChildren().subList(0, before.size()));
        for (int i = 0; i < first.size(); i++) {
            assertSame(
                    first.get(i),
                    ((Path) path.getChildren().get(0)).getElements().get(i));
        }
    }

    @Test
    void takesTheFormOfAnyOtherStroke() {
        StrokePath path = new StrokePath(spiral(60));
        Stroke eraser = Stroke.eraser(40, 10, 10, 50, 60);
        path.show(eraser);

        assertIsTheCurve(path, eraser);
        Path only = (Path) path.getChildren().get(0);
        assertEquals(40, only.getStrokeWidth());
        assertTrue(only.getStyleClass().contains("erased"));
    }

    @Test
    void aDotIsALineToWhereItBegan() {
        Path dot = (Path) new StrokePath(Stroke.pen(20, 30, 40)).getChildren().get(0);

        assertEquals(2, dot.getElements().size());
        assertEquals(30, ((LineTo) dot.getElements().get(1)).getX());
        assertEquals(40, ((LineTo) dot.getElements().get(1)).getY());
    }

    private static void assertIsTheCurve(StrokePath path, Stroke stroke) {
        Stroke curve = StrokeCurve.of(stroke);
        List<Float> xs = new ArrayList<>();
        for (Node piece : path.getChildren()) {
            List<PathElement> elements = ((Path) piece).getElements();
            float begin = (float) ((MoveTo) elements.get(0)).getX();
            if (xs.isEmpty()) {
                xs.add(begin);
            } else {
                assertEquals(xs.get(xs.size() - 1), begin, "a piece begins where the one before ends");
            }
            elements.subList(1, elements.size()).forEach(line -> xs.add((float) ((LineTo) line).getX()));
        }
        assertEquals(curve.size(), xs.size());
        for (int i = 0; i < curve.size(); i++) {
            assertEquals(curve.x(i), xs.get(i));
        }
    }

    private static Stroke spiral(int points) {
        float[] xy = new float[2 * points];
        for (int i = 0; i < points; i++) {
            xy[2 * i] = (float) (140 + 2 * i * Math.cos(0.5 * i));
            xy[2 * i + 1] = (float) (140 + 2 * i * Math.sin(0.5 * i));
        }
        return Stroke.pen(22, xy);
    }
}
