package inkling.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SoftmaxTest {
    @Test
    void probabilitiesOfSmallLogits() {
        float[] values = {0, (float) Math.log(2), (float) Math.log(5)};
        Softmax.toProbabilities(values, 0, 3);
        assertArrayEquals(new float[] {0.125f, 0.25f, 0.625f}, values, 1e-6f);
    }

    @Test
    void staysInsideItsPartOfTheArray() {
        float[] values = {7, 1, 1, 7};
        Softmax.toProbabilities(values, 1, 2);
        assertArrayEquals(new float[] {7, 0.5f, 0.5f, 7}, values);
    }

    @Test
    void hugeLogitsDoNotOverflow() {
        float[] values = {1e4f, -1e4f, 1e4f};
        Softmax.toProbabilities(values, 0, 3);
        assertArrayEquals(new float[] {0.5f, 0, 0.5f}, values);

        assertEquals(2e4, Softmax.crossEntropyToGradient(new float[] {1e4f, -1e4f, 0}, 0, 3, 1), 1e-6);
        assertEquals(0, Softmax.crossEntropyToGradient(new float[] {1e4f, -1e4f, 0}, 0, 3, 0), 1e-12);
    }

    @Test
    void crossEntropyIsMinusLogOfTheProbabilityAndItsGradientSumsToZero() {
        float[] logits = {0.3f, -1.2f, 2.5f, 0.1f};
        float[] probabilities = logits.clone();
        Softmax.toProbabilities(probabilities, 0, 4);
        float[] gradient = logits.clone();
        double loss = Softmax.crossEntropyToGradient(gradient, 0, 4, 3);

        assertEquals(-Math.log(probabilities[3]), loss, 1e-6);
        assertEquals(0, gradient[0] + gradient[1] + gradient[2] + gradient[3], 1e-6);
        assertEquals(probabilities[3] - 1, gradient[3], 1e-6f);
    }

    @Test
    void aLogitThatIsNoNumberShowsInTheLoss() {
        assertTrue(Double.isNaN(Softmax.crossEntropyToGradient(new float[] {0, Float.NaN, 1}, 0, 3, 0)));
    }
}
