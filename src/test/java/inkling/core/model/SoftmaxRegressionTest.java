package inkling.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SoftmaxRegressionTest {
    private static final FeatureMap PIXELS = new Pixels();

    @Test
    void readsTheDigitWhoseWeightsFitTheImage() {
        float[] weights = new float[10 * 784];
        weights[3 * 784 + 5] = 2;
        weights[8 * 784 + 5] = 1;
        float[] ink = new float[784];
        ink[5] = 1;

        Prediction prediction = new SoftmaxRegression(PIXELS, weights, new float[10]).predict(DigitImage.of(ink));

        double sum = Math.exp(2) + Math.exp(1) + 8;
        assertEquals(3, prediction.label());
        assertEquals(8, prediction.runnerUp());
        assertEquals(Math.exp(2) / sum, prediction.probability(3), 1e-6);
        assertEquals((Math.exp(2) - Math.exp(1)) / sum, prediction.margin(), 1e-6);
    }

    @Test
    void logitsOfTenThousandGiveProbabilities() {
        float[] bias = new float[10];
        Arrays.fill(bias, -1e4f);
        bias[4] = 1e4f;
        Prediction prediction =
                new SoftmaxRegression(PIXELS, new float[7840], bias).predict(DigitImage.of(new float[784]));
        assertEquals(4, prediction.label());
        assertEquals(1, prediction.probability(4));
        assertEquals(0, prediction.probability(5));
    }

    @Test
    void logitsBeyondFloatsGiveTheProbabilitiesOfTheirDifferences() {
        float[] weights = new float[7840];
        for (int digit = 0; digit < 10; digit++) {
            // Four sums at a time: each overflows, and those that do so in both directions would be no number
            weights[digit * 784] = 3e38f;
            weights[digit * 784 + 4] = digit * 3e37f;
            weights[digit * 784 + 1] = -3e38f;
            weights[digit * 784 + 5] = -3e38f;
        }
        float[] ink = new float[784];
        Arrays.fill(ink, 0, 8, 1);
        SoftmaxRegression model = new SoftmaxRegression(PIXELS, weights, new float[10]);
        Prediction prediction = model.predict(DigitImage.of(ink));
        assertEquals(9, prediction.label());
        assertEquals(1, prediction.probability(9));
        assertEquals(0, prediction.probability(0));

        float[] equal = new float[7840];
        Arrays.fill(equal, 3e38f);
        Prediction undecided = new SoftmaxRegression(PIXELS, equal, new float[10]).predict(DigitImage.of(ink));
        assertEquals(0.1f, undecided.probability(7), 1e-6f);
    }

    @Test
    void ofEqualProbabilitiesTheSmallerDigitComesFirst() {
        Prediction prediction =
                new SoftmaxRegression(PIXELS, new float[7840], new float[10]).predict(DigitImage.of(new float[784]));
        assertEquals(0, prediction.label());
        assertEquals(1, prediction.runnerUp());
        assertEquals(0, prediction.margin());
    }

    @Test
    void nobodyCanChangeAModel() {
        float[] weights = new float[7840];
        SoftmaxRegression model = new SoftmaxRegression(PIXELS, weights, new float[10]);
        weights[0] = 1;
        model.weights()[1] = 1;
        model.bias()[2] = 1;
        assertEquals(new SoftmaxRegression(PIXELS, new float[7840], new float[10]), model);
    }

    @Test
    void parametersOfTheWrongNumberOrKindAreRefused() {
        assertRefused("expected 7840 weights, found 7839", new float[7839], new float[10]);
        assertRefused("expected 10 bias, found 9", new float[7840], new float[9]);
        float[] bias = new float[10];
        bias[7] = Float.POSITIVE_INFINITY;
        assertRefused("expected finite bias, found Infinity", new float[7840], bias);
    }

    private static void assertRefused(String message, float[] weights, float[] bias) {
        var problem = assertThrows(IllegalArgumentException.class, () -> new SoftmaxRegression(PIXELS, weights, bias));
        assertTrue(problem.getMessage().contains(message), problem.getMessage());
    }
}
