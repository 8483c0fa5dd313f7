package inkling.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExponentialAverageTest {
    @Test
    void startsAtTheFirstValueInsteadOfNearZero() {
        ExponentialAverage average = new ExponentialAverage(0.99);
        assertEquals(2.3, average.add(2.3), 1e-12);
        assertEquals(2.3, average.add(2.3), 1e-12);
    }

    @Test
    void weighsThePastAsTheFormulaSays() {
        ExponentialAverage average = new ExponentialAverage(0.5);
        average.add(1);
        average.add(2);
        // Weights 0.125, 0.25 and 0.5, which miss 0.125 of a whole
        assertEquals((0.125 * 1 + 0.25 * 2 + 0.5 * 4) / 0.875, average.add(4), 1e-12);
    }

    @Test
    void withoutWeightItIsTheValuesThemselves() {
        ExponentialAverage average = new ExponentialAverage(0);
        average.add(7);
        assertEquals(-3, average.add(-3));
    }
}
