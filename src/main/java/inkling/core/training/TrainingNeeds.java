package inkling.core.training;

import inkling.core.dataset.LabelledDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;

/**
 * What training by a recipe will take, known before it begins.
 *
 * @param examples how many an epoch will go through, copies included
 * @param bytes about how much memory, the data themselves included
 * @param seconds about how long on a slow computer with two cores, from the loaded data to the model
 */
public record TrainingNeeds(long examples, long bytes, double seconds) {
    /** Of the memory, how much may be the data. */
    private static final double ROOM = 0.9;

    private static final int MEGABYTE = 1_000_000;

    /** For each example: drawing it, and each of its features, on two cores. */
    private static final double SECONDS_DRAWING = 60e-6;

    private static final double SECONDS_FEATURE = 40e-9;

    /** For each feature of an example in each epoch. */
    private static final double SECONDS_STEP = 2.2e-9;

    /** What a recipe needs on some data. */
    public static TrainingNeeds of(Recipe recipe, TrainingData data) {
        int features = recipe.features().size();
        long examples = data.train().stream()
                .mapToLong(
                        digits -> (long) count(digits) * recipe.augmentation().times(digits))
                .sum();
        long tests = data.test().stream().mapToLong(digits -> digits.size()).sum();
        long testBytes = recipe.features().isInk() ? 0 : Float.BYTES * tests * features;
        double once = recipe.features().isInk() ? 0 : SECONDS_DRAWING + SECONDS_FEATURE * features;
        double step = SECONDS_STEP * features * recipe.hyperparameters().epochs();
        return new TrainingNeeds(
                examples, data.bytes() + examples * features + testBytes, examples * (once + step) + tests * once);
    }

    /**
     * Lets it pass if it fits, with room for what else a program has.
     *
     * @param heap the most memory that there may be, in bytes
     * @throws WrongValueException otherwise, which is better known now than after half of the work
     */
    public void check(long heap) {
        if (bytes > ROOM * heap) {
            throw new WrongValueException(
                    Problem.of("training.memory", examples, bytes / MEGABYTE, (long) (ROOM * heap) / MEGABYTE));
        }
    }

    private static int count(LabelledDigits digits) {
        return digits.source().examples();
    }
}
