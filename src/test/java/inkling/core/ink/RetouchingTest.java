package inkling.core.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.DigitImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RetouchingTest {
    private static final double UNITS_PER_PIXEL = 10;

    @Test
    void leavesAnImageWithoutStrokesAsItIs() {
        DigitImage grey = grey(0.3f);

        assertEquals(grey, Retouching.draw(grey, Ink.EMPTY, UNITS_PER_PIXEL));
    }

    @Test
    void drawsWhereTheHandDrewAndNowhereElse() {
        DigitImage drawn = Retouching.draw(grey(0.3f), Ink.of(Stroke.pen(20, 50, 145, 200, 145)), UNITS_PER_PIXEL);

        assertEquals(1, drawn.at(14, 10));
        assertEquals(0.3f, drawn.at(10, 10), 0.003);
        assertEquals(0.3f, drawn.at(14, 25), 0.003);
    }

    @Test
    void erasesWhatTheImageHad() {
        Stroke eraser = new Stroke(Stroke.Tool.ERASER, 600, new float[] {0, 140, 280, 140});

        assertTrue(Retouching.draw(grey(1), Ink.of(eraser), UNITS_PER_PIXEL).isBlank());
    }

    private static DigitImage grey(float value) {
        float[] ink = new float[DigitImage.PIXELS];
        Arrays.fill(ink, value);
        return DigitImage.of(ink);
    }
}
