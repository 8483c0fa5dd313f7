package inkling.core.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final Stroke ONE = Stroke.pen(10, 20, 0, 20, 100);
    private static final Stroke SEVEN = Stroke.pen(10, 60, 0, 100, 0, 80, 100);
    private static final Stroke BAR_OF_SEVEN = Stroke.pen(10, 70, 50, 105, 50);

    @Test
    void strokesWithAGapBetweenThemStandSideBySide() {
        assertEquals(
                List.of(Ink.of(ONE), Ink.of(SEVEN, BAR_OF_SEVEN)), SideBySide.parts(Ink.of(SEVEN, ONE, BAR_OF_SEVEN)));
    }

    @Test
    void strokesThatNearlyTouchAreOneDigit() {
        Stroke near = Stroke.pen(10, 32, 0, 32, 100);
        assertEquals(
                1, SideBySide.parts(Ink.of(ONE, near, SEVEN)).get(0).strokes().indexOf(near));
    }

    @Test
    void whatWasErasedOrNeverDrawnIsNoPart() {
        assertEquals(List.of(), SideBySide.parts(Ink.EMPTY));
        Stroke eraser = new Stroke(Stroke.Tool.ERASER, 20, new float[] {200, 50});
        assertEquals(List.of(Ink.of(ONE)), SideBySide.parts(Ink.of(ONE, eraser)));
    }
}
