package inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.DigitImage;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SmoothStencilTest {
    private static final int ZOOM = 10;
    private static final int ROW = 14 * ZOOM + ZOOM / 2;

    private static final int INK = 0x1a2b3c;

    private final SmoothStencil stencil = new SmoothStencil(ZOOM);

    /** The edge of a black field: where squares would jump from nothing to everything, it goes up in many steps. */
    @Test
    void showsNoSquares() {
        Image shown = showHalf();

        assertEquals(0, opacity(shown, 10 * ZOOM));
        assertEquals(0xff000000 | INK, shown.getPixelReader().getArgb(18 * ZOOM, ROW));
        int steepest = 0;
        for (int x = 10 * ZOOM; x < 18 * ZOOM; x++) {
            int rise = opacity(shown, x + 1) - opacity(shown, x);
            assertTrue(rise >= 0, "no ripple beside the edge");
            steepest = Math.max(steepest, rise);
        }
        assertTrue(steepest < 50, "rises by " + steepest + " from one pixel to the next");
    }

    @Test
    void isOnePictureWhateverItShows() {
        Image before = stencil.image();

        assertSame(before, showHalf());
        stencil.show(DigitImage.of(new float[DigitImage.PIXELS]), INK);
        assertEquals(0, opacity(stencil.image(), 18 * ZOOM));
    }

    private Image showHalf() {
        float[] ink = new float[DigitImage.PIXELS];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = i % DigitImage.SIDE < 14 ? 0 : 1;
        }
        stencil.show(DigitImage.of(ink), INK);
        return stencil.image();
    }

    private static int opacity(Image image, int x) {
        return image.getPixelReader().getArgb(x, ROW) >>> 24;
    }
}
