package inkling.core.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import inkling.core.blas.FloatVector;
import org.junit.jupiter.api.Test;

/** Single steps of the optimizers on three weights, against what their definitions give by hand. */
class OptimizerTest {
    private static final float CLOSE = 1e-6f;

    /** The weights after a step for each gradient, from 1, −2 and 0.5. */
    private static float[] after(Optimizer optimizer, double learningRate, float[]... gradients) {
        float[] weights = {1, -2, 0.5f};
        try (FloatVector parameters = new FloatVector(weights.length);
                OptimizerState state = optimizer.begin(weights.length)) {
            parameters.copy(weights);
            for (float[] gradient : gradients) {
                float[] sum = new float[weights.length];
                state.gradient().copyTo(sum);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] = state.kept() * sum[i] + gradient[i];
                }
                state.gradient().copy(sum);
                state.step(parameters, learningRate);
            }
            parameters.copyTo(weights);
        }
        return weights;
    }

    @Test
    void momentumGoesOnWithAShareOfTheLastStep() {
        // v = 1, then 0.5 · 1 + 1
        assertArrayEquals(
                new float[] {1 - 0.1f * 2.5f, -2, 0.5f},
                after(new Sgd(0.5, 0), 0.1, new float[] {1, 0, 0}, new float[] {1, 0, 0}),
                CLOSE);
    }

    @Test
    void nesterovLooksAStepAhead() {
        // g + μ v = 1 + 0.5 · 1, then 1 + 0.5 · 1.5
        assertArrayEquals(
                new float[] {1 - 0.1f * (1.5f + 1.75f), -2, 0.5f},
                after(new Sgd(0.5, true, 0), 0.1, new float[] {1, 0, 0}, new float[] {1, 0, 0}),
                CLOSE);
    }

    @Test
    void nesterovsWeightDecayIsPartOfTheGradient() {
        // g = λ w, and the step is g + μ g
        assertArrayEquals(
                new float[] {1 - 0.1f * 0.3f, -2 + 0.1f * 0.6f, 0.5f - 0.1f * 0.15f},
                after(new Sgd(0.5, true, 0.2), 0.1, new float[3]),
                CLOSE);
    }

    @Test
    void adamsFirstStepIsAsLongForEveryGradientAndNoneForNone() {
        assertArrayEquals(
                new float[] {0.99f, -1.99f, 0.5f}, after(Adam.DEFAULT, 0.01, new float[] {1e-3f, -50, 0}), CLOSE);
    }

    @Test
    void adamsMeansAreCorrectedForTheirStart() {
        // m̂ = (0.25 · 1 + 0.5 · 3) / 0.75, v̂ = (0.1875 · 1 + 0.25 · 9) / 0.4375
        double second = 1.75 / 0.75 / Math.sqrt(2.4375 / 0.4375);
        assertArrayEquals(
                new float[] {(float) (1 - 0.1 - 0.1 * second), -2, 0.5f},
                after(new Adam(0.5, 0.75, 0, false), 0.1, new float[] {1, 0, 0}, new float[] {3, 0, 0}),
                CLOSE);
    }

    @Test
    void adamScalesItsWeightDecayWithTheGradient() {
        assertArrayEquals(
                new float[] {0.99f, -1.99f, 0.49f}, after(new Adam(0.9, 0.999, 0.1, false), 0.01, new float[3]), CLOSE);
    }

    @Test
    void adamWPullsEveryWeightByTheSameShare() {
        assertArrayEquals(
                new float[] {0.999f - 0.01f, -1.998f, 0.4995f},
                after(new Adam(0.9, 0.999, 0.1, true), 0.01, new float[] {7, 0, 0}),
                CLOSE);
    }
}
