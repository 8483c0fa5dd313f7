package inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.Stroke;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrokeBuilderTest {
    private final StrokeBuilder builder = new StrokeBuilder(Stroke.Tool.PEN, 20);

    @Test
    void beginsAndEndsWhereThePointerDid() {
        for (int step = 0; step <= 100; step++) {
            builder.add(10 + 0.4f * step, 20 + (step % 3) * 0.3f);
        }
        Stroke stroke = only(builder);
        int last = stroke.size() - 1;

        assertEquals(10, stroke.x(0));
        assertEquals(10 + 0.4f * 100, stroke.x(last));
        assertEquals(20.3f, stroke.y(last));
    }

    @Test
    void keepsPointsThatAreApartAndDropsTheStairsOfASlowPointer() {
        builder.add(0, 0);
        builder.add(50, 0);
        builder.add(50, 50);
        assertEquals(3, only(builder).size());

        for (int pixel = 1; pixel <= 30; pixel++) {
            builder.add(50 + pixel * 0.2f, 50);
        }

        assertTrue(only(builder).size() <= 6, only(builder).size() + " points");
    }

    @Test
    void keepsACornerThatLiesCloseToThePointBefore() {
        builder.add(0, 0);
        builder.add(50, 0);
        builder.add(52, 0);
        builder.add(52, 40);

        assertEquals(52, only(builder).x(2));
        assertEquals(0, only(builder).y(2));
    }

    @Test
    void isCutWhereItLeavesThePaperAndGoesOnWhereItComesBack() {
        builder.add(260, 100);
        builder.add(300, 140);
        builder.add(320, 200);
        builder.add(260, 230);
        builder.add(240, 240);

        assertEquals(
                List.of(Stroke.pen(20, 260, 100, 280, 120), Stroke.pen(20, 280, 220, 260, 230, 240, 240)),
                builder.strokes());
    }

    @Test
    void leavesNothingOfAWayBesideThePaper() {
        builder.add(10, 10);
        builder.add(-10, 10);
        int before = builder.strokes().size();

        assertFalse(builder.add(-20, 300));
        assertFalse(builder.add(200, 300));
        assertEquals(before, builder.strokes().size());
    }

    @Test
    void crossesThePaperFromOneEdgeToAnother() {
        builder.add(-10, 140);
        assertEquals(List.of(), builder.strokes());
        builder.add(290, 140);

        assertEquals(List.of(Stroke.pen(20, 0, 140, 280, 140)), builder.strokes());
    }

    @Test
    void mayTouchTheEdge() {
        builder.add(0, 0);
        builder.add(0, 280);
        builder.add(100, 280);

        assertEquals(List.of(Stroke.pen(20, 0, 0, 0, 280, 100, 280)), builder.strokes());
    }

    @Test
    void doesNotMoveWhereThePointerRests() {
        builder.add(5, 5);

        assertFalse(builder.add(5, 5));
        assertEquals(1, only(builder).size());
    }

    private static Stroke only(StrokeBuilder builder) {
        assertEquals(1, builder.strokes().size());
        return builder.strokes().get(0);
    }
}
