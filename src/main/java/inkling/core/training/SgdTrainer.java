package inkling.core.training;

import inkling.core.blas.Nd4jRuntime;
import inkling.core.dataset.EpochOrder;
import inkling.core.dataset.Examples;
import inkling.core.dataset.MiniBatches;
import inkling.core.dataset.SparseRows;
import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.SoftmaxRegression;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Trains a softmax regression by mini-batch stochastic gradient descent with an {@link Optimizer} and a learning-rate
 * {@link Schedule}, step for step as PyTorch's {@code torch.optim} on {@code nn.CrossEntropyLoss} does it. Same seed,
 * same settings and same data give bit-identical weights, whatever else goes on meanwhile.
 */
public final class SgdTrainer {
    /**
     * The mini-batch loss, in nats, from which a run counts as diverged. Guessing costs 2.3; far above it the model
     * gives the right digit a probability of e⁻¹⁰⁰⁰, and steps that large only ever throw the weights about.
     */
    public static final double DIVERGED_LOSS = 1_000;

    private SgdTrainer() {}

    /**
     * Loads the native libraries ahead of the first run by a recipe, where it will need them: 0.3 s, on the very first
     * start 1.6 s. Any thread may call it; a run that starts meanwhile waits.
     */
    public static void prepare(Recipe recipe) {
        boolean sparse = recipe.features().isInk()
                && recipe.hyperparameters().optimizer().equals(Sgd.PLAIN);
        if (!sparse) {
            Nd4jRuntime.prepare();
        }
    }

    /**
     * Trains on the caller's thread until all epochs are done, the control says stop, or the loss is not a number or
     * above {@link #DIVERGED_LOSS}, the loss that the last step leaves included. Then the weights are those before the step
     * that spoiled them.
     *
     * @param features the feature map that made the examples
     * @param examples the features [n, d] with their labels; at least one
     * @param listener hears of every step, on this thread
     * @param control the run's levers, for other threads
     * @throws IllegalArgumentException if there are no examples, or their features or the weights to start from are not
     *     those of the map
     */
    public static TrainingResult train(
            FeatureMap features,
            Examples examples,
            Hyperparameters hyperparameters,
            TrainingListener listener,
            TrainingControl control) {
        return train(
                features,
                examples,
                hyperparameters,
                Optional.empty(),
                listener,
                control,
                new TrainingTime(System::nanoTime));
    }

    /**
     * The same from the middle of a run on, to the very weights that it would have come to, with a clock of one's own.
     *
     * @param from of a run of the same hyperparameters but for the epochs, on the same examples
     */
    static TrainingResult train(
            FeatureMap features,
            Examples examples,
            Hyperparameters hyperparameters,
            Optional<Checkpoint> from,
            TrainingListener listener,
            TrainingControl control,
            TrainingTime time) {
        if (examples.size() == 0) {
            throw new IllegalArgumentException("expected at least one example to train on, found none");
        }
        if (examples.columns() != features.size()) {
            throw new IllegalArgumentException(
                    "expected " + features.size() + " features an example, found " + examples.columns());
        }
        int batchSize = Math.min(hyperparameters.batchSize(), examples.size());
        SplittableRandom random = new SplittableRandom(hyperparameters.seed());
        SplittableRandom orders = random.split();
        LinearLayer fresh = hyperparameters.start().layer(features, SoftmaxRegression.CLASSES, random);
        LinearLayer start = from.map(Checkpoint::parameters).orElse(fresh);
        EpochOrder order = new EpochOrder(examples.size(), hyperparameters.shuffle(), orders);
        from.ifPresent(checkpoint -> {
            order.skip(checkpoint.stepsDone(), batchSize);
            time.goOn(checkpoint.seconds());
        });
        try (Learner learner = learner(start, examples, batchSize, hyperparameters.optimizer(), order, from)) {
            int stepsPerEpoch = MiniBatches.perEpoch(examples, batchSize);
            SgdRun run = new SgdRun(features, learner, stepsPerEpoch, hyperparameters, from, control, time);
            return run.toItsEnd(listener);
        }
    }

    private static Learner learner(
            LinearLayer start,
            Examples examples,
            int batchSize,
            Optimizer optimizer,
            EpochOrder order,
            Optional<Checkpoint> from) {
        Optional<SparseRows> sparse = optimizer.equals(Sgd.PLAIN) ? examples.sparse() : Optional.empty();
        if (sparse.isPresent()) {
            return new SparseLearner(start, sparse.get(), batchSize, order);
        }
        DenseLearner dense = new DenseLearner(start, examples, batchSize, optimizer, order);
        from.ifPresent(checkpoint -> dense.restore(checkpoint.memory(), checkpoint.stepsDone()));
        return dense;
    }
}
