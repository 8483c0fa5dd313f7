package inkling.core.teaching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LbfgsTest {
    private static void goOn() {}

    /** A long valley: ½ Σ curvatureᵢ (xᵢ − i)². */
    private static double valley(double[] point, double[] gradient) {
        double value = 0;
        for (int i = 0; i < point.length; i++) {
            double curvature = Math.pow(10, i);
            gradient[i] = curvature * (point[i] - i);
            value += curvature * (point[i] - i) * (point[i] - i) / 2;
        }
        return value;
    }

    @Test
    void findsTheBottomOfALongValley() {
        double[] found = Lbfgs.minimise(LbfgsTest::valley, new double[4], 100, 0, LbfgsTest::goOn);
        assertArrayEquals(new double[] {0, 1, 2, 3}, found, 1e-6);
    }

    @Test
    void neverEndsHigherThanItBegan() {
        double[] start = {5, -3, 8, 1};
        double before = valley(start, new double[4]);
        for (int steps = 0; steps < 20; steps++) {
            double after = valley(Lbfgs.minimise(LbfgsTest::valley, start, steps, 0, LbfgsTest::goOn), new double[4]);
            assertTrue(after <= before, steps + " steps");
            before = after;
        }
    }

    @Test
    void staysWhereItIsAtTheBottom() {
        double[] bottom = {0, 1, 2, 3};
        assertArrayEquals(bottom, Lbfgs.minimise(LbfgsTest::valley, bottom, 10, 0, LbfgsTest::goOn));
    }

    @Test
    void staysWhereItIsWhenTheValueIsNoNumber() {
        double[] start = {1, 2};
        assertArrayEquals(start, Lbfgs.minimise((point, gradient) -> Double.NaN, start, 10, 0, LbfgsTest::goOn));
    }

    @Test
    void aCheckpointEndsIt() {
        AtomicInteger steps = new AtomicInteger();
        assertThrows(
                CancellationException.class,
                () -> Lbfgs.minimise(LbfgsTest::valley, new double[4], 100, 0, () -> {
                    if (steps.incrementAndGet() == 3) {
                        throw new CancellationException();
                    }
                }));
        assertEquals(3, steps.get());
    }
}
