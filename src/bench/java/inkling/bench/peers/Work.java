package inkling.bench.peers;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.Mnist;
import inkling.core.model.FeatureMap;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * What a peer is to do: the tutorial's recipe on MNIST, or the same with more data, other features or other batches.
 *
 * @param mnist the folder with MNIST's files
 * @param features what each image is turned into before the first epoch
 * @param times how often each training image comes in an epoch
 * @param batchSize examples in a mini-batch
 * @param epochs passes over the data; the first is there to warm up and is not counted
 */
record Work(Path mnist, FeatureMap features, int times, int batchSize, int epochs) {
    /** Epochs at the beginning of every process that are not counted. */
    static final int WARM_UP = 1;

    /** The tutorial's recipe as it is. */
    static Work tutorial(Path mnist) {
        Hyperparameters chosen = Recipe.TUTORIAL.hyperparameters();
        return new Work(mnist, Recipe.TUTORIAL.features(), 1, chosen.batchSize(), chosen.epochs());
    }

    /** The work that {@link #arguments} tells of. */
    static Work of(List<String> arguments) {
        return new Work(
                Path.of(arguments.get(0)),
                FeatureMap.byId(arguments.get(1)).orElseThrow(),
                Integer.parseInt(arguments.get(2)),
                Integer.parseInt(arguments.get(3)),
                Integer.parseInt(arguments.get(4)));
    }

    /** The same as arguments of a process. */
    List<String> arguments() {
        return List.of(
                mnist.toString(),
                features.id(),
                Integer.toString(times),
                Integer.toString(batchSize),
                Integer.toString(epochs));
    }

    /** With what each image is turned into instead. */
    Work withFeatures(FeatureMap other) {
        return new Work(mnist, other, times, batchSize, epochs);
    }

    /** With every image so often. */
    Work withTimes(int other) {
        return new Work(mnist, features, other, batchSize, epochs);
    }

    /** In batches of so many. */
    Work withBatchSize(int other) {
        return new Work(mnist, features, times, other, epochs);
    }

    /** The settings that Inkling does this work with. */
    Hyperparameters hyperparameters() {
        return Recipe.TUTORIAL.hyperparameters().withBatchSize(batchSize).withEpochs(epochs);
    }

    /** What is trained on, as Inkling's training has it. */
    Examples training() throws IOException {
        DigitDataset images = Mnist.in(mnist).read(Split.TRAIN);
        return Examples.compact(features, Collections.nCopies(times, images).stream(), () -> {});
    }

    /** What is measured with afterwards. */
    Examples test() throws IOException {
        return Examples.of(features, Mnist.in(mnist).read(Split.TEST));
    }
}
