package inkling.ui.tool.train;

import inkling.core.augmentation.Augmentation;
import inkling.core.model.FeatureMap;
import inkling.core.recipe.Recipe;
import inkling.ui.kit.CheckedField;
import inkling.ui.tool.train.form.RecipeForm;
import inkling.ui.tool.train.form.RuleChoice;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** What the pane remembers from one time to the next, as texts by name. What cannot be used any more is left out. */
public final class TrainingMemory {
    private static final String SPEED = "speed";

    private final TrainingViewModel training;

    /** The memory of a training. */
    public TrainingMemory(TrainingViewModel training) {
        this.training = training;
    }

    /** Everything that is chosen now. */
    public Map<String, String> save() {
        RecipeForm form = training.recipeForm();
        Map<String, String> saved = new LinkedHashMap<>();
        saved.put("preset", form.presetProperty().get().name());
        saved.put("features", form.featuresProperty().get().id());
        saved.put("copies", form.copiesProperty().get().id());
        saved.put("schedule", form.schedule().kindProperty().get());
        saved.put("optimizer", form.optimizer().kindProperty().get());
        saved.put("nesterov", Boolean.toString(form.nesterovProperty().get()));
        saved.put("pace", Double.toString(training.copiesForm().pace()));
        fields().forEach((name, field) -> saved.put(name, field.textProperty().get()));
        saved.put("data", training.dataForm().wanted());
        Optional.ofNullable(training.dataForm().folderProperty().get())
                .ifPresent(folder -> saved.put("folder", folder.toString()));
        saved.put(
                SPEED, Double.toString(training.run().speed().positionProperty().get()));
        saved.putAll(training.run().curves().look().save());
        return saved;
    }

    /** Chooses what was saved. */
    public void restore(Map<String, String> saved) {
        RecipeForm form = training.recipeForm();
        restore(saved, "preset", name -> Recipe.preset(name).ifPresent(form.presetProperty()::set));
        restore(saved, "features", id -> FeatureMap.byId(id).ifPresent(form.featuresProperty()::set));
        restore(saved, "copies", id -> Augmentation.byId(id).ifPresent(form.copiesProperty()::set));
        restore(saved, "schedule", id -> restoreKind(form.schedule(), id));
        restore(saved, "optimizer", id -> restoreKind(form.optimizer(), id));
        restore(saved, "nesterov", text -> form.nesterovProperty().set(Boolean.parseBoolean(text)));
        restoreNumber(saved, "pace", training.copiesForm()::setPace);
        fields().forEach((name, field) -> restore(saved, name, field::setIfAllowed));
        restore(saved, "data", this::restoreData);
        restore(saved, "folder", this::restoreFolder);
        restoreNumber(saved, SPEED, value -> {
            if (value >= 0 && value <= 1) {
                training.run().speed().positionProperty().set(value);
            }
        });
        training.run().curves().look().restore(saved);
    }

    private static void restore(Map<String, String> saved, String name, Consumer<String> use) {
        Optional.ofNullable(saved.get(name)).ifPresent(use);
    }

    private static void restoreKind(RuleChoice<?> choice, String id) {
        if (choice.kinds().contains(id)) {
            choice.kindProperty().set(id);
        }
    }

    private Map<String, CheckedField<?>> fields() {
        RecipeForm form = training.recipeForm();
        Map<String, CheckedField<?>> fields = new LinkedHashMap<>();
        fields.put("epochs", form.epochs());
        fields.put("batch size", form.batchSize());
        fields.put("learning rate", form.learningRate());
        form.schedule().fields().forEach((setting, field) -> fields.put(setting.id(), field));
        form.optimizer().fields().forEach((setting, field) -> fields.put(setting.id(), field));
        fields.put("seed", form.seed());
        fields.put("patience", form.patience());
        return fields;
    }

    private void restoreData(String name) {
        // Version 1.0.0 wrote the ids in capitals
        String id = name.toLowerCase(Locale.ROOT);
        if (training.dataForm().choices().contains(id)) {
            training.dataForm().choiceProperty().set(id);
        }
    }

    private void restoreFolder(String text) {
        try {
            training.dataForm().folderProperty().set(Path.of(text));
        } catch (InvalidPathException e) {
            // From another system; there is no such folder here
            training.dataForm().folderProperty().set(null);
        }
    }

    private static void restoreNumber(Map<String, String> saved, String name, DoubleConsumer use) {
        restore(saved, name, text -> {
            try {
                use.accept(Double.parseDouble(text));
            } catch (NumberFormatException e) {
                // Somebody wrote into the file; what holds now stays
                return;
            }
        });
    }
}
