package inkling.core.teaching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.LinearLayer;
import inkling.core.model.Softmax;
import inkling.core.teaching.TaughtExamples.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TaughtExamplesTest {
    private static final int INPUTS = 6;
    private static final int ROWS = 40;
    private static final double LAMBDA = 0.5;

    private final SplittableRandom random = new SplittableRandom(1);
    private final LinearLayer before = new LinearLayer(INPUTS, 10, floats(10 * INPUTS, 1), floats(10, 1));
    private final List<Example> examples = examples();
    private final double[] shares = random.doubles(ROWS, 0, 2).toArray();

    private float[] floats(int count, double scale) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (scale * random.nextGaussian());
        }
        return values;
    }

    private List<Example> examples() {
        List<Example> made = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            made.add(Example.of(floats(INPUTS, 1), i % 10));
        }
        return made;
    }

    /** Σ shareᵢ × cross-entropyᵢ + λ ‖Δ‖², written out. */
    private double loss(double[] difference, double[] counted) {
        double sum = 0;
        for (int i = 0; i < ROWS; i++) {
            float[] x = examples.get(i).features();
            double[] z = new double[10];
            for (int k = 0; k < 10; k++) {
                z[k] = before.bias(k) + difference[10 * INPUTS + k];
                for (int j = 0; j < INPUTS; j++) {
                    z[k] += (before.weight(k, j) + difference[k * INPUTS + j]) * x[j];
                }
            }
            double logSum = Math.log(Arrays.stream(z).map(Math::exp).sum());
            for (int k = 0; k < 10; k++) {
                sum += counted[i] * examples.get(i).target()[k] * (logSum - z[k]);
            }
        }
        return sum + LAMBDA * Arrays.stream(difference).map(d -> d * d).sum();
    }

    private double[] taught(double[] counted) {
        try (TaughtExamples taught = new TaughtExamples(before, examples)) {
            double[] difference = taught.none();
            for (int again = 0; again < 5; again++) {
                difference = taught.difference(counted, LAMBDA, difference, () -> {});
            }
            return difference;
        }
    }

    @Test
    void nothingNearbyIsBetter() {
        double[] found = taught(shares);
        double least = loss(found, shares);
        assertTrue(least < 0.9 * loss(new double[found.length], shares), "learns");
        for (int i = 0; i < found.length; i++) {
            for (double step : new double[] {-0.05, 0.05}) {
                double[] other = found.clone();
                other[i] += step;
                assertTrue(loss(other, shares) > least, "parameter " + i);
            }
        }
    }

    @Test
    void whatCountsNothingIsNotSeen() {
        double[] half = shares.clone();
        Arrays.fill(half, ROWS / 2, ROWS, 0);
        double[] with = taught(half);
        examples.subList(ROWS / 2, ROWS).replaceAll(hidden -> Example.of(floats(INPUTS, 1), 3));
        assertArrayEquals(with, taught(half));
    }

    @Test
    void whoIsHeldToWhatItGaveBeforeStaysAsItIs() {
        float[] z = new float[10];
        examples.replaceAll(example -> {
            before.apply(example.features(), 0, z);
            float[] probabilities = z.clone();
            Softmax.toProbabilities(probabilities, 0, 10);
            return new Example(example.features(), probabilities);
        });
        for (double change : taught(shares)) {
            assertEquals(0, change, 1e-5);
        }
    }

    @Test
    void aDifferenceComesOnTopOfTheWeights() {
        try (TaughtExamples taught = new TaughtExamples(before, examples)) {
            assertEquals(before, taught.plus(taught.none()));
            double[] difference = taught.none();
            difference[2 * INPUTS + 1] = 0.25;
            difference[10 * INPUTS + 7] = -0.5;
            LinearLayer after = taught.plus(difference);
            assertEquals(before.weight(2, 1) + 0.25f, after.weight(2, 1));
            assertEquals(before.bias(7) - 0.5f, after.bias(7));
            assertEquals(before.weight(7, 0), after.weight(7, 0));
        }
    }
}
