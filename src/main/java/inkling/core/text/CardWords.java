package inkling.core.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands on a model's card, in the words of the reader. A card itself lies in files and never changes, so what it
 * says in any file is an id here; what is no known id is shown as it stands.
 */
public final class CardWords {
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("features", "setting.features"),
            Map.entry("augmentation", "setting.augmentation"),
            Map.entry("epochs", "setting.epochs"),
            Map.entry("batch size", "setting.batch-size"),
            Map.entry("learning rate", "setting.learning-rate"),
            Map.entry("learning rate changed by hand, last to", "setting.changed-rate"),
            Map.entry("optimizer", "setting.optimizer"),
            Map.entry("schedule", "setting.schedule"),
            Map.entry("step epochs", "setting.step-epochs"),
            Map.entry("step factor", "setting.step-factor"),
            Map.entry("warm-up steps", "setting.warm-up"),
            Map.entry("momentum", "setting.momentum"),
            Map.entry("nesterov", "setting.nesterov"),
            Map.entry("beta1", "setting.beta1"),
            Map.entry("beta2", "setting.beta2"),
            Map.entry("weight decay", "setting.weight-decay"),
            Map.entry("start", "setting.start"),
            Map.entry("shuffle", "setting.shuffle"),
            Map.entry("seed", "setting.seed"),
            Map.entry("patience", "setting.patience"),
            Map.entry("weights of epoch", "setting.weights-of-epoch"),
            Map.entry("kinds of non-digits", "setting.non-digit-kinds"),
            Map.entry("non-digits of most kinds", "setting.non-digits"),
            Map.entry("stopped after step", "setting.stopped-after"),
            Map.entry("held by lambda", "setting.held-by-lambda"),
            Map.entry("own digits right before", "setting.own-before"),
            Map.entry("own digits right after", "setting.own-after"),
            Map.entry("rehearsed digits", "setting.rehearsed"),
            Map.entry("rehearsed from", "setting.rehearsed-from"));

    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("yes", "setting.value.yes"),
            Map.entry("no", "setting.value.no"),
            Map.entry("mild", "setting.value.mild"),
            Map.entry("reduced", "setting.value.reduced"),
            Map.entry("full", "setting.value.full"),
            Map.entry("pixels", "setting.value.pixels"),
            Map.entry("gradients", "setting.value.gradients"),
            Map.entry("pairs", "setting.value.pairs"),
            Map.entry("sgd", "setting.value.sgd"),
            Map.entry("adam", "setting.value.adam"),
            Map.entry("adamw", "setting.value.adamw"),
            Map.entry("constant", "setting.value.constant"),
            Map.entry("step", "setting.value.step"),
            Map.entry("cosine", "setting.value.cosine"),
            Map.entry("zeros", "setting.value.zeros"),
            Map.entry("uniform", "setting.value.uniform"),
            Map.entry("given", "setting.value.given"),
            Map.entry("unchanged", "setting.value.unchanged"));

    private static final Map<String, String> RECIPES = Map.of(
            "tutorial", "training.preset.tutorial",
            "pixels", "training.preset.pixels",
            "best", "training.preset.best");

    private static final String CHANGED = ", changed";

    /** Names of data, of which those that were named by their user have a part that is not ours. */
    private static final List<Known> DATA = List.of(
            new Known("synthetic digits \\(seed (-?\\d+)\\)", "known-data.synthetic"),
            new Known("own digits", "known-data.own"),
            new Known("own digits, cross-validated", "known-data.own-validated"),
            new Known("UCI pen digits, 30 writers", "known-data.uci"),
            new Known("(.+) training images", "known-data.training-images"),
            new Known("(.+) test images", "known-data.test-images"));

    private CardWords() {}

    private record Known(Pattern name, String key) {
        Known(String name, String key) {
            this(Pattern.compile(name, Pattern.DOTALL), key);
        }
    }

    /** The name of a setting. */
    public static String setting(String id) {
        return word(SETTINGS, id);
    }

    /** The value of a setting: a word, or what only a number or somebody else's word can say. */
    public static String value(String id) {
        return word(VALUES, id);
    }

    /** The name of a recipe, and whether something of it was changed. */
    public static String recipe(String title) {
        return title.endsWith(CHANGED)
                ? Texts.get("card.recipe.changed", recipe(title.substring(0, title.length() - CHANGED.length())))
                : word(RECIPES, title);
    }

    /** What data is called. */
    public static String data(String name) {
        for (Known known : DATA) {
            Matcher matcher = known.name().matcher(name);
            if (matcher.matches()) {
                return Texts.get(
                        known.key(), matcher.groupCount() == 0 ? new Object[0] : new Object[] {matcher.group(1)});
            }
        }
        return name;
    }

    private static String word(Map<String, String> keys, String id) {
        String key = keys.get(id);
        return key == null ? id : Texts.get(key);
    }
}
