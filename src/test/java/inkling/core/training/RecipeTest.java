package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.core.text.Texts;
import inkling.core.training.Hyperparameters.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

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
