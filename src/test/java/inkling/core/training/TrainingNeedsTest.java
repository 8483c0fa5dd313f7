package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Recipe;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingNeedsTest {
    private static final TrainingData DATA = new TrainingData(
            List.of(SyntheticDigits.generate(40, 1)),
            List.of(SyntheticDigits.generate(20, 2).digits()));

    @Test
    void examplesAndBytesAreThoseThatTheRunHas() {
        for (Augmentation augmentation : Augmentation.all()) {
            Recipe recipe = Recipe.BEST.with(augmentation);
            TrainingNeeds needs = TrainingNeeds.of(recipe, DATA);
            PreparedData prepared = PreparedData.of(recipe, DATA, new TrainingControl());
            assertEquals(prepared.train().size(), needs.examples());
            long bytes = DATA.bytes() + prepared.bytes();
            // Blocks that are not full, and what arrays need beside their content
            assertTrue(Math.abs(needs.bytes() - bytes) <= bytes / 20 + 64 * 2640, needs + " for " + bytes);
        }
    }

    @Test
    void moreCopiesTakeLonger() {
        double before = 0;
        for (Augmentation augmentation : Augmentation.all()) {
            double seconds =
                    TrainingNeeds.of(Recipe.BEST.with(augmentation), DATA).seconds();
            assertTrue(seconds > before);
            before = seconds;
        }
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeItBegins() {
        TrainingNeeds needs = TrainingNeeds.of(Recipe.BEST, DATA);
        needs.check(2 * needs.bytes());
        var refused = assertThrows(WrongValueException.class, () -> needs.check(needs.bytes()));
        assertEquals("training.memory", refused.problem().key());
    }
}
