package inkling.core.training;

import inkling.core.model.FeatureMap;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.training.Hyperparameters.Schedule;
import inkling.core.training.Hyperparameters.Start;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All that decides what comes of some data: the features and the hyperparameters.
 *
 * @param name of the preset that it is or began as
 * @param features the map in front of the linear layer
 * @param augment whether the data is joined by {@linkplain inkling.core.dataset.Augmentation copies} of it that other
 *     hands might have drawn
 * @param hyperparameters of the SGD run
 */
public record Recipe(String name, FeatureMap features, boolean augment, Hyperparameters hyperparameters) {
    /** The PyTorch tutorial's: about 82 % of MNIST's test images, in a blink, and with much left to find out. */
    public static final Recipe TUTORIAL = new Recipe(
            "tutorial",
            new Pixels(),
            false,
            new Hyperparameters(5, 100, 0.001, 0, 0, Schedule.CONSTANT, Start.UNIFORM, true, 0));

    /** The best that plain pixels reach. */
    public static final Recipe PIXELS = new Recipe(
            "pixels",
            new Pixels(),
            false,
            new Hyperparameters(30, 100, 0.1, 0.9, 1e-4, Schedule.COSINE, Start.ZEROS, true, 0));

    /** The recipe of the shipped model. */
    public static final Recipe BEST = new Recipe(
            "best",
            new OrientedGradients(),
            true,
            new Hyperparameters(15, 100, 0.2, 0.9, 1e-5, Schedule.COSINE, Start.ZEROS, true, 0));

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
        return new Recipe(name, other, augment, hyperparameters);
    }

    /** This recipe with other hyperparameters. */
    public Recipe with(Hyperparameters others) {
        return new Recipe(name, features, augment, others);
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
        settings.put("augmentation", augment ? "yes" : "no");
        settings.put("epochs", Integer.toString(hyperparameters.epochs()));
        settings.put("batch size", Integer.toString(hyperparameters.batchSize()));
        settings.put("learning rate", Numbers.plain(hyperparameters.learningRate()));
        settings.put("schedule", lowerCase(hyperparameters.schedule()));
        settings.put("momentum", Numbers.plain(hyperparameters.momentum()));
        settings.put("weight decay", Numbers.plain(hyperparameters.weightDecay()));
        settings.put("start", lowerCase(hyperparameters.start()));
        settings.put("shuffle", hyperparameters.shuffle() ? "yes" : "no");
        settings.put("seed", Long.toString(hyperparameters.seed()));
        return settings;
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
