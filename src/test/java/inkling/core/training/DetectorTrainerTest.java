package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.dataset.nondigit.NonDigitKind;
import inkling.core.dataset.nondigit.NonDigits;
import inkling.core.model.DigitDetector;
import inkling.core.model.FeatureMap;
import inkling.core.model.OrientedGradients;
import inkling.core.recipe.Recipe;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DetectorTrainerTest {
    private static final FeatureMap FEATURES = new OrientedGradients();
    private static final List<NonDigitKind> KINDS =
            List.of(NonDigitKind.BESIDE, NonDigitKind.SCRIBBLE, NonDigitKind.HEART, NonDigitKind.DOT);

    private static DetectorTrainer.Digits digits(int count, long seed) {
        return DetectorTrainer.Digits.of(Examples.of(FEATURES, SyntheticDigits.generate(count, seed)));
    }

    private static DigitDataset others(int each, long seed) {
        return new NonDigits(List.of()).images(KINDS, each, seed);
    }

    private static double flagged(DigitDetector detector, DigitDataset images) {
        return IntStream.range(0, images.size())
                        .filter(i -> detector.probability(images.image(i)) < DigitDetector.THRESHOLD)
                        .count()
                / (double) images.size();
    }

    @Test
    void tellsOthersAndFlagsNextToNoDigits() {
        DigitDetector detector = DetectorTrainer.train(
                        FEATURES, digits(3_000, 1), Examples.of(FEATURES, others(150, 1)), 1, new TrainingControl())
                .orElseThrow();

        assertTrue(flagged(detector, others(100, 2)) >= 0.6, "flags only " + flagged(detector, others(100, 2)));
        double wrong = flagged(detector, SyntheticDigits.generate(2_000, 2));
        assertTrue(wrong <= 0.015, "flags " + wrong + " of digits that it has not seen");
    }

    @Test
    void sameExamplesAndSeedGiveTheSameWeights() {
        DetectorTrainer.Digits digits = digits(300, 1);
        Examples others = Examples.of(FEATURES, others(10, 1));
        Optional<DigitDetector> first = DetectorTrainer.train(FEATURES, digits, others, 1, new TrainingControl());
        assertEquals(first, DetectorTrainer.train(FEATURES, digits, others, 1, new TrainingControl()));
    }

    @Test
    void stopsWhenItIsTold() {
        TrainingControl control = new TrainingControl();
        control.stop();
        assertEquals(
                Optional.empty(),
                DetectorTrainer.train(FEATURES, digits(300, 1), Examples.of(FEATURES, others(10, 1)), 1, control));
    }

    @Test
    void tooFewDigitsAreRefused() {
        Examples others = Examples.of(FEATURES, others(10, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> DetectorTrainer.train(FEATURES, digits(220, 1), others, 1, new TrainingControl()));
    }

    @Test
    void onlyRecipesThatMakeMoreOfTheDataLearnIt() {
        TrainingData data = new TrainingData(List.of(SyntheticDigits.generate(300, 1)), List.of());
        TrainingControl control = new TrainingControl();
        assertTrue(new TrainingSession(Recipe.BEST, data).trainDetector(control).isPresent());
        assertTrue(new TrainingSession(Recipe.TUTORIAL, data)
                .trainDetector(control)
                .isEmpty());
    }

    /** Digits of one dataset are easy to tell, those of the other hardly: the bias is right for the other as well. */
    @Test
    void noDatasetHasMoreOfItsDigitsFlaggedThanMayBe() {
        Examples tidy = Examples.of(FEATURES, SyntheticDigits.generate(1_000, 1));
        Examples untidy = Examples.of(FEATURES, others(250, 3));
        DetectorTrainer.Digits digits = new DetectorTrainer.Digits(tidy, List.of(tidy, untidy));
        DigitDetector detector = DetectorTrainer.train(
                        FEATURES, digits, Examples.of(FEATURES, others(50, 1)), 1, new TrainingControl())
                .orElseThrow();
        assertTrue(flagged(detector, others(250, 3)) <= DetectorTrainer.FLAGGED);
    }

    @Test
    void whatIsHeldOutIsNotLearnedFromInAnyCopy() {
        SplittableRandom random = new SplittableRandom(1);
        InkDataset ink = new InkDataset(
                "drawn",
                "",
                IntStream.range(0, 40)
                        .mapToObj(i -> SyntheticDigits.draw(i % 10, random))
                        .toList());
        DigitDataset images = SyntheticDigits.generate(30, 2);
        Recipe recipe = Recipe.BEST.with(FEATURES).with(Augmentation.REDUCED);
        DetectorTrainer.Digits digits = PreparedData.of(
                        recipe, new TrainingData(List.of(images, ink), List.of()), new TrainingControl())
                .digitsToTell();
        // Of images each and two warped, of ink three pens and four mild copies; a tenth of the digits is held out
        assertEquals(27 * 3 + 36 * 7, digits.train().size());
        assertEquals(
                List.of(3, 4 * 3), digits.heldOut().stream().map(Examples::size).toList());
        assertEquals(images.label(10), digits.heldOut().get(0).label(1));
        assertEquals(ink.digits().label(30), digits.heldOut().get(1).label(4 + 3));
    }
}
