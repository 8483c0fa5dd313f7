package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.dataset.nondigit.NonDigitKind;
import inkling.core.dataset.nondigit.NonDigits;
import inkling.core.model.DigitDetector;
import inkling.core.model.FeatureMap;
import inkling.core.model.OrientedGradients;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DetectorTrainerTest {
    private static final FeatureMap FEATURES = new OrientedGradients();
    private static final List<NonDigitKind> KINDS =
            List.of(NonDigitKind.BESIDE, NonDigitKind.SCRIBBLE, NonDigitKind.HEART, NonDigitKind.DOT);

    private static Examples digits(int count, long seed) {
        return Examples.of(FEATURES, SyntheticDigits.generate(count, seed));
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
        Examples digits = digits(300, 1);
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
                () -> DetectorTrainer.train(FEATURES, digits(199, 1), others, 1, new TrainingControl()));
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
}
