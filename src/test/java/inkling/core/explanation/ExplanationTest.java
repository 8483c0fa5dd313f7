package inkling.core.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.RealData;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.model.ShippedModels;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureGrid;
import inkling.core.model.FeatureMap;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
    private static final int IMAGES = 1_000;

    static List<FeatureMap> maps() {
        return FeatureMap.all();
    }

    private static SoftmaxRegression random(FeatureMap features) {
        SplittableRandom random = new SplittableRandom(1);
        float[] weights = new float[SoftmaxRegression.CLASSES * features.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextDouble(-1, 1);
        }
        float[] bias = new float[SoftmaxRegression.CLASSES];
        for (int i = 0; i < bias.length; i++) {
            bias[i] = (float) random.nextDouble(-3, 3);
        }
        return new SoftmaxRegression(features, weights, bias);
    }

    private static float[] modelsOwnLogits(SoftmaxRegression model, float[] row) {
        float[] logits = new float[SoftmaxRegression.CLASSES];
        model.logits(row, 0, logits);
        return logits;
    }

    private static void assertAddsUp(SoftmaxRegression model, DigitDataset digits) {
        for (int i = 0; i < digits.size(); i++) {
            float[] row = model.features().extract(digits.image(i));
            float[] logits = modelsOwnLogits(model, row);
            int digit = i % 10;
            int against = (i / 10 + digit + 1) % 10 == digit ? (digit + 1) % 10 : (i / 10 + digit + 1) % 10;
            Explanation why = Explanation.of(model, row);
            Contributions difference = why.between(digit, against);

            double sum = difference.bias() + Arrays.stream(difference.values()).sum();
            assertEquals(logits[digit] - logits[against], sum, 1e-3);
            assertEquals(sum, difference.score(), 1e-9);
            assertEquals(logits[digit], why.of(digit).score(), 1e-3);
            assertEquals(why.logit(digit), why.of(digit).score(), 1e-9);
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void biasAndContributionsAddUpToTheScore(FeatureMap features) {
        assertAddsUp(random(features), SyntheticDigits.generate(IMAGES, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {ShippedModels.DEFAULT, "tutorial"})
    void soTheyDoForTheShippedModelsOnRealDigits(String name) {
        DigitDataset mnist = RealData.mnistTest();
        DigitDataset first = new DigitDataset(
                mnist.name(),
                "",
                Arrays.copyOf(mnist.grey(), IMAGES * DigitImage.PIXELS),
                Arrays.copyOf(mnist.labels(), IMAGES));
        assertAddsUp(ShippedModels.open(name).model(), first);
    }

    @Test
    void theTutorialsContributionsAreItsWeightsTimesTheInk() {
        SoftmaxRegression tutorial = ShippedModels.open("tutorial").model();
        float[] weights = tutorial.weights();
        DigitDataset digits = SyntheticDigits.generate(IMAGES, 5);
        for (int i = 0; i < IMAGES; i++) {
            float[] ink = digits.image(i).toArray();
            double[] values = Explanation.of(tutorial, ink).between(3, 8).values();
            for (int j = 0; j < ink.length; j++) {
                float expected = (weights[3 * 784 + j] - weights[8 * 784 + j]) * ink[j];
                assertEquals(expected, values[j], 1e-4);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void aCellHasTheSumOfItsFeatures(FeatureMap features) {
        DigitImage image = SyntheticDigits.generate(1, 7).image(0);
        Contributions contributions =
                Explanation.of(random(features), features.extract(image)).ofReading();
        double sum = 0;
        double strongest = 0;
        for (ContributionMap map : contributions.maps()) {
            FeatureGrid grid = map.grid();
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    List<Contribution> cell = contributions.in(grid, row, column);
                    assertEquals(grid.channels(), cell.size());
                    double expected =
                            cell.stream().mapToDouble(Contribution::value).sum();
                    assertEquals(expected, map.at(row, column), 1e-9);
                    sum += map.at(row, column);
                    strongest = Math.max(strongest, Math.abs(map.at(row, column)) / map.strongest());
                    assertEquals(
                            new FeatureGrid.Place(grid, 0, row, column),
                            cell.get(0).place());
                    assertEquals(
                            contributions.value(cell.get(0).index()),
                            cell.get(0).value());
                }
            }
        }
        assertEquals(contributions.total(), sum, 1e-9);
        assertEquals(1, strongest);
    }

    @Test
    void pixelsHaveOneMapOfTheImagesSize() {
        DigitImage image = SyntheticDigits.generate(1, 7).image(0);
        List<ContributionMap> maps = Explanation.of(
                        ShippedModels.open("tutorial").model(), image.toArray())
                .of(0)
                .maps();
        assertEquals(1, maps.size());
        assertEquals(DigitImage.SIDE, maps.get(0).grid().rows());
        assertEquals(0, maps.get(0).at(0, 0), "bare paper adds nothing");
    }

    @Test
    void theStrongestSpeakFirst() {
        float[] weights = new float[SoftmaxRegression.CLASSES * DigitImage.PIXELS];
        float[] ink = new float[DigitImage.PIXELS];
        float[] adds = {0.5f, -2, 3, 0, -0.25f, 1};
        for (int j = 0; j < adds.length; j++) {
            weights[4 * DigitImage.PIXELS + j] = 2 * adds[j];
            ink[j] = 0.5f;
        }
        float[] bias = new float[SoftmaxRegression.CLASSES];
        bias[4] = 1;
        bias[9] = -1;
        SoftmaxRegression model = new SoftmaxRegression(new Pixels(), weights, bias);
        Contributions contributions = Explanation.of(model, ink).between(4, 9);

        assertEquals(4, contributions.digit());
        assertEquals(OptionalInt.of(9), contributions.against());
        assertEquals(2, contributions.bias());
        assertEquals(4.5, contributions.inFavour());
        assertEquals(-2.25, contributions.opposed());
        assertEquals(4.25, contributions.score());
        assertArrayEquals(new int[] {2, 5}, indices(contributions.strongestInFavour(2)));
        assertArrayEquals(new int[] {1, 4}, indices(contributions.strongestOpposed(5)));
        Contribution first = contributions.strongestOpposed(1).get(0);
        assertEquals(-4, first.weight());
        assertEquals(0.5f, first.feature());
        assertEquals(-2, first.value());
    }

    private static int[] indices(List<Contribution> contributions) {
        return contributions.stream().mapToInt(Contribution::index).toArray();
    }

    @Test
    void explainsTheReadingByItsTwoLikeliestDigits() {
        SoftmaxRegression model = ShippedModels.open(ShippedModels.DEFAULT).model();
        Explanation why = Explanation.of(
                model, model.features().extract(SyntheticDigits.generate(1, 9).image(0)));
        Contributions reading = why.ofReading();
        assertEquals(why.prediction().label(), reading.digit());
        assertEquals(why.prediction().runnerUp(), reading.against().orElseThrow());
        assertTrue(reading.score() > 0);
    }

    @Test
    void numbersStayFiniteWhereFloatsWouldNot() {
        float[] weights = new float[SoftmaxRegression.CLASSES * DigitImage.PIXELS];
        Arrays.fill(weights, 0, DigitImage.PIXELS, Float.MAX_VALUE);
        Arrays.fill(weights, DigitImage.PIXELS, 2 * DigitImage.PIXELS, -Float.MAX_VALUE);
        float[] ink = new float[DigitImage.PIXELS];
        Arrays.fill(ink, 1);
        SoftmaxRegression model = new SoftmaxRegression(new Pixels(), weights, new float[SoftmaxRegression.CLASSES]);
        Contributions contributions = Explanation.of(model, ink).between(0, 1);
        assertEquals(2.0 * Float.MAX_VALUE * DigitImage.PIXELS, contributions.score(), 1e30);
    }

    @Test
    void thereAreTenDigitsAndADifferenceNeedsTwo() {
        Explanation why = Explanation.of(ShippedModels.open("tutorial").model(), new float[DigitImage.PIXELS]);
        assertThrows(IndexOutOfBoundsException.class, () -> why.of(10));
        assertThrows(IndexOutOfBoundsException.class, () -> why.between(3, -1));
        assertThrows(IllegalArgumentException.class, () -> why.between(3, 3));
        assertThrows(IllegalArgumentException.class, () -> Explanation.of(why.model(), new float[3]));
    }
}
