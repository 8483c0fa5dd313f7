package inkling.core.dataset.nondigit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.InkDataset;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NonDigitsTest {
    private final NonDigits madeUp = new NonDigits(List.of());

    @ParameterizedTest
    @EnumSource
    void everyKindIsDrawnByItsSeed(NonDigitKind kind) {
        assertEquals(madeUp.draw(kind, 1), madeUp.draw(kind, 1));
        assertNotEquals(madeUp.draw(kind, 1), madeUp.draw(kind, 2));
    }

    @ParameterizedTest
    @EnumSource
    void everyOneHasInk(NonDigitKind kind) {
        DigitDataset images = madeUp.images(List.of(kind), 50, 3);
        IntStream.range(0, images.size())
                .forEach(i -> assertFalse(images.image(i).isBlank(), "blank for seed " + i));
    }

    @Test
    void aKindIsDrawnAlikeWhicheverOthersThereAre() {
        DigitDataset alone = madeUp.images(List.of(NonDigitKind.STAR), 5, 4);
        DigitDataset last = madeUp.images(List.of(NonDigitKind.LETTER, NonDigitKind.STAR), 5, 4);
        assertArrayEquals(
                alone.grey(),
                Arrays.copyOfRange(last.grey(), last.grey().length - alone.grey().length, last.grey().length));
    }

    /** All digits are written as one straight line down, which nobody else does. */
    @Test
    void digitsAreTakenFromTheStrokesThatThereAre() {
        List<LabelledInk> lines = IntStream.range(0, 10)
                .mapToObj(digit -> new LabelledInk(Ink.of(Stroke.pen(1, 0, 0, 0, 100)), OptionalInt.of(digit)))
                .toList();
        Ink turned = new NonDigits(List.of(new InkDataset("lines", "", lines))).draw(NonDigitKind.TURNED, 5);
        assertEquals(1, turned.strokes().size());
        assertEquals(2, turned.strokes().get(0).size());
    }

    @Test
    void halvesEndWhereTheyAreCut() {
        Lines angle = new Lines(List.of(new double[] {-1, -1, 0, 1, 1, -1}));
        Lines above = angle.above();
        assertEquals(2, above.strokes().size());
        assertArrayEquals(new double[] {-1, -1, -0.5, 0}, above.strokes().get(0), 1e-12);
        assertArrayEquals(new double[] {0.5, 0, 1, -1}, above.strokes().get(1), 1e-12);
    }

    @Test
    void twoDigitsSideBySideAreWiderThanOne() {
        for (int seed = 0; seed < 20; seed++) {
            Lines both = Lines.of(madeUp.draw(NonDigitKind.BESIDE, seed));
            assertTrue(both.width() > 0.6, "only " + both.width() + " wide for seed " + seed);
        }
    }

    /** Or two digits, one above the other, would be a blot. */
    @Test
    void thePenIsTakenForADigitAndNotForTwo() {
        for (int seed = 0; seed < 50; seed++) {
            Ink both = madeUp.draw(NonDigitKind.STACKED, seed);
            double share = both.strokes().get(0).width() / both.penWidth(1);
            assertTrue(share < 0.15, "a pen of " + share + " for seed " + seed);
        }
    }
}
