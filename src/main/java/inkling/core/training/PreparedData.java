package inkling.core.training;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.LabelledDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
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
     * @param augmentation which copies there are
     * @param seed of the copies that other hands might have drawn; empty where there are none
     */
    private record Choice(String features, Augmentation augmentation, Optional<Long> seed) {
        static Choice of(Recipe recipe) {
            return new Choice(
                    recipe.features().id(),
                    recipe.augmentation(),
                    recipe.augmentation().equals(Augmentation.NONE)
                            ? Optional.empty()
                            : Optional.of(recipe.hyperparameters().seed()));
        }
    }

    private PreparedData(TrainingData data, Choice choice, Examples train, List<Examples> tests) {
        this.data = data;
        this.choice = choice;
        this.train = train;
        this.tests = tests;
    }

    /**
     * Computes the features of all data, which takes a while and memory; {@link TrainingNeeds} says how much.
     *
     * @throws CancellationException if the control says stop meanwhile
     * @throws inkling.core.problem.WrongValueException if there is not enough memory
     */
    public static PreparedData of(Recipe recipe, TrainingData data, TrainingControl control) {
        TrainingNeeds.of(recipe, data).check(Runtime.getRuntime().maxMemory());
        Runnable checkpoint = () -> {
            if (control.isStopped()) {
                throw new CancellationException("stopped before the first step");
            }
        };
        Examples train = Examples.compact(recipe.features(), trainingDigits(recipe, data), checkpoint);
        List<Examples> tests = data.test().stream()
                .map(test -> Examples.of(recipe.features(), test, checkpoint))
                .toList();
        return new PreparedData(data, Choice.of(recipe), train, tests);
    }

    private static Stream<DigitDataset> trainingDigits(Recipe recipe, TrainingData data) {
        long seed = recipe.hyperparameters().seed();
        return data.train().stream().flatMap(digits -> recipe.augmentation().apply(digits, seed));
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

    /**
     * The digits to tell others from: as they are and a little changed, without those that are changed as far as hardly
     * anybody goes, which are not far from what is no digit; and of each dataset some, unchanged, that are held out
     * with all their copies.
     */
    DetectorTrainer.Digits digitsToTell() {
        IntStream.Builder near = IntStream.builder();
        List<Examples> heldOut = new ArrayList<>();
        int first = 0;
        for (LabelledDigits digits : data.train()) {
            int count = digits.size();
            IntStream.Builder held = IntStream.builder();
            for (int copy = 0; copy < choice.augmentation().near(digits); copy++) {
                for (int i = 0; i < count; i++) {
                    if (i % DetectorTrainer.HELD_OUT != 0) {
                        near.add(first + copy * count + i);
                    } else if (copy < choice.augmentation().unchanged(digits)) {
                        held.add(first + copy * count + i);
                    }
                }
            }
            heldOut.add(train.only(held.build().toArray()));
            first += count * choice.augmentation().times(digits);
        }
        return new DetectorTrainer.Digits(train.only(near.build().toArray()), heldOut);
    }

    /** For each of the test sets, in their order. */
    List<Examples> tests() {
        return tests;
    }
}
