package inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.Stroke;
import org.junit.jupiter.api.Test;

class StrokeBuilderTest {
    private final StrokeBuilder builder = new StrokeBuilder(Stroke.Tool.PEN, 20);

    @Test
    void beginsAndEndsWhereThePointerDid() {
        for (int step = 0; step <= 100; step++) {
            builder.add(10 + 0.4f * step, 20 + (step % 3) * 0.3f);
        }
        Stroke stroke = builder.stroke();
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
        assertEquals(3, builder.stroke().size());

        for (int pixel = 1; pixel <= 30; pixel++) {
            builder.add(50 + pixel * 0.2f, 50);
        }

        assertTrue(builder.stroke().size() <= 6, builder.stroke().size() + " points");
    }

    @Test
    void doesNotMoveWhereThePointerRests() {
        builder.add(5, 5);

        assertFalse(builder.add(5, 5));
        assertEquals(1, builder.stroke().size());
    }
}
