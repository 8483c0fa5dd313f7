package inkling.ui.tool.train.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.text.Texts;
import inkling.core.training.Hyperparameters;
import inkling.core.training.Hyperparameters.Range;
import inkling.core.training.Recipe;
import inkling.core.training.Sgd;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeFormTest {
    private final RecipeForm form = new RecipeForm();

    @Test
    void startsWithTheTutorialsRecipe() {
        assertEquals(Optional.of(Recipe.TUTORIAL), form.recipe());
        assertEquals("0.001", form.learningRate().textProperty().get());
    }

    @Test
    void aPresetFillsEverything() {
        for (Recipe preset : Recipe.presets()) {
            form.presetProperty().set(preset);
            assertEquals(Optional.of(preset), form.recipe());
        }
    }

    @Test
    void everyFieldCounts() {
        form.epochs().textProperty().set("7");
        form.batchSize().textProperty().set(" 50 ");
        form.learningRate().textProperty().set("1e-2");
        form.momentum().textProperty().set(".9");
        form.weightDecay().textProperty().set("0.0001");
        form.seed().textProperty().set("-42");
        form.featuresProperty().set(new OrientedGradients());
        Hyperparameters typed = Hyperparameters.DEFAULT
                .withEpochs(7)
                .withBatchSize(50)
                .withLearningRate(0.01)
                .withOptimizer(new Sgd(0.9, 0.0001))
                .withSeed(-42);
        assertEquals(Optional.of(Recipe.TUTORIAL.with(new OrientedGradients()).with(typed)), form.recipe());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "10001", "99999999999", "3.5", "1e2", "five", "0x5"})
    void aWrongNumberOfEpochsIsNamedWithTheAllowedRange(String typed) {
        form.epochs().textProperty().set(typed);
        assertEquals(
                "Expected " + Texts.of(Range.EPOCHS.allowed()),
                form.epochs().problemProperty().get());
        assertFalse(form.validProperty().get());
        assertEquals(Optional.empty(), form.recipe());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-0.1", "2e7", "NaN", "Infinity", "1d", "1e999"})
    void aWrongLearningRateIsNamedWithTheAllowedRange(String typed) {
        form.learningRate().textProperty().set(typed);
        assertEquals(
                "Expected " + Texts.of(Range.LEARNING_RATE.allowed()),
                form.learningRate().problemProperty().get());
        assertFalse(form.validProperty().get());
    }

    @Test
    void aCommaIsADecimalSignToo() {
        form.momentum().textProperty().set("0,9");
        form.learningRate().textProperty().set(" ,05");
        form.weightDecay().textProperty().set("0,001");
        assertEquals(Optional.of(0.9), form.momentum().value());
        assertEquals(Optional.of(0.05), form.learningRate().value());
        assertEquals(Optional.of(0.001), form.weightDecay().value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "1,5,0", "1,000.5"})
    void aCommaThatMayMeanThousandsIsNamed(String typed) {
        form.learningRate().textProperty().set(typed);
        assertEquals(
                "Expected " + Texts.of(Range.LEARNING_RATE.allowed())
                        + ", without a comma: a point is the decimal sign",
                form.learningRate().problemProperty().get());
        assertFalse(form.validProperty().get());
    }

    @Test
    void whatIsSaidOfAPresetIsSaidOfNothingElse() {
        String tutorial = Texts.get("training.preset.tutorial.about");
        assertEquals(tutorial, about());
        assertFalse(form.changedProperty().get());
        form.seed().set(5);
        assertEquals(tutorial, about(), "another seed is no other recipe");

        form.epochs().set(200);
        form.learningRate().textProperty().set("0,10");
        assertEquals("Tutorial, changed: 200 epochs, learning rate 0.1.", about());
        assertTrue(form.changedProperty().get());

        form.presetProperty().set(Recipe.BEST);
        assertEquals(Texts.get("training.preset.best.about"), about());
        form.batchSize().set(50);
        form.momentum().set(0);
        form.weightDecay().set(0.00003);
        form.featuresProperty().set(new Pixels());
        assertEquals("Best, changed: batches of 50, momentum 0, 784 pixels.", about());

        form.presetProperty().set(Recipe.TUTORIAL);
        form.epochs().textProperty().set("many");
        assertEquals("Tutorial, changed.", about());
        assertTrue(form.changedProperty().get());
    }

    private String about() {
        return form.aboutProperty().get();
    }

    @Test
    void theRestHasItsRangesToo() {
        form.momentum().textProperty().set("1");
        form.weightDecay().textProperty().set("2");
        form.seed().textProperty().set("9999999999999999999");
        form.batchSize().textProperty().set("0");
        assertFalse(form.momentum().problemProperty().get().isEmpty());
        assertFalse(form.weightDecay().problemProperty().get().isEmpty());
        assertFalse(form.seed().problemProperty().get().isEmpty());
        assertFalse(form.batchSize().problemProperty().get().isEmpty());
        form.presetProperty().set(Recipe.BEST);
        assertTrue(form.validProperty().get());
    }
}
