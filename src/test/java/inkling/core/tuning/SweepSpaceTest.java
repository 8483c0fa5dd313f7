package inkling.core.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Adam;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Recipe;
import inkling.core.tuning.SweepSpace.Between;
import inkling.core.tuning.SweepSpace.Choice;
import inkling.core.tuning.SweepSpace.Values;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepSpaceTest {
    private static SweepSpace space(Map<Range, Choice> choices) {
        return new SweepSpace(Recipe.TUTORIAL, choices);
    }

    private static Values values(double... values) {
        return new Values(DoubleStream.of(values).boxed().toList());
    }

    private static List<Double> values(List<Recipe> recipes, Range setting) {
        return recipes.stream().map(recipe -> SweepSpace.value(recipe, setting)).toList();
    }

    @Test
    void aGridTriesEveryValueWithEveryOtherAndNoneTwice() {
        List<Recipe> grid = space(Map.of(Range.MOMENTUM, values(0, 0.9), Range.LEARNING_RATE, values(0.01, 0.1, 0.01)))
                .grid();

        assertEquals(List.of(0.01, 0.01, 0.1, 0.1), values(grid, Range.LEARNING_RATE));
        assertEquals(List.of(0.0, 0.9, 0.0, 0.9), values(grid, Range.MOMENTUM));
        assertEquals(
                Recipe.TUTORIAL, grid.get(0).with(grid.get(0).hyperparameters().withLearningRate(0.001)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01 0.1 1", "0.01,0.1,1", " 1e-2, 0.1  1.0 ", "0.01 0.1 1 0.1"})
    void valuesAreTypedWithSpacesOrCommasBetweenThem(String typed) {
        assertEquals(values(0.01, 0.1, 1), Choice.parse(Range.LEARNING_RATE, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-4 to 1", "1e-4..1", " 0.0001 .. 1.0 "})
    void anIntervalIsTypedByItsEnds(String typed) {
        assertEquals(new Between(1e-4, 1), Choice.parse(Range.LEARNING_RATE, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.1,", "0.1,,1", "0.1;1", "0.1 x", "0", "1 to", "to 1", "1 to 0.1", "1..1", "1..2..3"})
    void whatIsTypedOtherwiseIsRefused(String typed) {
        assertThrows(WrongValueException.class, () -> Choice.parse(Range.LEARNING_RATE, typed));
    }

    @Test
    void aGridHasNoRanges() {
        SweepSpace space = space(Map.of(Range.LEARNING_RATE, new Between(0.1, 1)));

        assertEquals(
                "sweep.interval-in-grid",
                assertThrows(WrongValueException.class, space::grid).problem().key());
    }

    @Test
    void thereAreNotMoreRunsThanAnybodyWaitsFor() {
        double[] many = IntStream.rangeClosed(1, 32).asDoubleStream().toArray();
        SweepSpace space = space(Map.of(Range.BATCH_SIZE, values(many), Range.LEARNING_RATE, values(many)));

        assertThrows(WrongValueException.class, space::grid);
        assertThrows(WrongValueException.class, () -> space.random(SweepSpace.MOST + 1, 0));
    }

    @Test
    void randomRatesAreSpreadEvenlyByTheirLogarithms() {
        List<Double> drawn =
                values(space(Map.of(Range.LEARNING_RATE, new Between(1e-4, 1))).random(1_000, 3), Range.LEARNING_RATE);

        assertTrue(drawn.stream().allMatch(rate -> rate >= 1e-4 && rate <= 1));
        double small = drawn.stream().filter(rate -> rate < 1e-2).count();
        assertEquals(0.5, small / drawn.size(), 0.1);
    }

    @Test
    void randomBatchesAreWholeAndMomentaSpreadEvenly() {
        List<Recipe> drawn = space(Map.of(
                        Range.BATCH_SIZE, new Between(10, 1000),
                        Range.MOMENTUM, new Between(0, 0.99),
                        Range.WEIGHT_DECAY, values(0, 1e-4)))
                .random(500, 3);

        assertTrue(values(drawn, Range.BATCH_SIZE).stream().allMatch(size -> size == Math.rint(size)));
        assertEquals(
                0.5,
                values(drawn, Range.MOMENTUM).stream()
                        .mapToDouble(x -> x)
                        .average()
                        .orElseThrow(),
                0.1);
        assertEquals(
                List.of(0.0, 1e-4),
                values(drawn, Range.WEIGHT_DECAY).stream().distinct().sorted().toList());
    }

    @Test
    void theSameSeedDrawsTheSameRecipes() {
        SweepSpace space = space(Map.of(Range.LEARNING_RATE, new Between(1e-4, 1)));

        assertEquals(space.random(20, 1), space.random(20, 1));
        assertNotEquals(space.random(20, 1), space.random(20, 2));
    }

    @Test
    void wrongValuesAreRefusedBeforeAnythingIsTrained() {
        assertThrows(WrongValueException.class, () -> space(Map.of(Range.LEARNING_RATE, values(0.1, 0))));
        assertThrows(WrongValueException.class, () -> space(Map.of(Range.MOMENTUM, new Between(0.5, 1))));
        assertThrows(WrongValueException.class, () -> space(Map.of(Range.BATCH_SIZE, values(1.5))));
        Recipe adam = Recipe.TUTORIAL.with(Recipe.TUTORIAL.hyperparameters().withOptimizer(Adam.DEFAULT));
        assertThrows(WrongValueException.class, () -> new SweepSpace(adam, Map.of(Range.MOMENTUM, values(0.5))));
    }
}
