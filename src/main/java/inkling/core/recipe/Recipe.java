package inkling.core.recipe;

import inkling.core.augmentation.Augmentation;
import inkling.core.model.EdgePairs;
import inkling.core.model.FeatureMap;
import inkling.core.model.Pixels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that decides what comes of some data: the features and the hyperparameters.
 *
 * @param name of the preset that it is or began as
 * @param features the map in front of the linear layer
 * @param augmentation which copies of the data join it
 * @param hyperparameters of the run
 */
public record Recipe(String name, FeatureMap features, Augmentation augmentation, Hyperparameters hyperparameters) {
    /** The PyTorch tutorial's: about 82 % of MNIST's test images, in a blink, and with much left to find out. */
    public static final Recipe TUTORIAL =
            new Recipe("tutorial", new Pixels(), Augmentation.NONE, Hyperparameters.DEFAULT);

    /** The best that plain pixels reach. */
    public static final Recipe PIXELS = new Recipe(
            "pixels",
            new Pixels(),
            Augmentation.NONE,
            Hyperparameters.DEFAULT
                    .withEpochs(30)
                    .withLearningRate(0.1)
                    .withSchedule(new Schedule.Cosine())
                    .withOptimizer(new Sgd(0.9, 1e-4))
                    .withStart(new Start.Zeros()));

    /** The recipe of the shipped model. */
    public static final Recipe BEST = new Recipe(
            "best",
            new EdgePairs(),
            Augmentation.FULL,
            Hyperparameters.DEFAULT
                    .withEpochs(15)
                    .withLearningRate(0.2)
                    .withSchedule(new Schedule.Cosine())
                    .withOptimizer(new Sgd(0.9, 3e-5))
                    .withStart(new Start.Zeros()));

    /** The recipes that Inkling offers, the plainest first. */
    public static List<Recipe> presets() {
        return List.of(TUTORIAL, PIXELS, BEST);
    }

    /** The preset of this name, if there is one. */
    public static Optional<Recipe> preset(String name) {
        return presets().stream().filter(recipe -> recipe.name.equals(name)).findFirst();
    }

    /** This recipe on other features. */
    public Recipe with(FeatureMap other) {
        return new Recipe(name, other, augmentation, hyperparameters);
    }

    /** This recipe with other copies. */
    public Recipe with(Augmentation other) {
        return new Recipe(name, features, other, hyperparameters);
    }

    /** This recipe with other hyperparameters. */
    public Recipe with(Hyperparameters others) {
        return new Recipe(name, features, augmentation, others);
    }

    /**
     * The recipe that a model's card shows.
     *
     * @param title as {@link #title()} had it
     * @param settings as {@link #settings()} had them; what else is in them is passed over
     * @return empty if it cannot be told, as of a card of another program
     */
    public static Optional<Recipe> of(String title, Map<String, String> settings) {
        return RecipeReader.read(title, settings);
    }

    /** The preset's name, followed by "changed" if anything but the seed is not the preset's. */
    public String title() {
        return preset(name)
                        .filter(preset -> preset.with(preset.hyperparameters.withSeed(hyperparameters.seed()))
                                .equals(this))
                        .isPresent()
                ? name
                : name + ", changed";
    }

    /** Every setting by its name, as text, in the order of display. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("features", features.id());
        settings.put("augmentation", augmentation.id());
        settings.put("epochs", Integer.toString(hyperparameters.epochs()));
        settings.put("batch size", Integer.toString(hyperparameters.batchSize()));
        settings.put("learning rate", Numbers.plain(hyperparameters.learningRate()));
        settings.putAll(hyperparameters.schedule().onCard());
        settings.putAll(hyperparameters.optimizer().onCard());
        settings.put("start", hyperparameters.start().id());
        settings.put("shuffle", hyperparameters.shuffle() ? "yes" : "no");
        settings.put("seed", Long.toString(hyperparameters.seed()));
        if (hyperparameters.patience() > 0) {
            settings.put(Hyperparameters.Range.PATIENCE.id(), Integer.toString(hyperparameters.patience()));
        }
        return settings;
    }
}
