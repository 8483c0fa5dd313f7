package inkling.cli.training;

import inkling.cli.option.ModelOption;
import inkling.cli.option.Typed;
import inkling.core.augmentation.Augmentation;
import inkling.core.model.FeatureMap;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Rule;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import inkling.core.recipe.Start;
import inkling.core.tuning.SweepSpace;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Option;

/** The options that make a {@link Recipe}: a preset, and what is to be different from it. */
final class TrainingOptions {
    @Option(
            names = "--preset",
            paramLabel = "${bundle:label.name}",
            defaultValue = "tutorial",
            description = "${bundle:option.preset}")
    private String preset;

    @Option(names = "--features", paramLabel = "${bundle:label.name}", description = "${bundle:option.features}")
    private String features;

    @Option(
            names = "--augment",
            arity = "0..1",
            fallbackValue = "mild",
            paramLabel = "${bundle:label.name}",
            description = "${bundle:option.augment}")
    private String augment;

    @Option(names = "--no-augment", description = "${bundle:option.no-augment}")
    private boolean plain;

    @Option(names = "--epochs", paramLabel = "${bundle:label.count}", description = "${bundle:option.epochs}")
    private String epochs;

    @Option(names = "--batch-size", paramLabel = "${bundle:label.count}", description = "${bundle:option.batch-size}")
    private String batchSize;

    @Option(
            names = "--learning-rate",
            paramLabel = "${bundle:label.number}",
            description = "${bundle:option.learning-rate}")
    private String learningRate;

    @Option(names = "--schedule", paramLabel = "${bundle:label.name}", description = "${bundle:option.schedule}")
    private String schedule;

    @Option(names = "--step-epochs", paramLabel = "${bundle:label.count}", description = "${bundle:option.step-epochs}")
    private String stepEpochs;

    @Option(
            names = "--step-factor",
            paramLabel = "${bundle:label.number}",
            description = "${bundle:option.step-factor}")
    private String stepFactor;

    @Option(names = "--warm-up", paramLabel = "${bundle:label.count}", description = "${bundle:option.warm-up}")
    private String warmUp;

    @Option(names = "--optimizer", paramLabel = "${bundle:label.name}", description = "${bundle:option.optimizer}")
    private String optimizer;

    @Option(names = "--momentum", paramLabel = "${bundle:label.number}", description = "${bundle:option.momentum}")
    private String momentum;

    @Option(names = "--nesterov", description = "${bundle:option.nesterov}")
    private boolean nesterov;

    @Option(names = "--beta1", paramLabel = "${bundle:label.number}", description = "${bundle:option.beta1}")
    private String beta1;

    @Option(names = "--beta2", paramLabel = "${bundle:label.number}", description = "${bundle:option.beta2}")
    private String beta2;

    @Option(
            names = "--weight-decay",
            paramLabel = "${bundle:label.number}",
            description = "${bundle:option.weight-decay}")
    private String weightDecay;

    @Option(names = "--init", paramLabel = "${bundle:label.name}", description = "${bundle:option.init}")
    private String start;

    @Option(names = "--from", paramLabel = "${bundle:label.run}", description = "${bundle:option.from}")
    private String from;

    @Option(names = "--patience", paramLabel = "${bundle:label.count}", description = "${bundle:option.patience}")
    private String patience;

    @Option(names = "--no-shuffle", description = "${bundle:option.no-shuffle}")
    private boolean fileOrder;

    @Option(names = "--seed", paramLabel = "${bundle:label.count}", description = "${bundle:option.seed}")
    private String seed;

    /** The recipe that the options ask for. */
    Recipe recipe() throws IOException {
        Recipe base = Typed.choice("--preset", preset, Recipe.presets(), Recipe::name);
        Hyperparameters defaults = base.hyperparameters();
        return new Recipe(
                base.name(),
                features == null
                        ? base.features()
                        : Typed.choice("--features", features, FeatureMap.all(), FeatureMap::id),
                augmentation(base.augmentation()),
                defaults.withEpochs((int) value(Range.EPOCHS, epochs, defaults.epochs()))
                        .withBatchSize((int) value(Range.BATCH_SIZE, batchSize, defaults.batchSize()))
                        .withLearningRate(value(Range.LEARNING_RATE, learningRate, defaults.learningRate()))
                        .withOptimizer(optimizer(defaults.optimizer()))
                        .withSchedule(schedule(defaults.schedule()))
                        .withPatience((int) value(Range.PATIENCE, patience, defaults.patience()))
                        .withStart(start(defaults.start()))
                        .withShuffle(!fileOrder && defaults.shuffle())
                        .withSeed(seed == null ? defaults.seed() : Typed.whole("--seed", seed)));
    }

    private Start start(Start preset) throws IOException {
        if (start != null && from != null) {
            throw new WrongValueException("--from", Problem.of("wrong.alone"), "--init");
        }
        if (from != null) {
            return new Start.Given(ModelOption.openRunOr(from).model());
        }
        return start == null ? preset : Typed.choice("--init", start, Start.fresh(), Start::id);
    }

    /**
     * Takes out what was typed for {@link SweepSpace#SETTINGS}, of which there may be several values: the recipe has the
     * preset's.
     */
    Map<Range, String> takeSweepSettings() {
        Map<Range, String> typed = new EnumMap<>(Range.class);
        typed.put(Range.LEARNING_RATE, learningRate);
        typed.put(Range.BATCH_SIZE, batchSize);
        typed.put(Range.MOMENTUM, momentum);
        typed.put(Range.WEIGHT_DECAY, weightDecay);
        typed.values().removeIf(Objects::isNull);
        learningRate = null;
        batchSize = null;
        momentum = null;
        weightDecay = null;
        return typed;
    }

    private Augmentation augmentation(Augmentation preset) {
        if (plain && augment != null) {
            throw new WrongValueException("--augment", Problem.of("wrong.once"), Problem.of("wrong.several"));
        }
        if (plain) {
            return Augmentation.NONE;
        }
        return augment == null ? preset : Typed.choice("--augment", augment, Augmentation.all(), Augmentation::id);
    }

    private Optimizer optimizer(Optimizer preset) {
        Optimizer chosen = rule("--optimizer", optimizer, preset, Optimizer.all());
        chosen = with(chosen, Range.MOMENTUM, momentum);
        chosen = with(chosen, Range.BETA1, beta1);
        chosen = with(chosen, Range.BETA2, beta2);
        chosen = with(chosen, Range.WEIGHT_DECAY, weightDecay);
        return nesterov ? withNesterov(chosen) : chosen;
    }

    private Schedule schedule(Schedule preset) {
        Schedule chosen = rule("--schedule", schedule, preset, Schedule.all());
        chosen = with(chosen, Range.STEP_EPOCHS, stepEpochs);
        chosen = with(chosen, Range.STEP_FACTOR, stepFactor);
        return with(chosen, Range.WARM_UP, warmUp);
    }

    private static <R extends Rule<R>> R rule(String option, String typed, R preset, List<R> all) {
        return typed == null
                ? preset
                : Rule.ofKind(typed.toLowerCase(Locale.ROOT), preset, all)
                        .orElseGet(() -> Typed.choice(option, typed, all, Rule::id));
    }

    private static <R extends Rule<R>> R with(R rule, Range setting, String typed) {
        return typed == null ? rule : rule.with(setting, setting.parse(typed));
    }

    private static Optimizer withNesterov(Optimizer rule) {
        if (rule instanceof Sgd sgd) {
            return sgd.withNesterov(true);
        }
        throw rule.lacks(Problem.of("hyperparameter.nesterov"));
    }

    private static double value(Range range, String typed, double preset) {
        return typed == null ? preset : range.parse(typed);
    }
}
