package inkling.core.teaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.RealData;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.drawing.Drawing;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.model.DigitImage;
import inkling.core.model.ModelCard;
import inkling.core.model.TrainedModel;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Numbers;
import inkling.core.text.CardWords;
import inkling.core.training.TrainingControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TeachingTest {
    /** Small, so that it takes little time. */
    private static final Rehearsal REHEARSAL =
            new Rehearsal(SyntheticDigits.generate(1_500, 1), SyntheticDigits.generate(2_000, 2));

    private static final TrainedModel SHIPPED = shipped("default");

    private static TrainedModel shipped(String name) {
        return ShippedModels.open(name);
    }

    private static Taught teach(TrainedModel model, List<Drawing> drawings) {
        return teach(model, drawings, REHEARSAL);
    }

    private static Taught teach(TrainedModel model, List<Drawing> drawings, Rehearsal rehearsal) {
        return Teaching.teach(model, drawings, rehearsal, 0, share -> {}, new TrainingControl())
                .orElseThrow();
    }

    private static double right(TrainedModel model, List<Drawing> drawings) {
        return drawings.stream()
                        .filter(drawing ->
                                model.model().predict(drawing.image()).label()
                                        == drawing.truth().getAsInt())
                        .count()
                / (double) drawings.size();
    }

    private static List<Drawing> synthetic(int count, long seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> Drawing.of(SyntheticDigits.draw(i % 10, new SplittableRandom(seed + i))))
                .toList();
    }

    private static List<Drawing> labelledAtRandom(List<Drawing> drawings) {
        SplittableRandom random = new SplittableRandom(7);
        return drawings.stream()
                .map(drawing -> new Drawing(drawing.ink(), drawing.picture(), OptionalInt.of(random.nextInt(10))))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(OddHand.class)
    void twentyCorrectionsOfAKindTeachTheKindAndForgetNothing(OddHand hand) {
        List<Drawing> others = hand.draw(100, 2);
        assertTrue(right(SHIPPED, others) < 0.5, "is misread before");

        Taught taught = teach(SHIPPED, hand.draw(20, 1));

        assertTrue(right(taught.model(), others) > 0.95, "is read now");
        assertTrue(taught.own().second().correct() > taught.own().first().correct());
        assertTrue(taught.test().second().accuracy() > taught.test().first().accuracy() - 0.005, "nothing forgotten");
    }

    @ParameterizedTest
    @EnumSource(OddHand.class)
    void afterTwentyCorrectionsMnistIsReadAsBefore(OddHand hand) {
        Taught taught = teach(SHIPPED, hand.draw(20, 1), new Rehearsal(RealData.mnistTrain(), RealData.mnistTest()));
        assertTrue(right(taught.model(), hand.draw(100, 2)) > 0.9, "is read now");
        assertTrue(taught.test().second().accuracy() >= taught.test().first().accuracy() - 0.0015);
    }

    @Test
    void whatMakesNoSenseIsNotLearned() {
        Taught taught = teach(SHIPPED, labelledAtRandom(synthetic(40, 1)));
        assertEquals(OptionalDouble.empty(), taught.lambda());
        assertEquals(SHIPPED.model(), taught.model().model());
        assertEquals(taught.own().first(), taught.own().second());
        assertEquals(List.of(), taught.changed());
    }

    @Test
    void theSameSeedGivesTheSameModelToTheLastBit() {
        List<Drawing> drawings = OddHand.EUROPEAN_ONE.draw(12, 1);
        Taught once = teach(SHIPPED, drawings);
        assertEquals(once, teach(SHIPPED, drawings));
        Taught otherCopies = Teaching.teach(SHIPPED, drawings, REHEARSAL, 1, share -> {}, new TrainingControl())
                .orElseThrow();
        assertNotEquals(once.model().model(), otherCopies.model().model());
    }

    @Test
    void aDrawingIsJudgedByAModelThatDidNotSeeIt() {
        // One of its kind: what was taught with it would read it
        List<Drawing> drawings = new ArrayList<>(synthetic(30, 1));
        drawings.addAll(OddHand.FOOTED_ONE.draw(1, 1));
        Taught taught = teach(SHIPPED, drawings);
        assertFalse(taught.own().second().outcomes().get(30).isRight());
    }

    @Test
    void saysWhichDrawingsChangedByTheirPlaceAmongAll() {
        List<Drawing> drawings = new ArrayList<>();
        drawings.add(new Drawing(Optional.of(Ink.EMPTY), Optional.empty(), OptionalInt.of(1)));
        drawings.add(Drawing.of(new LabelledInk(synthetic(1, 1).get(0).ink().orElseThrow(), OptionalInt.empty())));
        drawings.addAll(OddHand.EUROPEAN_ONE.draw(20, 1));
        Taught taught = teach(SHIPPED, drawings);
        assertEquals(20, taught.own().total(), "without ink or label there is nothing to learn");
        assertFalse(taught.changed().isEmpty());
        for (int place : taught.changed()) {
            assertEquals(place + 2, taught.own().first().outcomes().get(place).index());
            assertNotEquals(
                    taught.own().first().outcomes().get(place).label(),
                    taught.own().second().outcomes().get(place).label());
        }
    }

    @Test
    void picturesTeachAsWell() {
        List<Drawing> pictures = OddHand.EUROPEAN_ONE.draw(20, 1).stream()
                .map(drawing -> new Drawing(Optional.empty(), Optional.of(drawing.image()), drawing.truth()))
                .toList();
        Taught taught = teach(SHIPPED, pictures);
        assertTrue(right(taught.model(), OddHand.EUROPEAN_ONE.draw(100, 2)) > 0.9);
    }

    @Test
    void anyModelCanBeTaught() {
        TrainedModel tutorial = shipped("tutorial");
        List<Drawing> drawings = synthetic(100, 1);
        Taught taught = teach(tutorial, drawings);
        assertTrue(
                taught.own().second().correct() > taught.own().first().correct(),
                () -> taught.own().second().correct() + " after, "
                        + taught.own().first().correct() + " before");
    }

    @Test
    void fewerThanTenAreTooFewToPromiseAnything() {
        assertEquals(7, teach(SHIPPED, synthetic(3, 1)).missing());
        assertEquals(9, teach(SHIPPED, synthetic(1, 1)).missing());
        assertEquals(0, teach(SHIPPED, synthetic(10, 1)).missing());
    }

    @Test
    void theCardSaysHowManyDigitsAndWhatWasMeasuredAndNoMoreOfTheirOwner() {
        Taught taught = teach(SHIPPED, OddHand.EUROPEAN_ONE.draw(20, 1));
        ModelCard card = taught.model().card();
        card.settings().keySet().forEach(id -> assertNotEquals(id, CardWords.setting(id), "has a name"));
        ModelCard.Source own = card.trainedOn().get(card.trainedOn().size() - 1);
        assertEquals(new ModelCard.Source("own digits", "", 20, ""), own);
        assertEquals(
                SHIPPED.card().trainedOn(),
                card.trainedOn().subList(0, card.trainedOn().size() - 1));
        assertEquals(
                Numbers.plain(taught.lambda().getAsDouble()), card.settings().get("held by lambda"));
        assertEquals(
                Integer.toString(taught.own().first().correct()),
                card.settings().get("own digits right before"));
        assertEquals(
                List.of(
                        taught.own().second().on("own digits, cross-validated"),
                        taught.test().second().on(REHEARSAL.test().name())),
                card.measurements());
    }

    @Test
    void theDetectorStaysAsItIs() {
        Taught taught = teach(SHIPPED, OddHand.EUROPEAN_ONE.draw(10, 1));
        assertSame(SHIPPED.detector().orElseThrow(), taught.model().detector().orElseThrow());
    }

    @Test
    void nothingToLearnFromIsSaid() {
        List<Drawing> blank = List.of(Drawing.of(DigitImage.of(new float[DigitImage.PIXELS])));
        assertThrows(WrongValueException.class, () -> teach(SHIPPED, blank));
        assertThrows(WrongValueException.class, () -> teach(SHIPPED, List.of()));
    }

    @Test
    void stoppingLeavesNothing() {
        TrainingControl control = new TrainingControl();
        Optional<Taught> stopped = Teaching.teach(
                SHIPPED,
                OddHand.EUROPEAN_ONE.draw(10, 1),
                REHEARSAL,
                0,
                share -> {
                    if (share > 0.4) {
                        control.stop();
                    }
                },
                control);
        assertEquals(Optional.empty(), stopped);
    }
}
