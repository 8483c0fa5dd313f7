package inkling.core.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisScaleTest {
    @Test
    void marksRoundNumbersOnALinearAxis() {
        assertEquals(List.of(0.0, 0.5, 1.0, 1.5, 2.0), AxisScale.linear(0, 2.3).ticks(5));
        assertEquals(
                List.of(0.0, 20.0, 40.0, 60.0, 80.0, 100.0),
                AxisScale.linear(0, 100).ticks(6));
    }

    @Test
    void marksRoundNumbersOnALogarithmicAxis() {
        List<Double> ticks = AxisScale.logarithmic(0.04, 3).ticks(6);
        assertEquals(6, ticks.size());
        assertEquals(0.05, ticks.get(0), 1e-9);
        assertEquals(2, ticks.get(5), 1e-9);
    }

    @Test
    void marksADecadeAtATimeWhereTheyAreMany() {
        List<Double> ticks = AxisScale.logarithmic(1e-5, 10).ticks(4);
        assertEquals(7, ticks.size());
        assertEquals(1e-4, ticks.get(1), 1e-12);
    }

    @Test
    void valuesAndFractionsAreEachOthersInverse() {
        for (AxisScale scale : List.of(AxisScale.linear(-1, 3), AxisScale.logarithmic(0.01, 10))) {
            assertEquals(scale.min(), scale.value(0), 1e-12);
            assertEquals(scale.max(), scale.value(1), 1e-12);
            assertEquals(0.3, scale.fraction(scale.value(0.3)), 1e-12);
        }
    }

    @Test
    void aLogarithmicAxisBearsZero() {
        AxisScale scale = AxisScale.logarithmic(0, 2);
        assertTrue(scale.min() > 0);
        assertTrue(Double.isFinite(scale.fraction(0)));
        assertTrue(Double.isFinite(AxisScale.logarithmic(0, 0).fraction(0)));
    }
}
