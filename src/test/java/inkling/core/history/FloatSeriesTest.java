package inkling.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloatSeriesTest {
    private static final int SIZE = 5_000;

    private final FloatSeries series = new FloatSeries();

    private void fill() {
        Random random = new Random(1);
        for (int i = 0; i < SIZE; i++) {
            series.add((float) random.nextGaussian());
        }
    }

    @Test
    void findsTheExtremesOfAnyStretch() {
        fill();
        Random random = new Random(2);
        for (int trial = 0; trial < 200; trial++) {
            int from = random.nextInt(SIZE);
            int to = from + 1 + random.nextInt(SIZE - from);
            double[] stretch =
                    IntStream.range(from, to).mapToDouble(series::get).toArray();
            assertEquals(Arrays.stream(stretch).min().orElseThrow(), series.min(from, to));
            assertEquals(Arrays.stream(stretch).max().orElseThrow(), series.max(from, to));
        }
    }

    @Test
    void hasNoExtremesWhereThereAreNoValues() {
        assertEquals(Float.POSITIVE_INFINITY, series.min(0, 0));
        assertEquals(Float.NEGATIVE_INFINITY, series.max(0, 0));
    }

    @Test
    void aCopyStaysAsItIsWhileTheSeriesGrows() {
        fill();
        FloatSeries copy = series.copy();
        float max = copy.max(0, SIZE);
        series.add(1e6f);
        assertEquals(SIZE, copy.size());
        assertEquals(max, copy.max(0, SIZE));
        assertEquals(1e6f, series.get(SIZE));
    }
}
