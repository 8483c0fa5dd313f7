package inkling.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeTest {
    @Test
    void settingsAreNamedAsTheCardsOfTheShippedModelsNameThem() {
        assertEquals(
                List.of(
                        "features=pairs",
                        "augmentation=full",
                        "epochs=15",
                        "batch size=100",
                        "learning rate=0.2",
                        "schedule=cosine",
                        "momentum=0.9",
                        "weight decay=0.00003",
                        "start=zeros",
                        "shuffle=yes",
                        "seed=0"),
                Recipe.BEST.settings().entrySet().stream().map(Object::toString).toList());
    }

    private static Stream<Recipe> recipes() {
        Hyperparameters rich = Hyperparameters.DEFAULT
                .withLearningRate(1e-7 / 3)
                .withSeed(-5)
                .withShuffle(false)
                .withPatience(4)
                .withStart(new Start.Zeros());
        return Stream.of(
                Recipe.TUTORIAL,
                Recipe.PIXELS,
                Recipe.BEST,
                Recipe.BEST.with(rich.withOptimizer(new Sgd(0.9, true, 1e-5)).withSchedule(new Schedule.Cosine(7))),
                Recipe.TUTORIAL.with(rich.withOptimizer(Adam.DECOUPLED).withSchedule(new Schedule.Step(3, 0.3, 12))),
                Recipe.TUTORIAL.with(rich.withOptimizer(new Adam(0.8, 0.9, 0, false))));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void canBeToldFromItsCard(Recipe recipe) {
        assertEquals(Optional.of(recipe), Recipe.of(recipe.title(), recipe.settings()));
    }

    @Test
    void cannotBeToldFromTheCardOfAnotherProgram() {
        Map<String, String> settings = new LinkedHashMap<>(Recipe.TUTORIAL.settings());
        settings.put("epochs", "many");

        assertEquals(Optional.empty(), Recipe.of("tutorial", settings));
        assertEquals(Optional.empty(), Recipe.of("", Map.of()));
    }

    @Test
    void onlyTheSeedCanBeAnotherInAPreset() {
        Hyperparameters best = Recipe.BEST.hyperparameters();
        assertEquals("best", Recipe.BEST.with(best.withSeed(7)).title());
        assertEquals("best, changed", Recipe.BEST.with(best.withEpochs(16)).title());
    }

    @Test
    void anOptimizerHasOnlyItsOwnSettings() {
        assertEquals(new Sgd(0.9, 0.5), Sgd.PLAIN.with(Range.MOMENTUM, 0.9).with(Range.WEIGHT_DECAY, 0.5));
        var problem = assertThrows(IllegalArgumentException.class, () -> Sgd.PLAIN.with(Range.EPOCHS, 3));
        assertEquals("sgd has no epochs", Texts.of(problem));
        assertThrows(IllegalArgumentException.class, () -> new Sgd(1, 0));
        problem = assertThrows(IllegalArgumentException.class, () -> Adam.DEFAULT.with(Range.MOMENTUM, 0.9));
        assertEquals("adam has no momentum", Texts.of(problem));
        problem = assertThrows(IllegalArgumentException.class, () -> Sgd.PLAIN.withNesterov(true));
        assertEquals("Nesterov momentum needs a momentum above 0", Texts.of(problem));
    }

    @Test
    void everySettingOfAnOptimizerCanBeAnother() {
        for (Optimizer optimizer : Optimizer.all()) {
            Optimizer changed = optimizer;
            for (Range setting : optimizer.settings().keySet()) {
                changed = changed.with(setting, 0.25);
            }
            assertEquals(optimizer.id(), changed.id());
            assertEquals(optimizer.settings().keySet(), changed.settings().keySet());
            changed.settings().forEach((setting, value) -> assertEquals(0.25, value, setting::id));
        }
    }

    @Test
    void cardsNameAnyOptimizerButTheFirst() {
        assertEquals("{momentum=0.9, weight decay=0}", onCard(new Sgd(0.9, 0)));
        assertEquals("{momentum=0.9, weight decay=0, nesterov=yes}", onCard(new Sgd(0.9, true, 0)));
        assertEquals("{optimizer=adam, beta1=0.9, beta2=0.999, weight decay=0}", onCard(Adam.DEFAULT));
        assertEquals("{optimizer=adamw, beta1=0.9, beta2=0.999, weight decay=0.01}", onCard(Adam.DECOUPLED));
    }

    private static String onCard(Optimizer optimizer) {
        return optimizer.onCard().toString();
    }
}
