package inkling.core.recipe;

import inkling.core.augmentation.Augmentation;
import inkling.core.model.FeatureMap;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Hyperparameters.Range;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Makes a recipe of what {@link Recipe#settings} gave. */
final class RecipeReader {
    private static final String CHANGED = ", changed";

    private final Map<String, String> settings;

    private RecipeReader(Map<String, String> settings) {
        this.settings = settings;
    }

    static Optional<Recipe> read(String title, Map<String, String> settings) {
        String name = title.endsWith(CHANGED) ? title.substring(0, title.length() - CHANGED.length()) : title;
        try {
            return Optional.of(new RecipeReader(settings).recipe(name));
        } catch (WrongValueException | NoSuchElementException | NumberFormatException e) {
            // A card may say anything
            return Optional.empty();
        }
    }

    private Recipe recipe(String name) {
        return new Recipe(
                name,
                FeatureMap.byId(text("features")).orElseThrow(),
                Augmentation.byId(text("augmentation")).orElseThrow(),
                new Hyperparameters(
                        whole(Range.EPOCHS),
                        whole(Range.BATCH_SIZE),
                        number(Range.LEARNING_RATE),
                        optimizer(),
                        rule(text("schedule"), Schedule.all()),
                        Start.byId(text("start")).orElseThrow(),
                        text("shuffle").equals("yes"),
                        Long.parseLong(text("seed")),
                        settings.containsKey(Range.PATIENCE.id()) ? whole(Range.PATIENCE) : 0));
    }

    private Optimizer optimizer() {
        // A card that names none means this one
        Optimizer rule = rule(settings.getOrDefault(Optimizer.NAME_ON_CARD, Sgd.PLAIN.id()), Optimizer.all());
        return rule instanceof Sgd sgd && settings.containsKey(Sgd.NESTEROV_ON_CARD) ? sgd.withNesterov(true) : rule;
    }

    private <R extends Rule<R>> R rule(String id, List<R> all) {
        R rule = all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        for (Range setting : rule.settings().keySet()) {
            if (settings.containsKey(setting.id())) {
                rule = rule.with(setting, number(setting));
            }
        }
        return rule;
    }

    private String text(String name) {
        return Optional.ofNullable(settings.get(name)).orElseThrow();
    }

    private int whole(Range range) {
        return range.whole(number(range));
    }

    private double number(Range range) {
        return range.parse(text(range.id()));
    }
}
