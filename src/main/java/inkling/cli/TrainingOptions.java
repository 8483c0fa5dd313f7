package inkling.cli;

import inkling.core.model.FeatureMap;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.training.Hyperparameters;
import inkling.core.training.Hyperparameters.Range;
import inkling.core.training.Optimizer;
import inkling.core.training.Recipe;
import inkling.core.training.Schedule;
import inkling.core.training.Start;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that make a {@link Recipe}: a preset, and what is to be different from it. */
final class TrainingOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            defaultValue = "tutorial",
            description = "What the other options start from: tutorial (the default; the PyTorch tutorial's recipe),"
                    + " pixels (the best that plain pixels reach) or best (the shipped model's).")
    private String preset;

    @Option(names = "--features", paramLabel = "NAME", description = "What the linear layer sees: pixels or gradients.")
    private String features;

    @Option(
            names = "--augment",
            negatable = true,
            description =
                    "Train on copies as well that other hands might have drawn: rotated, slanted, stretched; strokes"
                            + " also with other pens.")
    private Boolean augment;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the data, 1 to 10000.")
    private String epochs;

    @Option(names = "--batch-size", paramLabel = "N", description = "Digits in a mini-batch, 1 to 10000.")
    private String batchSize;

    @Option(names = "--learning-rate", paramLabel = "X", description = "Above 0, at most 10000000.")
    private String learningRate;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            description = "How the learning rate goes on: constant or cosine.")
    private String schedule;

    @Option(names = "--momentum", paramLabel = "X", description = "From 0 to below 1.")
    private String momentum;

    @Option(names = "--weight-decay", paramLabel = "X", description = "From 0 to 1.")
    private String weightDecay;

    @Option(
            names = "--init",
            paramLabel = "NAME",
            description = "The weights before the first step: zeros, or uniform in ±1/√d as nn.Linear has.")
    private String start;

    @Option(names = "--no-shuffle", description = "Go through the data in file order.")
    private boolean fileOrder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of everything random: same seed, same model. Default: 0.")
    private Long seed;

    /** The recipe that the options ask for. */
    Recipe recipe() {
        try {
            Recipe base = choice("--preset", preset, Recipe.presets(), Recipe::name);
            Hyperparameters from = base.hyperparameters();
            return new Recipe(
                    base.name(),
                    features == null
                            ? base.features()
                            : choice("--features", features, FeatureMap.all(), FeatureMap::id),
                    augment == null ? base.augment() : augment,
                    from.withEpochs((int) value(Range.EPOCHS, epochs, from.epochs()))
                            .withBatchSize((int) value(Range.BATCH_SIZE, batchSize, from.batchSize()))
                            .withLearningRate(value(Range.LEARNING_RATE, learningRate, from.learningRate()))
                            .withOptimizer(optimizer(from.optimizer()))
                            .withSchedule(
                                    schedule == null
                                            ? from.schedule()
                                            : choice("--schedule", schedule, Schedule.all(), Schedule::id))
                            .withStart(start == null ? from.start() : choice("--init", start, Start.fresh(), Start::id))
                            .withShuffle(!fileOrder && from.shuffle())
                            .withSeed(seed == null ? from.seed() : seed));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), inkling.core.text.Texts.of(e), e);
        }
    }

    private Optimizer optimizer(Optimizer preset) {
        Optimizer chosen = preset;
        if (momentum != null) {
            chosen = chosen.with(Range.MOMENTUM, Range.MOMENTUM.parse(momentum));
        }
        if (weightDecay != null) {
            chosen = chosen.with(Range.WEIGHT_DECAY, Range.WEIGHT_DECAY.parse(weightDecay));
        }
        return chosen;
    }

    private static double value(Range range, String typed, double preset) {
        return typed == null ? preset : range.parse(typed);
    }

    private static <T> T choice(String option, String typed, List<T> all, Function<T, String> id) {
        return all.stream()
                .filter(one -> id.apply(one).equals(typed.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new WrongValueException(
                        option, Problem.joined("list.and", all.stream().map(id).toList()), typed));
    }
}
