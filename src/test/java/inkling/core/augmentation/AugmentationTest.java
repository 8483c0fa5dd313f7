package inkling.core.augmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DataSize;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.LabelledDigits;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        List<DigitDataset> parts = Augmentation.MILD.apply(IMAGES, 1).toList();
        assertEquals(2, parts.size());
        assertArrayEquals(IMAGES.grey(), parts.get(0).grey());
        assertArrayEquals(IMAGES.labels(), parts.get(1).labels());
    }

    @Test
    void aWarpedImageIsAnotherButNotFarOff() {
        DigitDataset warped = Augmentation.MILD.apply(IMAGES, 1).toList().get(1);
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
        List<DigitDataset> parts = Augmentation.MILD.apply(STROKES, 1).toList();
        assertEquals(3 + 8, parts.size());
        for (DigitDataset part : parts) {
            assertArrayEquals(new byte[] {7, 1}, part.labels());
        }
        assertTrue(mass(parts.get(0).image(0)) < mass(parts.get(1).image(0)));
        assertTrue(mass(parts.get(1).image(0)) < mass(parts.get(2).image(0)));
    }

    @Test
    void howLargeADrawingIsMakesNoDifference() {
        List<DigitDataset> parts = Augmentation.MILD.apply(STROKES, 1).toList();
        List<DigitDataset> large =
                Augmentation.MILD.apply(scaled(STROKES, 0x1p121f), 1).toList();
        for (int part = 0; part < parts.size(); part++) {
            for (int digit = 0; digit < 2; digit++) {
                assertArrayEquals(
                        parts.get(part).image(digit).toArray(),
                        large.get(part).image(digit).toArray(),
                        0.01f);
            }
        }
    }

    @Test
    void aDotAtTheEndOfAllNumbersIsRedrawn() {
        InkDataset dots = new InkDataset(
                "dots",
                "mine",
                List.of(new LabelledInk(Ink.of(Stroke.pen(1, Float.MAX_VALUE, -Float.MAX_VALUE)), OptionalInt.of(1))));
        for (DigitDataset part : Augmentation.MILD.apply(dots, 1).toList()) {
            assertFalse(part.image(0).isBlank());
        }
    }

    private static InkDataset scaled(InkDataset digits, float factor) {
        return new InkDataset(
                digits.name(),
                digits.licence(),
                digits.drawings().stream()
                        .map(drawing -> new LabelledInk(
                                new Ink(drawing.ink().strokes().stream()
                                        .map(stroke -> scaled(stroke, factor))
                                        .toList()),
                                drawing.truth()))
                        .toList());
    }

    private static Stroke scaled(Stroke stroke, float factor) {
        float[] xy = new float[2 * stroke.size()];
        for (int i = 0; i < stroke.size(); i++) {
            xy[2 * i] = factor * stroke.x(i);
            xy[2 * i + 1] = factor * stroke.y(i);
        }
        return new Stroke(stroke.tool(), factor * stroke.width(), xy);
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherOthers() {
        for (LabelledDigits digits : List.of(IMAGES, STROKES)) {
            byte[] first = last(Augmentation.MILD.apply(digits, 1).toList()).grey();
            assertArrayEquals(
                    first, last(Augmentation.MILD.apply(digits, 1).toList()).grey());
            assertFalse(Arrays.equals(
                    first, last(Augmentation.MILD.apply(digits, 2).toList()).grey()));
        }
    }

    private static DigitDataset last(List<DigitDataset> parts) {
        return parts.get(parts.size() - 1);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachComesAsOftenAsItSays(Augmentation augmentation) {
        for (LabelledDigits digits : List.of(IMAGES, STROKES)) {
            List<DigitDataset> parts = augmentation.apply(digits, 1).toList();
            DataSize size = DataSize.of(new TrainingData(List.of(digits), List.of()));
            assertEquals((long) digits.source().examples() * parts.size(), augmentation.examples(size));
            for (DigitDataset part : parts) {
                assertArrayEquals(digits.digits().labels(), part.labels());
                for (int i = 0; i < part.size(); i++) {
                    assertFalse(part.image(i).isBlank());
                }
            }
            assertEquals(
                    parts.size(),
                    parts.stream()
                            .map(part -> Arrays.hashCode(part.grey()))
                            .distinct()
                            .count());
        }
    }

    static Stream<Augmentation> all() {
        Stream<Augmentation> ofOneHand = Stream.of(9, 4, 3, 2, 0).map(Augmentation::ofOneHand);
        return Stream.concat(Augmentation.all().stream(), ofOneHand);
    }
}
