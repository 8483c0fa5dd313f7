package inkling.ui.tool.train.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.recipe.Adam;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeFormTest {
    private final RecipeForm form = new RecipeForm();

    private CheckedField<Double> optimizer(Range setting) {
        return form.optimizer().fields().get(setting);
    }

    private CheckedField<Double> schedule(Range setting) {
        return form.schedule().fields().get(setting);
    }

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
        optimizer(Range.MOMENTUM).textProperty().set(".9");
        optimizer(Range.WEIGHT_DECAY).textProperty().set("0.0001");
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
        optimizer(Range.MOMENTUM).textProperty().set("0,9");
        form.learningRate().textProperty().set(" ,05");
        optimizer(Range.WEIGHT_DECAY).textProperty().set("0,001");
        assertEquals(Optional.of(0.9), optimizer(Range.MOMENTUM).value());
        assertEquals(Optional.of(0.05), form.learningRate().value());
        assertEquals(Optional.of(0.001), optimizer(Range.WEIGHT_DECAY).value());
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
        optimizer(Range.MOMENTUM).set(0);
        optimizer(Range.WEIGHT_DECAY).set(0.00003);
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
        optimizer(Range.MOMENTUM).textProperty().set("1");
        optimizer(Range.WEIGHT_DECAY).textProperty().set("2");
        form.seed().textProperty().set("9999999999999999999");
        form.batchSize().textProperty().set("0");
        assertFalse(optimizer(Range.MOMENTUM).problemProperty().get().isEmpty());
        assertFalse(optimizer(Range.WEIGHT_DECAY).problemProperty().get().isEmpty());
        assertFalse(form.seed().problemProperty().get().isEmpty());
        assertFalse(form.batchSize().problemProperty().get().isEmpty());
        form.presetProperty().set(Recipe.BEST);
        assertTrue(form.validProperty().get());
    }

    @Test
    void anotherOptimizerHasItsOwnSettingsAndTheFirstAgainThePresets() {
        form.presetProperty().set(Recipe.PIXELS);
        form.optimizer().kindProperty().set("adamw");
        assertEquals(Adam.DECOUPLED, hyperparameters().optimizer());
        assertEquals("Tuned pixels, changed: AdamW.", about());
        optimizer(Range.BETA1).textProperty().set("0.8");
        assertEquals(new Adam(0.8, 0.999, 0.01, true), hyperparameters().optimizer());
        assertEquals("Tuned pixels, changed: AdamW, beta 1 0.8.", about());

        form.optimizer().kindProperty().set("sgd");
        assertEquals(Optional.of(Recipe.PIXELS), form.recipe());
    }

    @Test
    void aScheduleHasItsOwnSettingsToo() {
        form.schedule().kindProperty().set("step");
        schedule(Range.STEP_EPOCHS).textProperty().set("3");
        schedule(Range.STEP_FACTOR).textProperty().set("0.5");
        schedule(Range.WARM_UP).textProperty().set("100");
        assertEquals(new Schedule.Step(3, 0.5, 100), hyperparameters().schedule());
        assertEquals(
                "Tutorial, changed: a rate that falls by steps, epochs a fall 3, factor of a fall 0.5, warm-up steps 100.",
                about());

        form.presetProperty().set(Recipe.PIXELS);
        assertEquals(Recipe.PIXELS.hyperparameters(), hyperparameters());
    }

    @Test
    void nesterovCountsWhereThereIsMomentum() {
        form.nesterovProperty().set(true);
        assertEquals(Sgd.PLAIN, hyperparameters().optimizer());
        assertFalse(form.changedProperty().get());

        optimizer(Range.MOMENTUM).set(0.9);
        assertEquals(new Sgd(0.9, true, 0), hyperparameters().optimizer());
        assertEquals("Tutorial, changed: momentum 0.9, Nesterov momentum.", about());

        form.optimizer().kindProperty().set("adam");
        assertEquals(Adam.DEFAULT, hyperparameters().optimizer());
    }

    @Test
    void aWrongSettingCountsOnlyForARuleThatHasIt() {
        optimizer(Range.MOMENTUM).textProperty().set("1");
        schedule(Range.WARM_UP).textProperty().set("2.5");
        assertFalse(form.validProperty().get());
        assertEquals(
                "Expected " + Texts.of(Range.WARM_UP.allowed()),
                schedule(Range.WARM_UP).problemProperty().get());

        schedule(Range.WARM_UP).textProperty().set("20");
        assertFalse(form.validProperty().get());
        form.optimizer().kindProperty().set("adam");
        assertTrue(form.validProperty().get());
    }

    private Hyperparameters hyperparameters() {
        return form.recipe().orElseThrow().hyperparameters();
    }
}
