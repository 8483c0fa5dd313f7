package inkling.core.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.DigitImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final Stroke DOWN = Stroke.pen(20, 140, 40, 140, 240);
    private static final Paper ONE = Paper.of(Ink.of(DOWN));
    private static final PaperFrame FRAME = PaperFrame.around(ONE).orElseThrow();

    @Test
    void strokesAreNormalisedAndPicturesAreNot() {
        assertEquals(DigitNormalizer.normalize(Ink.of(DOWN)), ONE.image());
        DigitImage picture = ONE.image();
        Paper paper = Paper.of(picture, 10);
        assertEquals(picture, paper.image());
        assertEquals(
                Retouching.draw(picture, Ink.of(DOWN), 10),
                paper.plus(List.of(DOWN)).image());
        assertTrue(Paper.of(Ink.EMPTY).image().isBlank());
    }

    @Test
    void theDigitFillsTheMiddleOfTheFrame() {
        float[] coverage = FRAME.coverage(ONE);
        // 220 units high with its width: 11 units are a pixel
        assertEquals(1, coverage[14 * 28 + 14], 0.2);
        assertEquals(0, coverage[3 * 28 + 14]);
        assertEquals(0, coverage[24 * 28 + 14]);
        assertEquals(20 / 11.0, FRAME.brushWidth(), 1e-6);
        assertEquals(Stroke.pen(22, 140, 140), FRAME.dab(Stroke.Tool.PEN, 14, 14, 2));
        assertEquals(Stroke.eraser(11, 140, 30), FRAME.dab(Stroke.Tool.ERASER, 14, 4, 1));
    }

    @Test
    void aPictureFillsTheFrame() {
        Paper paper = Paper.of(ONE.image(), 10);
        PaperFrame frame = PaperFrame.around(paper).orElseThrow();
        float[] coverage = frame.coverage(paper);
        for (int i = 0; i < coverage.length; i++) {
            assertEquals(ONE.image().at(i / 28, i % 28), coverage[i], 1e-6);
        }
        assertEquals(Stroke.pen(20, 35, 205), frame.dab(Stroke.Tool.PEN, 3.5, 20.5, 2));
    }

    @Test
    void theFrameStaysWhereADrawingGrows() {
        Paper longer = ONE.plus(List.of(Stroke.pen(20, 140, 240, 140, 260)));
        assertEquals(0.1, FRAME.changed(ONE, longer), 0.02);
        assertEquals(0, FRAME.changed(ONE, ONE));
        assertEquals(1, FRAME.changed(ONE, ONE.plus(List.of(Stroke.eraser(60, 140, 40, 140, 240)))), 1e-6);
        assertEquals(
                0.5, FRAME.changed(ONE, ONE.plus(List.of(Stroke.eraser(60, 140, 0, 140, 110)))), 0.02, "upper half");
    }

    @Test
    void barePaperHasNoFrame() {
        assertEquals(Optional.empty(), PaperFrame.around(Paper.of(Ink.EMPTY)));
    }
}
