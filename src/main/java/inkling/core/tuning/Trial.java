package inkling.core.tuning;

import inkling.core.history.Validation;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunState;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A run as one point among others: its settings and how good it became. Immutable.
 *
 * @param id of the run in the library
 * @param title what people call it
 * @param settings those that are numbers, by the names that {@link Range#id} gives them, in the order of display
 * @param loss in nats, of the digits that were not trained on, or of the last mini-batches where there are none such; empty
 *     if the run diverged
 * @param accuracy the share of the digits not trained on that was read right, in [0, 1]; empty if there are none, or the
 *     run diverged
 */
public record Trial(
        String id, String title, Map<String, Double> settings, OptionalDouble loss, OptionalDouble accuracy) {
    /** The most accurate first, of those that are equally so the one with the lowest loss; what diverged comes last. */
    public static final Comparator<Trial> BEST_FIRST = Comparator.comparingDouble(
                    (Trial trial) -> -trial.accuracy().orElse(0))
            .thenComparingDouble(trial -> trial.loss().orElse(Double.POSITIVE_INFINITY));

    /** Keeps a copy. */
    public Trial {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** How good a trial is, in one number. */
    public enum Score {
        /** The share of digits that is read right. */
        ACCURACY,
        /** The loss in nats, of which less is better. */
        LOSS;

        /** That of a trial, if it has one. */
        public OptionalDouble of(Trial trial) {
            return this == ACCURACY ? trial.accuracy() : trial.loss();
        }

        /** Whether one is better than another. */
        public boolean isBetter(double one, double other) {
            return this == ACCURACY ? one > other : one < other;
        }
    }

    /** A run of the library. */
    public static Trial of(KeptRun run) {
        boolean diverged = run.state() == RunState.DIVERGED;
        OptionalDouble loss =
                run.validation().map(found -> OptionalDouble.of(found.loss())).orElse(run.loss());
        OptionalDouble accuracy = run.validation()
                .map(Validation::accuracy)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        return new Trial(
                run.id(),
                run.title(),
                numbers(run.recipe()),
                diverged ? OptionalDouble.empty() : loss,
                diverged ? OptionalDouble.empty() : accuracy);
    }

    private static Map<String, Double> numbers(Recipe recipe) {
        Hyperparameters chosen = recipe.hyperparameters();
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put(Range.EPOCHS.id(), (double) chosen.epochs());
        numbers.put(Range.BATCH_SIZE.id(), (double) chosen.batchSize());
        numbers.put(Range.LEARNING_RATE.id(), chosen.learningRate());
        chosen.schedule().settings().forEach((setting, value) -> numbers.put(setting.id(), value));
        chosen.optimizer().settings().forEach((setting, value) -> numbers.put(setting.id(), value));
        return numbers;
    }

    /** The settings in which some trials differ, in the order of display; those that one of them lacks are left out. */
    public static List<String> differing(List<Trial> trials) {
        return trials.stream()
                .flatMap(trial -> trial.settings().keySet().stream())
                .distinct()
                .filter(name ->
                        trials.stream().allMatch(trial -> trial.settings().containsKey(name)))
                .filter(name -> trials.stream()
                                .map(trial -> trial.settings().get(name))
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }
}
