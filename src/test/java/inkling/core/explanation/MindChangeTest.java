package inkling.core.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.Paper;
import inkling.core.ink.Stroke;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MindChangeTest {
    private static final SoftmaxRegression MODEL =
            ShippedModels.open(ShippedModels.DEFAULT).model();

    private static Ink drawing(int digit) {
        return SyntheticDigits.draw(digit, new SplittableRandom(digit)).ink();
    }

    private static Optional<MindChange> find(SoftmaxRegression model, Paper paper) {
        return MindChange.find(model, paper, OptionalInt.empty(), () -> {});
    }

    private static int read(SoftmaxRegression model, Paper paper) {
        return model.predict(paper.image()).label();
    }

    private static void assertChangesTheMind(SoftmaxRegression model, Paper paper, MindChange change) {
        assertEquals(read(model, paper), change.from());
        assertEquals(change.to(), read(model, paper.plus(change.strokes())));
        assertTrue(change.from() != change.to());
        assertTrue(change.changed() > 0 && change.changed() <= 0.6, "changed " + change.changed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "tutorial"})
    void theChangedDrawingIsReadAsTheOtherDigit(String name) {
        SoftmaxRegression model = ShippedModels.open(name).model();
        double[] changed = IntStream.range(0, 10)
                .mapToDouble(digit -> {
                    Paper paper = Paper.of(drawing(digit));
                    MindChange change = find(model, paper).orElseThrow();
                    assertChangesTheMind(model, paper, change);
                    return change.changed();
                })
                .sorted()
                .toArray();
        assertTrue(changed[5] <= 0.25, "median " + changed[5]);
    }

    @Test
    void soIsAPictureWithStrokesOnIt() {
        Paper picture = Paper.of(DigitNormalizer.normalize(drawing(4)), 10);
        assertChangesTheMind(MODEL, picture, find(MODEL, picture).orElseThrow());
    }

    @Test
    void soIsADrawingOfWhichPartIsErased() {
        Paper paper = Paper.of(drawing(8).plus(Stroke.eraser(20, 100, 100, 110, 110)));
        assertChangesTheMind(MODEL, paper, find(MODEL, paper).orElseThrow());
    }

    @Test
    void theOtherDigitCanBeChosen() {
        Paper three = Paper.of(drawing(3));
        assertEquals(3, read(MODEL, three));
        MindChange change =
                MindChange.find(MODEL, three, OptionalInt.of(8), () -> {}).orElseThrow();
        assertEquals(8, change.to());
        assertChangesTheMind(MODEL, three, change);
        assertEquals(Optional.empty(), MindChange.find(MODEL, three, OptionalInt.of(3), () -> {}));
    }

    @Test
    void everyStrokeIsNeeded() {
        Paper paper = Paper.of(drawing(7));
        MindChange change = find(MODEL, paper).orElseThrow();
        assertEquals(change, find(MODEL, paper).orElseThrow(), "the same again");
        assertTrue(change.strokes().stream().allMatch(stroke -> stroke.size() == 1), "dabs");
        assertEquals(
                change.from(),
                read(
                        MODEL,
                        paper.plus(change.strokes().subList(0, change.strokes().size() - 1))));
    }

    @Test
    void nothingChangesTheMindOfAModelThatDoesNotLook() {
        float[] bias = new float[SoftmaxRegression.CLASSES];
        bias[6] = 1;
        SoftmaxRegression blind = new SoftmaxRegression(new Pixels(), new float[SoftmaxRegression.CLASSES * 784], bias);
        assertEquals(Optional.empty(), find(blind, Paper.of(drawing(2))));
    }

    @Test
    void bareAndErasedPaperHasNothingToChange() {
        Ink stroke = Ink.of(Stroke.pen(10, 50, 50, 90, 90));
        assertEquals(Optional.empty(), find(MODEL, Paper.of(Ink.EMPTY)));
        assertEquals(Optional.empty(), find(MODEL, Paper.of(stroke.plus(Stroke.eraser(40, 50, 50, 90, 90)))));
    }

    @Test
    void canBeBrokenOff() {
        assertThrows(
                CancellationException.class,
                () -> MindChange.find(MODEL, Paper.of(drawing(5)), OptionalInt.empty(), () -> {
                    throw new CancellationException();
                }));
    }
}
