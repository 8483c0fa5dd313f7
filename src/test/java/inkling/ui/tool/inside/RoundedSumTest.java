package inkling.ui.tool.inside;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RoundedSumTest {
    @Test
    void partsThatWouldNotAddUpAreRoundedSoThatTheyDo() {
        // One by one: 0.33 + 0.33 + 0.33 = 1.00
        assertArrayEquals(new double[] {0.34, 0.33, 0.33}, RoundedSum.parts(1 / 3.0, 1 / 3.0, 1 / 3.0), 1e-9);
        assertArrayEquals(new double[] {-0.31, 12.84, -10.08}, RoundedSum.parts(-0.31, 12.84, -10.08), 1e-9);
    }

    @Test
    void whateverTheyAreTheyAddUpAndNoneIsOffByAHundredth() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 2_000; trial++) {
            double[] parts = random.doubles(1 + random.nextInt(9), -50, 50).toArray();
            double[] rounded = RoundedSum.parts(parts);
            assertEquals(Math.rint(100 * Arrays.stream(parts).sum()) / 100, RoundedSum.sum(rounded), 1e-9);
            for (int i = 0; i < parts.length; i++) {
                assertTrue(Math.abs(parts[i] - rounded[i]) < 0.01, parts[i] + " became " + rounded[i]);
                assertEquals(Math.rint(100 * rounded[i]), 100 * rounded[i], 1e-6);
            }
        }
    }
}
