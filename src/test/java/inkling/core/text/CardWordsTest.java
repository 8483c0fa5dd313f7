package inkling.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import inkling.core.format.model.ShippedModels;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardWordsTest {
    @Test
    void everySettingThatInklingWritesHasAName() {
        Recipe.presets().forEach(recipe -> recipe.settings().keySet().forEach(CardWordsTest::assertKnown));
        Optimizer.all().forEach(rule -> rule.onCard().keySet().forEach(CardWordsTest::assertKnown));
        new Schedule.Step(1, 0.5, 100).onCard().keySet().forEach(CardWordsTest::assertKnown);
        new Sgd(0.9, true, 0).onCard().keySet().forEach(CardWordsTest::assertKnown);
        ShippedModels.NAMES.forEach(
                name -> ShippedModels.open(name).card().settings().keySet().forEach(CardWordsTest::assertKnown));
        assertKnown("stopped after step");
        assertKnown("learning rate changed by hand, last to");
    }

    private static void assertKnown(String id) {
        assertNotEquals(id, CardWords.setting(id));
    }

    @Test
    void recipesHaveTheNamesThatTheWindowGivesThem() {
        assertEquals("Best", CardWords.recipe("best"));
        assertEquals("Tuned pixels, changed", CardWords.recipe("pixels, changed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MNIST test images",
                "my folder training images",
                "synthetic digits (seed -3)",
                "UCI pen digits, 30 writers",
                "two\nlines test images",
                "mine {0} test images"
            })
    void dataIsCalledInEnglishAsItIsInFiles(String name) {
        assertEquals(name, CardWords.data(name));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "of another program, 0.5", "{0}, it's"})
    void whatIsUnknownStaysAsItStands(String id, String value) {
        assertEquals(id, CardWords.setting(id));
        assertEquals(value, CardWords.value(value));
        assertEquals(value, CardWords.recipe(value));
        assertEquals(value, CardWords.data(value));
    }
}
