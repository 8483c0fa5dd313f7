package inkling.core.training;

import inkling.core.dataset.DataSize;
import inkling.core.dataset.TrainingData;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Recipe;

/**
 * What training by a recipe will take, known before it begins.
 *
 * @param examples how many an epoch will go through, copies included
 * @param bytes about how much memory, the data themselves included
 * @param preparing about how many seconds the features take on a slow computer with two cores
 * @param learning about how many seconds the steps take there
 */
public record TrainingNeeds(long examples, long bytes, double preparing, double learning) {
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
        return of(recipe, DataSize.of(data));
    }

    /** What a recipe needs on data of some size. */
    public static TrainingNeeds of(Recipe recipe, DataSize data) {
        int features = recipe.features().size();
        long examples = recipe.augmentation().examples(data);
        long tests = data.tests();
        long testBytes = recipe.features().isInk() ? 0 : Float.BYTES * tests * features;
        double once = recipe.features().isInk() ? 0 : SECONDS_DRAWING + SECONDS_FEATURE * features;
        double step = SECONDS_STEP * features * recipe.hyperparameters().epochs();
        return new TrainingNeeds(
                examples, data.bytes() + examples * features + testBytes, (examples + tests) * once, examples * step);
    }

    /** About how long it takes there, from the loaded data to the model. */
    public double seconds() {
        return preparing + learning;
    }

    /**
     * Whether it fits, with room for what else a program has.
     *
     * @param heap the most memory that there may be, in bytes
     */
    public boolean fits(long heap) {
        return bytes <= ROOM * heap;
    }

    /**
     * Lets it pass if it {@linkplain #fits fits}.
     *
     * @param heap the most memory that there may be, in bytes
     * @throws WrongValueException otherwise, which is better known now than after half of the work
     */
    public void check(long heap) {
        if (!fits(heap)) {
            throw new WrongValueException(
                    Problem.of("training.memory", examples, bytes / MEGABYTE, (long) (ROOM * heap) / MEGABYTE));
        }
    }
}
