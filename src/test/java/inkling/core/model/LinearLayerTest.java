package inkling.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LinearLayerTest {
    @Test
    void multipliesAndAddsForAnyNumberOfOutputs() {
        LinearLayer one = new LinearLayer(5, 1, new float[] {1, 2, 3, 4, 5}, new float[] {0.5f});
        float[] z = new float[1];
        one.apply(new float[] {9, 1, 1, 1, 1, 2}, 1, z);
        assertArrayEquals(new float[] {1 + 2 + 3 + 4 + 10 + 0.5f}, z);

        LinearLayer two = new LinearLayer(2, 2, new float[] {1, 0, 0, 1}, new float[] {10, 20});
        float[] both = new float[2];
        two.apply(new float[] {3, 4}, 0, both);
        assertArrayEquals(new float[] {13, 24}, both);
    }

    @Test
    void aSoftmaxRegressionWantsOneOutputForEachDigit() {
        LinearLayer one = new LinearLayer(784, 1, new float[784], new float[1]);
        var problem = assertThrows(IllegalArgumentException.class, () -> new SoftmaxRegression(new Pixels(), one));
        assertEquals("expected a layer from 784 features to 10 classes, found one from 784 to 1", problem.getMessage());
    }
}
