package inkling.ui.tool.train.form;

import inkling.core.augmentation.Augmentation;
import inkling.core.model.FeatureMap;
import inkling.core.text.Texts;
import inkling.core.training.Hyperparameters;
import inkling.core.training.Hyperparameters.Range;
import inkling.core.training.Recipe;
import inkling.ui.kit.CheckedField;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The choice of a recipe: a preset, and what a person changes of it. What cannot be changed here (the schedule, the
 * start and the shuffling) stays the preset's.
 */
public final class RecipeForm {
    private final ObjectProperty<Recipe> preset = new SimpleObjectProperty<>(Recipe.TUTORIAL);
    private final ObjectProperty<FeatureMap> features = new SimpleObjectProperty<>();
    private final ObjectProperty<Augmentation> copies = new SimpleObjectProperty<>();
    private final CheckedField<Integer> epochs = CheckedField.whole(Range.EPOCHS);
    private final CheckedField<Integer> batchSize = CheckedField.whole(Range.BATCH_SIZE);
    private final CheckedField<Double> learningRate = CheckedField.decimal(Range.LEARNING_RATE);
    private final CheckedField<Double> momentum = CheckedField.decimal(Range.MOMENTUM);
    private final CheckedField<Double> weightDecay = CheckedField.decimal(Range.WEIGHT_DECAY);
    private final CheckedField<Long> seed = CheckedField.seed();
    private final BooleanBinding valid;
    private final BooleanBinding changed;
    private final StringBinding about;

    public RecipeForm() {
        preset.addListener((observable, before, chosen) -> fill(chosen));
        fill(preset.get());
        List<CheckedField<?>> fields = List.of(epochs, batchSize, learningRate, momentum, weightDecay, seed);
        valid = Bindings.createBooleanBinding(
                () -> fields.stream().allMatch(field -> field.value().isPresent()),
                fields.stream().map(CheckedField::textProperty).toArray(Observable[]::new));
        Observable[] all = Stream.concat(
                        fields.stream().map(CheckedField::textProperty), Stream.of(preset, features, copies))
                .toArray(Observable[]::new);
        changed = Bindings.createBooleanBinding(this::isChanged, all);
        about = Bindings.createStringBinding(this::describe, all);
    }

    private void fill(Recipe recipe) {
        Hyperparameters chosen = recipe.hyperparameters();
        features.set(recipe.features());
        copies.set(recipe.augmentation());
        epochs.set(chosen.epochs());
        batchSize.set(chosen.batchSize());
        learningRate.set(chosen.learningRate());
        momentum.set(chosen.optimizer().settings().get(Range.MOMENTUM));
        weightDecay.set(chosen.optimizer().settings().get(Range.WEIGHT_DECAY));
        seed.set(chosen.seed());
    }

    /** Another seed makes another model, but not of another recipe. */
    private boolean isChanged() {
        return recipe().map(Recipe::title).filter(preset.get().name()::equals).isEmpty();
    }

    private String describe() {
        String name = "training.preset." + preset.get().name();
        if (!isChanged()) {
            return Texts.get(name + ".about");
        }
        return Stream.of(
                        differs(epochs, preset.get().hyperparameters().epochs())
                                .map(other -> Texts.get("training.changed.epochs", other)),
                        differs(batchSize, preset.get().hyperparameters().batchSize())
                                .map(other -> Texts.get("training.changed.batch-size", other)),
                        differs(learningRate, preset.get().hyperparameters().learningRate())
                                .map(other -> Texts.get("training.changed.learning-rate", plain(other))),
                        differs(momentum, setting(Range.MOMENTUM))
                                .map(other -> Texts.get("training.changed.momentum", plain(other))),
                        differs(weightDecay, setting(Range.WEIGHT_DECAY))
                                .map(other -> Texts.get("training.changed.weight-decay", plain(other))),
                        Optional.of(features.get())
                                .filter(other -> !other.equals(preset.get().features()))
                                .map(FeatureMapName::of),
                        Optional.of(copies.get())
                                .filter(other -> !other.equals(preset.get().augmentation()))
                                .map(RecipeForm::nameOf))
                .flatMap(Optional::stream)
                .reduce((before, next) -> Texts.get("list.and", before, next))
                .map(changes -> Texts.get("training.changed", Texts.get(name), changes))
                .orElseGet(() -> Texts.get("training.changed.wrong", Texts.get(name)));
    }

    /** What copies are called within a sentence. */
    static String nameOf(Augmentation copies) {
        return Texts.get("training.changed.copies." + copies.id());
    }

    private double setting(Range range) {
        return preset.get().hyperparameters().optimizer().settings().get(range);
    }

    private static <T extends Number> Optional<T> differs(CheckedField<T> field, T fromPreset) {
        return field.value().filter(value -> !value.equals(fromPreset));
    }

    private static String plain(double value) {
        return CheckedField.plain(value, MathContext.DECIMAL64);
    }

    /** The recipe as it is filled in; none while a field is wrong. */
    public Optional<Recipe> recipe() {
        if (!valid.get()) {
            return Optional.empty();
        }
        Hyperparameters base = preset.get().hyperparameters();
        Hyperparameters chosen = base.withEpochs(epochs.value().orElseThrow())
                .withBatchSize(batchSize.value().orElseThrow())
                .withLearningRate(learningRate.value().orElseThrow())
                .withOptimizer(base.optimizer()
                        .with(Range.MOMENTUM, momentum.value().orElseThrow())
                        .with(Range.WEIGHT_DECAY, weightDecay.value().orElseThrow()))
                .withSeed(seed.value().orElseThrow());
        return Optional.of(preset.get().with(features.get()).with(copies.get()).with(chosen));
    }

    /** The preset; choosing one fills everything else. */
    public ObjectProperty<Recipe> presetProperty() {
        return preset;
    }

    /** The features to train on. */
    public ObjectProperty<FeatureMap> featuresProperty() {
        return features;
    }

    /** The copies that join the data, where there is memory for them. */
    public ObjectProperty<Augmentation> copiesProperty() {
        return copies;
    }

    /** Whether every field holds an allowed value. */
    public BooleanBinding validProperty() {
        return valid;
    }

    /** How many epochs a run would have; those of the preset while the field is wrong. */
    public ObservableValue<Integer> plannedEpochs() {
        return Bindings.createObjectBinding(
                () -> epochs.value().orElse(preset.get().hyperparameters().epochs()), epochs.textProperty(), preset);
    }

    /** Whether it is another recipe than the preset: anything but the seed differs, or a field is wrong. */
    public BooleanBinding changedProperty() {
        return changed;
    }

    /** What is true of the recipe as it is filled in: what the preset gives, or else in what it is not the preset. */
    public StringBinding aboutProperty() {
        return about;
    }

    /** Passes over the data. */
    public CheckedField<Integer> epochs() {
        return epochs;
    }

    /** Examples in a mini-batch. */
    public CheckedField<Integer> batchSize() {
        return batchSize;
    }

    /** The step size, which can be changed during a run too. */
    public CheckedField<Double> learningRate() {
        return learningRate;
    }

    /** Share of the last update that goes on. */
    public CheckedField<Double> momentum() {
        return momentum;
    }

    /** Pull towards 0. */
    public CheckedField<Double> weightDecay() {
        return weightDecay;
    }

    /** Of the start and of the shuffling. */
    public CheckedField<Long> seed() {
        return seed;
    }
}
