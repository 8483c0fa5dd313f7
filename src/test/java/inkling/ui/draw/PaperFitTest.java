package inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaperFitTest {
    @Test
    void leavesADrawingOfOurOwnAsItIs() {
        Ink own = Ink.of(Stroke.pen(22, 30, 30, 250, 270), Stroke.eraser(30, 100, 100));

        assertSame(own, PaperFit.onPaper(own));
    }

    @Test
    void bringsADrawingInOtherUnitsToTheMiddleOfThePaper() {
        Ink tablet = Ink.of(Stroke.pen(100, 5000, 7000, 5000, 9000, 6000, 9000));
        Stroke fitted = PaperFit.onPaper(tablet).strokes().get(0);

        assertEquals(DrawViewModel.PAPER / 2, (fitted.y(0) + fitted.y(1)) / 2, 1e-3);
        assertEquals(DrawViewModel.PAPER / 2, (fitted.x(0) + fitted.x(2)) / 2, 1e-3);
        assertTrue(fitted.y(0) > 0 && fitted.y(1) < DrawViewModel.PAPER);
        // The pen shrinks with the drawing
        assertEquals((fitted.y(1) - fitted.y(0)) / 20, fitted.width(), 1e-3);
    }

    @Test
    void enlargesADrawingThatIsTooSmallToSee() {
        Stroke fitted =
                PaperFit.onPaper(Ink.of(Stroke.pen(0.1f, 0, 0, 1, 1))).strokes().get(0);

        assertTrue(fitted.x(1) - fitted.x(0) > DrawViewModel.PAPER / 2);
    }

    @Test
    void enlargesASmallDrawingThatBeginsAtTheOrigin() {
        Stroke fitted = PaperFit.onPaper(Ink.of(Stroke.pen(4, 0, 0, 24, 0, 12, 36)))
                .strokes()
                .get(0);

        assertTrue(fitted.y(2) - fitted.y(0) > DrawViewModel.PAPER / 2);
    }

    @Test
    void movesALoneDotOntoThePaper() {
        Stroke fitted =
                PaperFit.onPaper(Ink.of(Stroke.pen(20, -500, 40))).strokes().get(0);

        assertEquals(DrawViewModel.PAPER / 2, fitted.x(0), 1e-3);
        assertEquals(20, fitted.width());
    }

    @Test
    void hasNothingToDoForBarePaper() {
        assertSame(Ink.EMPTY, PaperFit.onPaper(Ink.EMPTY));
    }

    static List<Ink> extremes() {
        float most = Float.MAX_VALUE;
        float least = Float.MIN_VALUE;
        return List.of(
                Ink.of(Stroke.pen(1, -3e38f, -3e38f, 3e38f, 3e38f)),
                Ink.of(Stroke.pen(most, -most, 0, most, most)),
                Ink.of(Stroke.pen(least, -most, -most, most, most)),
                Ink.of(Stroke.pen(most, 30, 30, 250, 250)),
                Ink.of(Stroke.pen(most, most, most)),
                Ink.of(Stroke.pen(20, 500, 500, 500.001f, 500.001f)),
                Ink.of(Stroke.pen(most, 0, 0, least, least)),
                Ink.of(Stroke.pen(least, 0, 0, least, least)),
                Ink.of(Stroke.pen(22, 30, 30, 250, 270), Stroke.eraser(most, 100, 100)),
                Ink.of(Stroke.pen(22, 30, 30, 250, 270), Stroke.eraser(30, most, -most), Stroke.eraser(least, 0, 0)));
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void bringsWhateverIsDrawnOntoThePaperWhereItCanBeSeen(Ink drawn) {
        Ink fitted = PaperFit.onPaper(drawn);

        assertEquals(drawn.strokes().size(), fitted.strokes().size());
        for (Stroke stroke : fitted.strokes()) {
            float radius = stroke.tool() == Stroke.Tool.PEN ? stroke.width() / 2 : 0;
            for (int point = 0; point < stroke.size(); point++) {
                assertOnPaper(stroke.x(point), radius);
                assertOnPaper(stroke.y(point), radius);
            }
            assertTrue(stroke.tool() == Stroke.Tool.ERASER || stroke.width() >= 2, "width " + stroke.width());
            assertTrue(stroke.width() <= 3 * DrawViewModel.PAPER, "width " + stroke.width());
        }
    }

    private static void assertOnPaper(float coordinate, float radius) {
        // What is left of a float's rounding at the paper's edge cannot be seen
        float least = radius - 1e-3f;
        assertTrue(coordinate >= least && coordinate <= DrawViewModel.PAPER - least, coordinate + ", radius " + radius);
    }
}
