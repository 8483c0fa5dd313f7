package inkling.core.recipe;

import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Hyperparameters.Range;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a recipe of which there are several kinds, each with settings of its own that are numbers.
 *
 * @param <R> what the kinds have in common
 */
public sealed interface Rule<R extends Rule<R>> permits Optimizer, Schedule {
    /** The name under which the command line and model cards know this rule. */
    String id();

    /** Every setting that this rule has, with its value. */
    Map<Range, Double> settings();

    /**
     * The same rule with another value of one of its settings.
     *
     * @throws IllegalArgumentException if it has no such setting, or the value is not allowed
     */
    R with(Range setting, double value);

    /** This rule as a model's card shows it: its name and its settings, texts by name, in the order of display. */
    Map<String, String> onCard();

    /**
     * The rule of a kind, as it is where nobody says more: the preset's own if it is of this kind, otherwise that one of
     * all; none if there is no such kind.
     */
    static <R extends Rule<R>> Optional<R> ofKind(String id, R preset, List<R> all) {
        return Stream.concat(Stream.of(preset), all.stream())
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }

    /** What is wrong with a setting that this rule does not have. */
    default WrongValueException lacks(Problem setting) {
        return new WrongValueException(Problem.of("rule.no-setting", id(), setting));
    }
}
