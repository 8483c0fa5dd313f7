package inkling.ui.tool.train.form;

import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Rule;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import java.math.MathContext;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The choice of one of several rules, and what is typed for its settings. A kind that is chosen has the preset's settings
 * if the preset's rule is of this kind, and otherwise its own by default.
 *
 * @param <R> what the rules are
 */
public final class RuleChoice<R extends Rule<R>> {
    private final String name;
    private final List<R> all;
    private final Map<Range, CheckedField<Double>> fields = new EnumMap<>(Range.class);
    private final ObjectProperty<String> kind;
    private R preset;

    /**
     * A choice of the preset's rule.
     *
     * @param name of what is chosen, in the keys of its texts
     * @param all kinds, each as it is by default
     */
    RuleChoice(String name, List<R> all, R preset) {
        this.name = name;
        this.all = List.copyOf(all);
        this.preset = preset;
        for (R rule : all) {
            rule.settings().keySet().forEach(setting -> fields.computeIfAbsent(setting, CheckedField::decimal));
        }
        kind = new SimpleObjectProperty<>(preset.id());
        kind.addListener(observable -> fillSettings());
        fillSettings();
    }

    /** Chooses the rule of another preset. */
    void fill(R other) {
        preset = other;
        kind.set(other.id());
        fillSettings();
    }

    private void fillSettings() {
        unchanged().settings().forEach((setting, value) -> fields.get(setting).set(value.doubleValue()));
    }

    /** The chosen kind with the settings that it has as long as nobody types others. */
    private R unchanged() {
        return Rule.ofKind(kind.get(), preset, all).orElseThrow();
    }

    /** The rule as it is filled in; none while a field of its own is wrong. */
    Optional<R> value() {
        R rule = unchanged();
        for (Range setting : rule.settings().keySet()) {
            Optional<Double> typed = fields.get(setting).value();
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            rule = rule.with(setting, typed.get());
        }
        return Optional.of(rule);
    }

    /** In what it is not the preset's, each in a few words. */
    Stream<String> changes() {
        R unchanged = unchanged();
        Stream<String> other = unchanged.id().equals(preset.id())
                ? Stream.empty()
                : Stream.of(Texts.get("training.changed." + name + "." + unchanged.id()));
        return Stream.concat(
                other, unchanged.settings().entrySet().stream().flatMap(setting -> change(setting).stream()));
    }

    private Optional<String> change(Map.Entry<Range, Double> setting) {
        return fields.get(setting.getKey())
                .value()
                .filter(typed -> !typed.equals(setting.getValue()))
                .map(typed -> Texts.get(
                        "training.changed." + key(setting.getKey()), CheckedField.plain(typed, MathContext.DECIMAL64)));
    }

    /** All that decides what is chosen. */
    Stream<Observable> observables() {
        return Stream.concat(Stream.of(kind), fields.values().stream().map(CheckedField::textProperty));
    }

    /** What is chosen here, in the keys of its texts. */
    String name() {
        return name;
    }

    /** The ids of all kinds. */
    public List<String> kinds() {
        return all.stream().map(Rule::id).toList();
    }

    /** The id of the chosen kind. */
    public ObjectProperty<String> kindProperty() {
        return kind;
    }

    /** The settings of the chosen kind, in the order of display. */
    List<Range> settings() {
        return List.copyOf(unchanged().settings().keySet());
    }

    /** The fields of the settings of all kinds; those that the chosen one does not have count for nothing. */
    public Map<Range, CheckedField<Double>> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** A setting in the keys of its texts. */
    static String key(Range setting) {
        return setting.id().replace(' ', '-');
    }
}
