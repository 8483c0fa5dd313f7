package inkling.core.training;

import inkling.core.Version;
import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.dataset.LabelledDigits;
import inkling.core.dataset.MiniBatches;
import inkling.core.dataset.TrainingData;
import inkling.core.dataset.nondigit.NonDigitKind;
import inkling.core.dataset.nondigit.NonDigits;
import inkling.core.evaluation.Evaluation;
import inkling.core.model.DigitDetector;
import inkling.core.model.ModelCard;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Numbers;
import inkling.core.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One training from data to a model with its card: a recipe and its data, with the features computed. The command line
 * and the app both train through it.
 */
public final class TrainingSession {
    /** How many things that are no digits are made at most: more take longer and tell no better. */
    private static final int MOST_OTHERS = 32_000;

    /** From how many digits one such thing is made, where there are few. */
    private static final int DIGITS_PER_OTHER = 4;

    private static final List<NonDigitKind> KINDS = List.of(NonDigitKind.values());

    private final Recipe recipe;
    private final PreparedData prepared;
    private final Validator validator;

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
        this.validator = new Validator(prepared.tests());
    }

    /** What it trains on, with the SHA-256 of the content. */
    public List<ModelCard.Source> sources() {
        return prepared.data().train().stream().map(LabelledDigits::source).toList();
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

    /**
     * Trains on the caller's thread; see {@link SgdTrainer#train}. A recipe with patience stops early, and its model is
     * that of the epoch with the lowest validation loss.
     *
     * @throws WrongValueException if the run may stop early and there is nothing to validate with
     */
    public TrainingResult train(TrainingListener listener, TrainingControl control) {
        return train(listener, control, Optional.empty());
    }

    /**
     * Goes on with a run from where it was, to the very weights that it would have come to without a break, as far as the
     * schedule does not depend on how many epochs there are.
     *
     * @param from of a run of the same recipe but for the epochs, on the same data
     */
    public TrainingResult goOn(Checkpoint from, TrainingListener listener, TrainingControl control) {
        return train(listener, control, Optional.of(from));
    }

    private TrainingResult train(TrainingListener listener, TrainingControl control, Optional<Checkpoint> from) {
        Hyperparameters chosen = recipe.hyperparameters();
        Optional<EarlyStopping> stopping = Optional.empty();
        if (chosen.patience() > 0) {
            if (validator.isEmpty()) {
                throw new WrongValueException(Problem.of("training.nothing-to-validate"));
            }
            int epochsDone = (int) (from.map(Checkpoint::stepsDone).orElse(0L) / stepsPerEpoch());
            stopping = Optional.of(new EarlyStopping(chosen.patience(), from.flatMap(Checkpoint::best), epochsDone));
        }
        TrainingResult result = SgdTrainer.train(
                recipe.features(),
                prepared.train(),
                chosen,
                from,
                new EpochEnds(listener, stopping, validator),
                control,
                new TrainingTime(System::nanoTime));
        return stopping.isPresent() ? result.with(stopping.get().best()) : result;
    }

    /**
     * Learns to tell digits from what is none, on the caller's thread and on the same features: recipes that make more
     * digits out of the data make other things out of it as well.
     *
     * @return empty if the recipe does not, if there are fewer than {@value DetectorTrainer#FEWEST} digits, or if the
     *     control says stop before the end
     */
    public Optional<DigitDetector> trainDetector(TrainingControl control) {
        if (recipe.augmentation().equals(Augmentation.NONE)) {
            return Optional.empty();
        }
        DetectorTrainer.Digits digits = prepared.digitsToTell();
        if (digits.train().size() < DetectorTrainer.FEWEST) {
            return Optional.empty();
        }
        long seed = recipe.hyperparameters().seed();
        DigitDataset others = new NonDigits(prepared.data().train()).images(KINDS, othersOfAKind(), seed);
        return DetectorTrainer.train(
                recipe.features(),
                digits,
                Examples.compact(recipe.features(), Stream.of(others), () -> {}),
                seed,
                control);
    }

    private int othersOfAKind() {
        int shares = KINDS.stream().mapToInt(NonDigitKind::share).sum();
        return Math.max(1, Math.min(examples() / DIGITS_PER_OTHER, MOST_OTHERS) / shares);
    }

    /** Puts a model to each of the test sets, in their order. */
    public List<Evaluation> evaluate(SoftmaxRegression model) {
        return prepared.tests().stream().map(test -> Evaluation.of(model, test)).toList();
    }

    /** The trained model with its card, and nothing that tells whether there is a digit at all. */
    public TrainedModel withCard(TrainingResult result, List<Evaluation> measured) {
        return withCard(result, Optional.empty(), measured);
    }

    /**
     * The trained model with its card.
     *
     * @param detector what {@link #trainDetector} gave
     * @param measured what {@link #evaluate} found for the model
     */
    public TrainedModel withCard(TrainingResult result, Optional<DigitDetector> detector, List<Evaluation> measured) {
        TrainingData data = prepared.data();
        List<ModelCard.Measurement> measurements = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            measurements.add(measured.get(i).on(data.test().get(i).name()));
        }
        var settings = recipe.settings();
        if (detector.isPresent()) {
            settings.put("kinds of non-digits", Integer.toString(KINDS.size()));
            settings.put("non-digits of most kinds", Integer.toString(othersOfAKind()));
        }
        if (result.outcome() != TrainingResult.Outcome.FINISHED) {
            settings.put("stopped after step", Long.toString(result.stepsDone()));
        }
        result.best().ifPresent(best -> settings.put("weights of epoch", Integer.toString(best.epoch())));
        // The card must not claim a learning rate that was not kept to
        result.changedRate()
                .ifPresent(rate -> settings.put("learning rate changed by hand, last to", Numbers.plain(rate)));
        ModelCard card = new ModelCard(Version.PRODUCER, recipe.title(), sources(), settings, measurements);
        return new TrainedModel(result.model(), detector, card);
    }
}
