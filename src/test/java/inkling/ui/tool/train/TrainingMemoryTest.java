package inkling.ui.tool.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.history.RunAxis;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Recipe;
import inkling.core.runs.RunLibrary;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import inkling.ui.runs.RunShelf;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.train.form.DataForm;
import inkling.ui.tool.train.form.RecipeForm;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainingMemoryTest {
    private final TrainingViewModel training = training();
    private final TrainingViewModel later = training();
    private final TrainingMemory memory = new TrainingMemory(training);

    private static TrainingViewModel training() {
        TestUiThread ui = new TestUiThread();
        return new TrainingViewModel(
                new ModelShelf(),
                new RunShelf(new RunLibrary(Path.of("none")), OnTheSpot.background(ui), new Notices()),
                new FakeData(),
                OnTheSpot.background(ui),
                ui);
    }

    @AfterEach
    void close() {
        training.close();
        later.close();
    }

    @Test
    void everythingChosenIsThereTheNextTime() {
        training.recipeForm().presetProperty().set(Recipe.PIXELS);
        training.recipeForm().epochs().set(7);
        training.recipeForm().seed().set(-3);
        training.dataForm().choiceProperty().set(DataForm.FOLDER);
        training.dataForm().folderProperty().set(Path.of("digits"));
        training.run().speed().positionProperty().set(0.25);
        training.run().curves().look().smoothingProperty().set(0.5);
        training.run().curves().look().logarithmicProperty().set(true);
        training.run().curves().look().axisProperty().set(RunAxis.STEPS);

        new TrainingMemory(later).restore(memory.save());

        assertEquals(training.recipeForm().recipe(), later.recipeForm().recipe());
        assertEquals(memory.save(), new TrainingMemory(later).save());
    }

    @Test
    void rulesAndTheirSettingsAreThereTheNextTime() {
        RecipeForm form = training.recipeForm();
        form.presetProperty().set(Recipe.PIXELS);
        form.optimizer().kindProperty().set("adam");
        form.optimizer().fields().get(Range.BETA2).set(0.99);
        form.schedule().kindProperty().set("step");
        form.schedule().fields().get(Range.WARM_UP).set(50.0);

        new TrainingMemory(later).restore(memory.save());

        assertEquals(form.recipe(), later.recipeForm().recipe());
        form.optimizer().kindProperty().set("sgd");
        form.nesterovProperty().set(true);
        new TrainingMemory(later).restore(memory.save());
        assertEquals(form.recipe(), later.recipeForm().recipe());
    }

    @Test
    void whatIsDamagedIsLeftOut() {
        Map<String, String> before = memory.save();
        Map<String, String> damaged = new HashMap<>();
        before.keySet().forEach(name -> damaged.put(name, "\0?"));
        damaged.put("speed", "2");
        damaged.put("epochs", "0");
        memory.restore(damaged);
        memory.restore(Map.of());
        assertEquals(before, memory.save());
        assertEquals(Optional.of(Recipe.TUTORIAL), training.recipeForm().recipe());
        assertTrue(training.recipeForm().validProperty().get());
    }
}
