package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drawing with fingers and with a stylus, which JavaFX tells of as a mouse. */
class TouchTest extends WindowTest {
    private TouchPage fingers;

    @BeforeEach
    void touch() {
        fingers = new TouchPage(robot);
    }

    @Test
    void aFingerDrawsOneStrokeAndNotTwo() {
        desk.draw(DrawPage.SEVEN);
        List<String> byMouse = desk.percents();
        desk.press("draw-undo");

        fingers.draw(DrawPage.SEVEN);
        assertEquals(byMouse, desk.percents());
        desk.press("draw-undo");
        assertTrue(desk.invites());
    }

    @Test
    void aSecondFingerDoesNotDraw() {
        desk.draw(DrawPage.SEVEN);
        List<String> byMouse = desk.percents();
        desk.press("draw-undo");

        fingers.draw(DrawPage.SEVEN, List.of(new double[] {30, 250}, new double[] {250, 250}));
        assertEquals(byMouse, desk.percents());
        desk.press("draw-undo");
        assertTrue(desk.invites());
    }

    @Test
    void theRingOfTheBrushShowsUnderAPointerAndNotUnderAFinger() {
        desk.draw(DrawPage.ONE);
        assertTrue(desk.showsBrush());

        fingers.draw(DrawPage.SEVEN);
        assertFalse(desk.showsBrush());
    }

    @Test
    void aFingerErasesWithTheEraser() {
        fingers.draw(DrawPage.SEVEN);
        assertEquals("7", desk.digit());
        desk.press("draw-eraser");
        fingers.draw(DrawPage.SEVEN);
        assertEquals("", desk.digit());
    }
}
