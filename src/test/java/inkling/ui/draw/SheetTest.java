package inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.ink.Thinning;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void aDrawingOfAMillionPointsComesOntoThePaperWithAFewThousand() {
        float[] xy = new float[2_000_000];
        for (int i = 0; i < xy.length; i += 2) {
            double angle = 20.0 * i / xy.length;
            xy[i] = (float) (140 + 5 * angle * Math.cos(angle));
            xy[i + 1] = (float) (140 + 5 * angle * Math.sin(angle));
        }
        Stroke spiral = Sheet.of(Ink.of(Stroke.pen(10, xy))).ink().strokes().get(0);
        assertTrue(spiral.size() <= Thinning.MOST_POINTS, spiral.size() + " points");
        assertEquals(140, spiral.x(0), 0.1);
        assertEquals(xy[xy.length - 2], spiral.x(spiral.size() - 1), 0.1);
    }
}
