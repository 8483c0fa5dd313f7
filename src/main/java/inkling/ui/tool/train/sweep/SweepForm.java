package inkling.ui.tool.train.sweep;

import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Numbers;
import inkling.core.recipe.Recipe;
import inkling.core.text.Texts;
import inkling.core.tuning.SweepSpace;
import inkling.core.tuning.SweepSpace.Between;
import inkling.core.tuning.SweepSpace.Choice;
import inkling.ui.kit.CheckedField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** What is to be tried: values of settings, with the recipe that is filled in for all else. For the UI thread only. */
public final class SweepForm {
    /** With fewer runs there is nothing to compare. */
    private static final int LEAST = 2;

    private static final int FIRST_COUNT = 20;

    /** All else of every run; none while something in the settings will not do. */
    private final ObservableValue<Optional<Recipe>> base;

    private final Map<Range, StringProperty> typed = new EnumMap<>(Range.class);
    private final Map<Range, StringBinding> problems = new EnumMap<>(Range.class);
    private final ObjectProperty<Search> search = new SimpleObjectProperty<>(Search.GRID);
    private final CheckedField<Integer> count = CheckedField.whole(1, SweepSpace.MOST);
    private final ObjectBinding<Plan> plan;

    /** How the values are put together. */
    public enum Search {
        /** Every value with every other. */
        GRID,
        /** As they are drawn. */
        RANDOM
    }

    /**
     * What a sweep would do.
     *
     * @param recipes to train by; none where something that is typed will not do
     * @param words how many runs that makes, or why there are none
     */
    public record Plan(List<Recipe> recipes, String words) {
        /** Whether there is something to compare. */
        public boolean isWorthwhile() {
            return recipes.size() >= LEAST;
        }
    }

    /**
     * A form in which nothing is typed yet.
     *
     * @param base what everything else is as in; none while something in it will not do
     */
    SweepForm(ObservableValue<Optional<Recipe>> base) {
        this.base = base;
        count.set(FIRST_COUNT);
        for (Range setting : SweepSpace.SETTINGS) {
            StringProperty text = new SimpleStringProperty("");
            typed.put(setting, text);
            problems.put(setting, Bindings.createStringBinding(() -> problem(setting), text, search, base));
        }
        plan = Bindings.createObjectBinding(
                this::makePlan,
                Stream.concat(typed.values().stream(), Stream.of(search, count.textProperty(), base))
                        .toArray(Observable[]::new));
    }

    /** What there is to try of a setting; nothing where the field is empty, or the optimizer has no such setting. */
    private Optional<Choice> choice(Range setting) {
        String text = typed.get(setting).get();
        return text == null || text.isBlank() || !has(setting)
                ? Optional.empty()
                : Optional.of(Choice.parse(setting, text));
    }

    private boolean has(Range setting) {
        return base.getValue()
                .filter(filledIn -> SweepSpace.has(filledIn, setting))
                .isPresent();
    }

    private String problem(Range setting) {
        try {
            Optional<Choice> choice = choice(setting);
            // What a text alone does not tell, such as a Nesterov momentum of 0
            choice.ifPresent(some -> new SweepSpace(base.getValue().orElseThrow(), Map.of(setting, some)));
            return search.get() == Search.GRID
                            && choice.filter(Between.class::isInstance).isPresent()
                    ? Texts.get("sweep.why.range")
                    : "";
        } catch (WrongValueException e) {
            return Texts.of(e.problem());
        }
    }

    private List<Recipe> recipes(SweepSpace space, int drawn) {
        return search.get() == Search.GRID
                ? space.grid()
                : space.random(drawn, space.base().hyperparameters().seed());
    }

    private Plan makePlan() {
        Optional<Recipe> filledIn = base.getValue();
        boolean wrong =
                problems.values().stream().anyMatch(problem -> !problem.get().isEmpty());
        boolean uncounted = search.get() == Search.RANDOM && count.value().isEmpty();
        if (filledIn.isEmpty() || wrong || uncounted) {
            return new Plan(List.of(), Texts.get(filledIn.isEmpty() ? "training.why.settings" : "sweep.why.field"));
        }
        try {
            Map<Range, Choice> choices = new EnumMap<>(Range.class);
            typed.keySet().forEach(setting -> choice(setting).ifPresent(some -> choices.put(setting, some)));
            List<Recipe> recipes = recipes(
                    new SweepSpace(filledIn.get(), choices), count.value().orElse(1));
            String words =
                    recipes.size() < LEAST ? Texts.get("sweep.nothing") : Texts.get("sweep.runs", recipes.size());
            return new Plan(recipes, words);
        } catch (WrongValueException e) {
            return new Plan(List.of(), Texts.of(e.problem()));
        }
    }

    /** What is typed for one of {@link SweepSpace#SETTINGS}: values, an interval, or nothing to leave it as it is. */
    StringProperty typed(Range setting) {
        return typed.get(setting);
    }

    /** What is wrong with that, in one sentence; empty if nothing is. */
    StringBinding problemOf(Range setting) {
        return problems.get(setting);
    }

    /** What the recipe has for a setting, in digits; empty where it has none. */
    StringBinding filledIn(Range setting) {
        return Bindings.createStringBinding(
                () -> base.getValue()
                        .filter(filledIn -> SweepSpace.has(filledIn, setting))
                        .map(filledIn -> Numbers.plain(SweepSpace.value(filledIn, setting)))
                        .orElse(""),
                base);
    }

    /** Whether the recipe lacks a setting. */
    BooleanBinding lacks(Range setting) {
        return Bindings.createBooleanBinding(
                () -> base.getValue()
                        .filter(filledIn -> !SweepSpace.has(filledIn, setting))
                        .isPresent(),
                base);
    }

    /** How the values are put together. */
    ObjectProperty<Search> searchProperty() {
        return search;
    }

    /** How many runs a random search makes; those that come up twice are left out. */
    CheckedField<Integer> count() {
        return count;
    }

    /** What a sweep would do. */
    ObjectBinding<Plan> planProperty() {
        return plan;
    }
}
