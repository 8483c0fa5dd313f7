package inkling.core.training;

import inkling.core.Version;
import inkling.core.dataset.Augmentation;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.LabelledDigits;
import inkling.core.dataset.MiniBatches;
import inkling.core.dataset.TrainingData;
import inkling.core.evaluation.Evaluation;
import inkling.core.model.ModelCard;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * One training from data to a model with its card: a recipe and its data, with the features computed. The command line
 * and the app both train through it.
 */
public final class TrainingSession {
    private final Recipe recipe;
    private final TrainingData data;
    private final Examples train;
    private final List<Examples> tests;

    /** A session that nothing stops before its first step; see {@link #TrainingSession(Recipe, TrainingData, TrainingControl)}. */
    public TrainingSession(Recipe recipe, TrainingData data) {
        this(recipe, data, new TrainingControl());
    }

    /**
     * Computes the features of all data, which takes a while and memory: 2.4 KB for each example with gradients.
     *
     * @throws CancellationException if the control says stop meanwhile
     */
    public TrainingSession(Recipe recipe, TrainingData data, TrainingControl control) {
        this.recipe = recipe;
        this.data = data;
        Runnable checkpoint = () -> {
            if (control.isStopped()) {
                throw new CancellationException("stopped before the first step");
            }
        };
        this.train = Examples.of(recipe.features(), trainingDigits(checkpoint), checkpoint);
        this.tests = data.test().stream()
                .map(test -> Examples.of(recipe.features(), List.of(test), checkpoint))
                .toList();
    }

    private List<DigitDataset> trainingDigits(Runnable checkpoint) {
        long seed = recipe.hyperparameters().seed();
        return data.train().stream()
                .flatMap(digits -> recipe.augment() ? Augmentation.augment(digits, seed) : Stream.of(digits.digits()))
                .peek(made -> checkpoint.run())
                .toList();
    }

    /** How many examples an epoch goes through. */
    public int examples() {
        return train.size();
    }

    /** How many epochs the recipe asks for. */
    public int epochs() {
        return recipe.hyperparameters().epochs();
    }

    /** How many steps an epoch has. */
    public int stepsPerEpoch() {
        return MiniBatches.perEpoch(train, recipe.hyperparameters().batchSize());
    }

    /** Trains on the caller's thread; see {@link SgdTrainer#train}. */
    public TrainingResult train(TrainingListener listener, TrainingControl control) {
        return SgdTrainer.train(recipe.features(), train, recipe.hyperparameters(), listener, control);
    }

    /** Puts a model to each of the test sets, in their order. */
    public List<Evaluation> evaluate(SoftmaxRegression model) {
        return tests.stream().map(test -> Evaluation.of(model, test)).toList();
    }

    /**
     * The trained model with its card.
     *
     * @param measured what {@link #evaluate} found for it
     */
    public TrainedModel withCard(TrainingResult result, List<Evaluation> measured) {
        List<ModelCard.Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            measurements.add(measured.get(i).on(data.test().get(i).name()));
        }
        var settings = recipe.settings();
        if (result.outcome() != TrainingResult.Outcome.FINISHED) {
            settings.put("stopped after step", Long.toString(result.stepsDone()));
        }
        // The card must not claim a learning rate that was not kept to
        result.changedRate()
                .ifPresent(rate -> settings.put("learning rate changed by hand, last to", Numbers.plain(rate)));
        ModelCard card = new ModelCard(
                Version.PRODUCER,
                recipe.title(),
                data.train().stream().map(LabelledDigits::source).toList(),
                settings,
                measurements);
        return new TrainedModel(result.model(), card);
    }
}
