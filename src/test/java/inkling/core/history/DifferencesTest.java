package inkling.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.recipe.Adam;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Sgd;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static Map<String, String> run(UnaryOperator<Hyperparameters> change) {
        return Recipe.TUTORIAL
                .with(change.apply(Recipe.TUTORIAL.hyperparameters()))
                .settings();
    }

    @Test
    void equalRunsHaveNone() {
        assertEquals(List.of(Map.of(), Map.of()), Differences.of(List.of(run(h -> h), run(h -> h))));
        assertEquals(List.of(Map.of()), Differences.of(List.of(run(h -> h))));
        assertEquals(List.of(), Differences.of(List.of()));
    }

    @Test
    void sayNothingOfWhatAllHaveInCommon() {
        assertEquals(
                List.of(Map.of("learning rate", "0.1"), Map.of("learning rate", "0.5")),
                Differences.of(List.of(run(h -> h.withLearningRate(0.1)), run(h -> h.withLearningRate(0.5)))));
    }

    @Test
    void nameTheOptimizerThatIsNeverNamedAndNothingThatOnlyOneHas() {
        assertEquals(
                List.of(Map.of("optimizer", "sgd"), Map.of("optimizer", "adam")),
                Differences.of(List.of(run(h -> h), run(h -> h.withOptimizer(Adam.DEFAULT)))));
    }

    @Test
    void whatOnlySomeHaveDiffersAmongThem() {
        List<Map<String, String>> found = Differences.of(List.of(
                run(h -> h.withOptimizer(new Sgd(0.5, 0))),
                run(h -> h.withOptimizer(new Sgd(0.9, 0))),
                run(h -> h.withOptimizer(Adam.DEFAULT))));
        assertEquals(Map.of("optimizer", "sgd", "momentum", "0.9"), found.get(1));
        assertEquals(Map.of("optimizer", "adam"), found.get(2));
    }

    @Test
    void theSettingWithTheMostValuesComesFirst() {
        List<Map<String, String>> found = Differences.of(List.of(
                run(h -> h.withLearningRate(0.1).withSeed(1)),
                run(h -> h.withLearningRate(0.5).withSeed(2)),
                run(h -> h.withLearningRate(0.5).withSeed(3))));
        assertEquals(List.of("seed", "learning rate"), List.copyOf(found.get(0).keySet()));
    }

    @Test
    void runsOfOtherSeedsAreTheSameWithoutTheirs() {
        assertEquals(
                Differences.withoutSeed(run(h -> h.withSeed(1))), Differences.withoutSeed(run(h -> h.withSeed(2))));
    }
}
