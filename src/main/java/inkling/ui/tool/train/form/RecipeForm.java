package inkling.ui.tool.train.form;

import inkling.core.augmentation.Augmentation;
import inkling.core.model.FeatureMap;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import inkling.core.recipe.Start;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The choice of a recipe: a preset, and what a person changes of it. Whether it shuffles cannot be changed
 * here and is as in the preset or in the run that was filled in.
 */
public final class RecipeForm {
    private final ObjectProperty<Recipe> preset = new SimpleObjectProperty<>(Recipe.TUTORIAL);
    private final ObjectProperty<FeatureMap> features = new SimpleObjectProperty<>();
    private final ObjectProperty<Augmentation> copies = new SimpleObjectProperty<>();
    private final CheckedField<Integer> epochs = CheckedField.whole(Range.EPOCHS);
    private final CheckedField<Integer> batchSize = CheckedField.whole(Range.BATCH_SIZE);
    private final CheckedField<Double> learningRate = CheckedField.decimal(Range.LEARNING_RATE);
    private final RuleChoice<Schedule> schedule =
            new RuleChoice<>("schedule", Schedule.all(), Hyperparameters.DEFAULT.schedule());
    private final RuleChoice<Optimizer> optimizer =
            new RuleChoice<>("optimizer", Optimizer.all(), Hyperparameters.DEFAULT.optimizer());
    private final BooleanProperty nesterov = new SimpleBooleanProperty();
    private final CheckedField<Long> seed = CheckedField.seed();
    private final CheckedField<Integer> patience = CheckedField.whole(Range.PATIENCE);
    private final ObjectProperty<Start> start = new SimpleObjectProperty<>();
    private final BooleanProperty shuffle = new SimpleBooleanProperty();
    private final BooleanBinding valid;
    private final ObjectBinding<Optional<Recipe>> filledIn;
    private final BooleanBinding changed;
    private final StringBinding about;

    public RecipeForm() {
        preset.addListener((observable, before, chosen) -> fill(chosen));
        fill(preset.get());
        List<CheckedField<?>> fields = List.of(epochs, batchSize, learningRate, seed, patience);
        Observable[] typed = Stream.of(
                        fields.stream().map(CheckedField::textProperty),
                        schedule.observables(),
                        optimizer.observables())
                .flatMap(observables -> observables)
                .toArray(Observable[]::new);
        valid = Bindings.createBooleanBinding(
                () -> fields.stream().allMatch(field -> field.value().isPresent())
                        && schedule.value().isPresent()
                        && optimizer.value().isPresent(),
                typed);
        Observable[] all = Stream.concat(
                        Stream.of(typed), Stream.of(preset, features, copies, nesterov, start, shuffle))
                .toArray(Observable[]::new);
        filledIn = Bindings.createObjectBinding(this::recipe, all);
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
        schedule.fill(chosen.schedule());
        optimizer.fill(withNesterov(chosen.optimizer(), false));
        nesterov.set(chosen.optimizer() instanceof Sgd sgd && sgd.nesterov());
        seed.set(chosen.seed());
        patience.set(chosen.patience());
        start.set(chosen.start());
        shuffle.set(chosen.shuffle());
    }

    /** Fills everything in as it is in a recipe, which may differ from its preset in anything. */
    public void show(Recipe recipe) {
        preset.set(Recipe.preset(recipe.name()).orElse(Recipe.TUTORIAL));
        fill(recipe);
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
        Stream<String> numbers = Stream.of(
                        differs(epochs, preset.get().hyperparameters().epochs())
                                .map(other -> Texts.get("training.changed.epochs", other)),
                        differs(batchSize, preset.get().hyperparameters().batchSize())
                                .map(other -> Texts.get("training.changed.batch-size", other)),
                        differs(learningRate, preset.get().hyperparameters().learningRate())
                                .map(other -> Texts.get("training.changed.learning-rate", plain(other))),
                        differs(patience, preset.get().hyperparameters().patience())
                                .map(other -> Texts.get("training.changed.patience", other)))
                .flatMap(Optional::stream);
        Stream<String> choices = Stream.of(
                        Optional.of(Texts.get("training.changed.nesterov")).filter(other -> isNesterov()),
                        Optional.of(features.get())
                                .filter(other -> !other.equals(preset.get().features()))
                                .map(FeatureMapName::of),
                        Optional.of(start.get())
                                .filter(other -> !other.equals(
                                        preset.get().hyperparameters().start()))
                                .map(other -> Texts.get("training.changed.start." + other.id())),
                        Optional.of(Texts.get("training.changed.file-order"))
                                .filter(other -> !shuffle.get()
                                        && preset.get().hyperparameters().shuffle()),
                        Optional.of(copies.get())
                                .filter(other -> !other.equals(preset.get().augmentation()))
                                .map(RecipeForm::nameOf))
                .flatMap(Optional::stream);
        List<String> changes = Stream.of(numbers, schedule.changes(), optimizer.changes(), choices)
                .flatMap(several -> several)
                .toList();
        return changes.isEmpty()
                ? Texts.get("training.changed.wrong", Texts.get(name))
                : Texts.get("training.changed", Texts.get(name), Phrases.list(changes));
    }

    /** What copies are called within a sentence. */
    static String nameOf(Augmentation copies) {
        return Texts.get("training.changed.copies." + copies.id());
    }

    /** Whether the momentum would be Nesterov's: it is asked for, and there is one. */
    private boolean isNesterov() {
        return nesterov.get() && canBeNesterov();
    }

    private boolean canBeNesterov() {
        return optimizer
                .value()
                .filter(rule -> rule instanceof Sgd sgd && sgd.momentum() > 0)
                .isPresent();
    }

    private static Optimizer withNesterov(Optimizer rule, boolean wanted) {
        return rule instanceof Sgd sgd ? sgd.withNesterov(wanted) : rule;
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
                .withSchedule(schedule.value().orElseThrow())
                .withOptimizer(withNesterov(optimizer.value().orElseThrow(), isNesterov()))
                .withSeed(seed.value().orElseThrow())
                .withPatience(patience.value().orElseThrow())
                .withStart(start.get())
                .withShuffle(shuffle.get());
        return Optional.of(preset.get().with(features.get()).with(copies.get()).with(chosen));
    }

    /** The same for whoever is to hear of changes. */
    public ObjectBinding<Optional<Recipe>> recipeProperty() {
        return filledIn;
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

    /** How the learning rate goes on. */
    public RuleChoice<Schedule> schedule() {
        return schedule;
    }

    /** How a step follows from the gradient. */
    public RuleChoice<Optimizer> optimizer() {
        return optimizer;
    }

    /** Whether the momentum is to be Nesterov's, wherever there is one. */
    public BooleanProperty nesterovProperty() {
        return nesterov;
    }

    /** Whether there is a momentum that could be Nesterov's. */
    BooleanBinding nesterovPossible() {
        return Bindings.createBooleanBinding(
                this::canBeNesterov, optimizer.observables().toArray(Observable[]::new));
    }

    /** Of the start and of the shuffling. */
    public CheckedField<Long> seed() {
        return seed;
    }

    /** After how many epochs without a lower validation loss the run stops; 0 for never. */
    public CheckedField<Integer> patience() {
        return patience;
    }

    /** The weights before the first step. */
    public ObjectProperty<Start> startProperty() {
        return start;
    }
}
