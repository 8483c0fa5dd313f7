package inkling.core.training;

import inkling.core.dataset.Augmentation;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.LabelledDigits;
import inkling.core.dataset.TrainingData;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/** Data with the features that a recipe's linear layer sees of them: all that a run needs. Immutable. */
public final class PreparedData {
    private final TrainingData data;
    private final Choice choice;
    private final Examples train;
    private final List<Examples> tests;

    /**
     * What of a recipe the features depend on.
     *
     * @param features id of the map
     * @param copies the seed of the copies that other hands might have drawn; empty where there are none
     */
    private record Choice(String features, Optional<Long> copies) {
        static Choice of(Recipe recipe) {
            return new Choice(
                    recipe.features().id(),
                    recipe.augment() ? Optional.of(recipe.hyperparameters().seed()) : Optional.empty());
        }
    }

    private PreparedData(TrainingData data, Choice choice, Examples train, List<Examples> tests) {
        this.data = data;
        this.choice = choice;
        this.train = train;
        this.tests = tests;
    }

    /**
     * Computes the features of all data, which takes a while and memory: 2.4 KB for each example with gradients.
     *
     * @throws CancellationException if the control says stop meanwhile
     */
    public static PreparedData of(Recipe recipe, TrainingData data, TrainingControl control) {
        Runnable checkpoint = () -> {
            if (control.isStopped()) {
                throw new CancellationException("stopped before the first step");
            }
        };
        Examples train = Examples.of(recipe.features(), trainingDigits(recipe, data, checkpoint), checkpoint);
        List<Examples> tests = data.test().stream()
                .map(test -> Examples.of(recipe.features(), List.of(test), checkpoint))
                .toList();
        return new PreparedData(data, Choice.of(recipe), train, tests);
    }

    private static List<DigitDataset> trainingDigits(Recipe recipe, TrainingData data, Runnable checkpoint) {
        long seed = recipe.hyperparameters().seed();
        return data.train().stream()
                .flatMap((LabelledDigits digits) ->
                        recipe.augment() ? Augmentation.augment(digits, seed) : Stream.of(digits.digits()))
                .peek(made -> checkpoint.run())
                .toList();
    }

    /** Whether a recipe would have the same features of the same data computed. */
    public boolean suits(Recipe recipe) {
        return choice.equals(Choice.of(recipe));
    }

    /** About how much memory the features take, in bytes. */
    public long bytes() {
        return train.bytes() + tests.stream().mapToLong(Examples::bytes).sum();
    }

    /** What the features are of. */
    public TrainingData data() {
        return data;
    }

    Examples train() {
        return train;
    }

    /** For each of the test sets, in their order. */
    List<Examples> tests() {
        return tests;
    }
}
