package inkling.core.augmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InkChangeTest {
    /** Down, then to the right: 100 high and 40 wide. */
    private static final Stroke CORNER = Stroke.pen(3, 10, 10, 10, 110, 50, 110);

    private static Stroke changed(InkChange change) {
        return change.apply(Ink.of(CORNER), new SplittableRandom(1)).strokes().get(0);
    }

    private static double across(Stroke stroke, int from, int to) {
        return stroke.x(to) - stroke.x(from);
    }

    private static double down(Stroke stroke, int from, int to) {
        return stroke.y(to) - stroke.y(from);
    }

    @Test
    void aStretchMakesItWider() {
        Stroke wide = changed(InkChange.stretched(1.5));
        assertEquals(60, across(wide, 1, 2), 1e-3);
        assertEquals(100, down(wide, 0, 1), 1e-3);
        assertEquals(3, wide.width(), 1e-6);
    }

    @Test
    void aTurnGoesClockwise() {
        Stroke turned = changed(InkChange.turned(90));
        assertEquals(-100, across(turned, 0, 1), 1e-3);
        assertEquals(40, down(turned, 1, 2), 1e-3);
    }

    @Test
    void aSlantTakesTheTopToTheRight() {
        Stroke slanted = changed(InkChange.slanted(45));
        assertEquals(-100, across(slanted, 0, 1), 1e-3);
        assertEquals(100, down(slanted, 0, 1), 1e-3);
        assertEquals(40, across(slanted, 1, 2), 1e-3);
    }

    @Test
    void fewPointsLieOnTheWayAndKeepItsEnds() {
        Stroke sparse = changed(InkChange.sparse(0.3));
        // At 0, 30, 60, 90 of the way down, at 120 of it to the right, and where it ends
        assertEquals(6, sparse.size());
        assertEquals(100, sparse.y(3), 1e-3);
        assertEquals(30, sparse.x(4), 1e-3);
        assertEquals(110, sparse.y(4), 1e-3);
        assertEquals(50, sparse.x(5), 1e-3);
    }

    @Test
    void aDotStaysADot() {
        Ink dot = Ink.of(Stroke.pen(1, 5, 5));
        assertEquals(
                1,
                InkChange.sparse(0.3)
                        .apply(dot, new SplittableRandom(1))
                        .strokes()
                        .get(0)
                        .size());
    }

    @Test
    void tremblingAndWobblingMoveThePointsALittle() {
        Stroke trembling = changed(InkChange.trembling(0.1, 0.02));
        assertEquals(15, trembling.size());
        Stroke wobbling = changed(InkChange.wobbling(0.05, 1.2));
        double moved = 0;
        for (int i = 0; i < wobbling.size(); i++) {
            double distance = Math.hypot(wobbling.x(i) - CORNER.x(i), wobbling.y(i) - CORNER.y(i));
            // Two waves an axis of at most 5 each
            assertTrue(distance <= 10 * Math.sqrt(2));
            moved += distance;
        }
        assertTrue(moved > 0);
    }
}
