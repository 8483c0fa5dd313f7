package inkling.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyntheticDigitsTest {
    @Test
    void theSameSeedGivesTheSameDigits() {
        DigitDataset digits = SyntheticDigits.generate(200, 42);
        DigitDataset again = SyntheticDigits.generate(200, 42);
        assertArrayEquals(digits.grey(), again.grey());
        assertArrayEquals(digits.labels(), again.labels());
        assertEquals(digits.source(), again.source());
    }

    @Test
    void everySeedGivesOthers() {
        DigitDataset digits = SyntheticDigits.generate(200, 1);
        DigitDataset others = SyntheticDigits.generate(200, 2);
        assertFalse(Arrays.equals(digits.labels(), others.labels()));
        long distinct = IntStream.range(0, 200)
                .boxed()
                .flatMap(i -> Stream.of(digits.image(i), others.image(i)))
                .distinct()
                .count();
        assertEquals(400, distinct);
    }

    @Test
    void thereAreAsManyOfEachDigitInMixedOrder() {
        byte[] labels = SyntheticDigits.generate(1000, 3).labels();
        for (int digit = 0; digit < 10; digit++) {
            int wanted = digit;
            assertEquals(
                    100,
                    IntStream.range(0, 1000).filter(i -> labels[i] == wanted).count());
        }
        assertTrue(IntStream.range(0, 10).map(i -> labels[i]).distinct().count() < 10);
        assertEquals(0, SyntheticDigits.generate(0, 3).size());
    }

    @Test
    void everyImageShowsADigit() {
        DigitDataset digits = SyntheticDigits.generate(500, 4);
        float[] ink = new float[784];
        for (int i = 0; i < digits.size(); i++) {
            digits.copyInk(i, ink, 0);
            double mass = 0;
            for (float value : ink) {
                mass += value;
            }
            assertTrue(mass > 15 && mass < 300, "image " + i + " has " + mass + " pixels of ink");
        }
    }

    @Test
    void aDrawnDigitLiesOnItsCanvas() {
        for (int i = 0; i < 2000; i++) {
            LabelledInk drawn = SyntheticDigits.draw(i % 10, new SplittableRandom(i));
            assertEquals(OptionalInt.of(i % 10), drawn.truth());
            assertTrue(isOnCanvas(drawn.ink()), "digit " + i % 10 + " of seed " + i);
        }
    }

    private static boolean isOnCanvas(Ink ink) {
        for (Stroke stroke : ink.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                if (Math.min(stroke.x(i), stroke.y(i)) < 0
                        || Math.max(stroke.x(i), stroke.y(i)) > SyntheticDigits.CANVAS) {
                    return false;
                }
            }
        }
        return true;
    }
}
