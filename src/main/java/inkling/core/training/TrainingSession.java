package inkling.core.training;

import inkling.core.Version;
import inkling.core.dataset.LabelledDigits;
import inkling.core.dataset.MiniBatches;
import inkling.core.dataset.TrainingData;
import inkling.core.evaluation.Evaluation;
import inkling.core.model.ModelCard;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import java.util.ArrayList;
import java.util.List;

/**
 * One training from data to a model with its card: a recipe and its data, with the features computed. The command line
 * and the app both train through it.
 */
public final class TrainingSession {
    private final Recipe recipe;
    private final PreparedData prepared;

    /** A session that computes the features first and that nothing stops before its first step. */
    public TrainingSession(Recipe recipe, TrainingData data) {
        this(recipe, PreparedData.of(recipe, data, new TrainingControl()));
    }

    /**
     * A session over features that are there already.
     *
     * @throws IllegalArgumentException if they do not {@linkplain PreparedData#suits suit} the recipe
     */
    public TrainingSession(Recipe recipe, PreparedData prepared) {
        if (!prepared.suits(recipe)) {
            throw new IllegalArgumentException(
                    "expected the features that " + recipe.title() + " asks for, found others");
        }
        this.recipe = recipe;
        this.prepared = prepared;
    }

    /** How many examples an epoch goes through. */
    public int examples() {
        return prepared.train().size();
    }

    /** How many epochs the recipe asks for. */
    public int epochs() {
        return recipe.hyperparameters().epochs();
    }

    /** How many steps an epoch has. */
    public int stepsPerEpoch() {
        return MiniBatches.perEpoch(prepared.train(), recipe.hyperparameters().batchSize());
    }

    /** Trains on the caller's thread; see {@link SgdTrainer#train}. */
    public TrainingResult train(TrainingListener listener, TrainingControl control) {
        return SgdTrainer.train(recipe.features(), prepared.train(), recipe.hyperparameters(), listener, control);
    }

    /** Puts a model to each of the test sets, in their order. */
    public List<Evaluation> evaluate(SoftmaxRegression model) {
        return prepared.tests().stream().map(test -> Evaluation.of(model, test)).toList();
    }

    /**
     * The trained model with its card.
     *
     * @param measured what {@link #evaluate} found for it
     */
    public TrainedModel withCard(TrainingResult result, List<Evaluation> measured) {
        TrainingData data = prepared.data();
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
