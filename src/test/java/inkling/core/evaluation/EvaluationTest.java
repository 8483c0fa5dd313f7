package inkling.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import inkling.RealData;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.model.ShippedModels;
import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final SoftmaxRegression MODEL =
            ShippedModels.open(ShippedModels.DEFAULT).model();
    private static final DigitDataset DIGITS = SyntheticDigits.generate(300, 4);

    @Test
    void ofTheTutorialsModelIsWhatScikitLearnSays() {
        JsonObject golden = GoldenMetrics.of("tutorial").getAsJsonObject();
        Evaluation evaluation =
                Evaluation.of(ShippedModels.open("tutorial").model(), RealData.mnistTest(), share -> {});

        GoldenMetrics.assertAgrees(golden, evaluation);
        assertEquals(golden.get("meanLoss").getAsDouble(), evaluation.meanLoss(), 1e-6);
    }

    @Test
    void ofMadeUpReadingsIsWhatScikitLearnSays() {
        Evaluation evaluation = new Evaluation(GoldenMetrics.madeUp(), 0);
        List<DigitScore> scores = evaluation.confusion().perDigit();

        assertEquals(0, scores.get(3).total(), "never there");
        assertEquals(0, scores.get(7).readings(), "never read");
        GoldenMetrics.assertAgrees(GoldenMetrics.of("madeUp").getAsJsonObject(), evaluation);
    }

    @Test
    void keepsWhatBecameOfEachDigit() {
        Evaluation evaluation = Evaluation.of(MODEL, DIGITS, share -> {});

        for (int i = 0; i < DIGITS.size(); i++) {
            Prediction prediction = MODEL.predict(DIGITS.image(i));
            float probability = prediction.probability(prediction.label());
            assertEquals(
                    new Outcome(i, DIGITS.label(i), prediction.label(), probability),
                    evaluation.outcomes().get(i));
        }
        assertEquals(
                evaluation.total() - evaluation.correct(), evaluation.mistakes().size());
        assertTrue(evaluation.mistakes().stream().noneMatch(Outcome::isRight));
    }

    @Test
    void isTheSameOfFeaturesThatAreThereAlready() {
        assertEquals(
                Evaluation.of(MODEL, DIGITS, share -> {}), Evaluation.of(MODEL, Examples.of(MODEL.features(), DIGITS)));
    }

    @Test
    void saysHowFarItIsAndCanBeBrokenOff() {
        List<Double> shares = Collections.synchronizedList(new ArrayList<>());
        Evaluation.of(MODEL, DIGITS, shares::add);

        assertEquals(1, Collections.max(shares));
        assertTrue(shares.size() > 1 && Collections.min(shares) > 0, shares.toString());
        assertThrows(
                CancellationException.class,
                () -> Evaluation.of(MODEL, DIGITS, share -> {
                    throw new CancellationException();
                }));
    }

    @Test
    void ofNothingIsNothing() {
        Evaluation none = new Evaluation(List.of(), 0);
        assertEquals(0, none.accuracy());
        assertEquals(new Interval(0, 1), none.interval());
        assertEquals(0, none.calibration().expectedError());
        assertEquals(0, none.confusion().share(0, 0));
    }

    @Test
    void intervalsAreThoseOfSciPy() {
        for (JsonElement each : GoldenMetrics.of("wilson").getAsJsonArray()) {
            var numbers = each.getAsJsonArray();
            Interval interval =
                    Interval.wilson(numbers.get(0).getAsInt(), numbers.get(1).getAsInt());
            assertEquals(numbers.get(2).getAsDouble(), interval.low(), 1e-9, each.toString());
            assertEquals(numbers.get(3).getAsDouble(), interval.high(), 1e-9, each.toString());
        }
    }

    @Test
    void probabilitiesOnAnEdgeBelongToTheBinAbove() {
        List<Outcome> outcomes = List.of(
                new Outcome(0, 1, 1, 1),
                new Outcome(1, 1, 1, 0.5f),
                new Outcome(2, 1, 2, 0.75f),
                new Outcome(3, 1, 2, 0));
        Calibration calibration = Calibration.of(outcomes, List.of(0.0, 0.5, 1.0));

        assertEquals(
                List.of(new Calibration.Bin(0, 0.5, 1, 0, 0), new Calibration.Bin(0.5, 1, 3, 2, 0.75)),
                calibration.bins());
        assertEquals((0 + 3 * Math.abs(2.0 / 3 - 0.75)) / 4, calibration.expectedError(), 1e-12);
    }

    @Test
    void theMatrixSharesOutARow() {
        List<Outcome> outcomes = List.of(
                new Outcome(0, 4, 4, 1), new Outcome(1, 4, 9, 1), new Outcome(2, 4, 4, 1), new Outcome(3, 9, 9, 1));
        ConfusionMatrix confusion = new ConfusionMatrix(outcomes);
        assertEquals(1, confusion.count(4, 9));
        assertEquals(1.0 / 3, confusion.share(4, 9), 1e-12);
        assertEquals(1, confusion.share(9, 9));
    }

    @Test
    void severalModelsAreEachReadByThemselves() {
        float[] weights = MODEL.weights();
        weights[0] += 1;
        SoftmaxRegression other = new SoftmaxRegression(MODEL.features(), weights, MODEL.bias());
        assertEquals(
                List.of(Evaluation.of(MODEL, DIGITS, share -> {}), Evaluation.of(other, DIGITS, share -> {})),
                Evaluation.of(List.of(MODEL, other), DIGITS, share -> {}));
        SoftmaxRegression pixels = ShippedModels.open("tutorial").model();
        assertThrows(IllegalArgumentException.class, () -> Evaluation.of(List.of(MODEL, pixels), DIGITS, share -> {}));
    }
}
