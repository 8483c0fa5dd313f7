package inkling.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AugmentationTest {
    private static final DigitDataset IMAGES = SyntheticDigits.generate(40, 3);
    private static final InkDataset STROKES = new InkDataset(
            "strokes",
            "mine",
            List.of(
                    new LabelledInk(Ink.of(Stroke.pen(1, 10, 10, 20, 40, 12, 80)), OptionalInt.of(7)),
                    new LabelledInk(Ink.of(Stroke.pen(1, 50, 10, 50, 90)), OptionalInt.of(1)),
                    new LabelledInk(Ink.of(Stroke.pen(1, 5, 5)), OptionalInt.empty())));

    @Test
    void imagesComeAsTheyAreAndOnceMore() {
        List<DigitDataset> parts = Augmentation.augment(IMAGES, 1).toList();
        assertEquals(2, parts.size());
        assertArrayEquals(IMAGES.grey(), parts.get(0).grey());
        assertArrayEquals(IMAGES.labels(), parts.get(1).labels());
    }

    @Test
    void aWarpedImageIsAnotherButNotFarOff() {
        DigitDataset warped = Augmentation.augment(IMAGES, 1).toList().get(1);
        for (int i = 0; i < IMAGES.size(); i++) {
            assertFalse(Arrays.equals(IMAGES.image(i).toArray(), warped.image(i).toArray()));
            assertEquals(mass(IMAGES.image(i)), mass(warped.image(i)), 0.2 * mass(IMAGES.image(i)));
        }
    }

    private static double mass(DigitImage image) {
        double sum = 0;
        for (float ink : image.toArray()) {
            sum += ink;
        }
        return sum;
    }

    @Test
    void strokesComeWithThreePensAndEightTimesMore() {
        List<DigitDataset> parts = Augmentation.augment(STROKES, 1).toList();
        assertEquals(3 + 8, parts.size());
        for (DigitDataset part : parts) {
            assertArrayEquals(new byte[] {7, 1}, part.labels());
        }
        assertTrue(mass(parts.get(0).image(0)) < mass(parts.get(1).image(0)));
        assertTrue(mass(parts.get(1).image(0)) < mass(parts.get(2).image(0)));
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherOthers() {
        for (LabelledDigits digits : List.of(IMAGES, STROKES)) {
            byte[] first = last(Augmentation.augment(digits, 1).toList()).grey();
            assertArrayEquals(
                    first, last(Augmentation.augment(digits, 1).toList()).grey());
            assertFalse(Arrays.equals(
                    first, last(Augmentation.augment(digits, 2).toList()).grey()));
        }
    }

    private static DigitDataset last(List<DigitDataset> parts) {
        return parts.get(parts.size() - 1);
    }
}
