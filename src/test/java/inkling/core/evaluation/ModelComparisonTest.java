package inkling.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import inkling.core.evaluation.ModelComparison.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {
    /** Eight times a 5, read as these. */
    private static Evaluation readings(int... labels) {
        return new Evaluation(
                IntStream.range(0, labels.length)
                        .mapToObj(i -> new Outcome(i, 5, labels[i], 0.9f))
                        .toList(),
                0);
    }

    private static final ModelComparison COMPARISON =
            new ModelComparison(readings(5, 5, 5, 5, 3, 6, 8, 5), readings(5, 3, 5, 5, 3, 5, 3, 8));

    @Test
    void eachDigitHasOneOfFourVerdicts() {
        assertEquals(List.of(0, 2, 3), COMPARISON.indices(Verdict.BOTH_RIGHT));
        assertEquals(List.of(1, 7), COMPARISON.indices(Verdict.ONLY_FIRST));
        assertEquals(List.of(5), COMPARISON.indices(Verdict.ONLY_SECOND));
        assertEquals(List.of(4, 6), COMPARISON.indices(Verdict.BOTH_WRONG), "also where they are wrong in other ways");
        assertEquals(8, COMPARISON.total());
        assertEquals(1, COMPARISON.pValue(), "one toss of three");
    }

    @Test
    void theProbabilityIsThatOfSciPy() {
        for (JsonElement each : GoldenMetrics.of("mcNemar").getAsJsonArray()) {
            var numbers = each.getAsJsonArray();
            double expected = numbers.get(2).getAsDouble();
            assertEquals(
                    expected,
                    ModelComparison.coinTosses(
                            numbers.get(0).getAsInt(), numbers.get(1).getAsInt()),
                    1e-8 * expected + 1e-300,
                    each.toString());
        }
    }

    @Test
    void aModelIsAsGoodAsItself() {
        Evaluation same = readings(5, 3, 5);
        ModelComparison comparison = new ModelComparison(same, same);
        assertEquals(1, comparison.pValue());
        assertEquals(0, comparison.count(Verdict.ONLY_FIRST) + comparison.count(Verdict.ONLY_SECOND));
    }

    @Test
    void bothMustHaveReadTheSameDigits() {
        Evaluation other = new Evaluation(List.of(new Outcome(0, 4, 4, 1)), 0);
        assertThrows(IllegalArgumentException.class, () -> new ModelComparison(readings(5), other));
        assertThrows(IllegalArgumentException.class, () -> new ModelComparison(readings(5, 5), readings(5)));
        assertTrue(new ModelComparison(readings(), readings())
                .indices(Verdict.BOTH_RIGHT)
                .isEmpty());
    }
}
