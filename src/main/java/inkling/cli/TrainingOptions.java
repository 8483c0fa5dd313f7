package inkling.cli;

import inkling.core.model.FeatureMap;
import inkling.core.training.Hyperparameters;
import inkling.core.training.Hyperparameters.Range;
import inkling.core.training.Hyperparameters.Schedule;
import inkling.core.training.Hyperparameters.Start;
import inkling.core.training.Recipe;
import java.util.stream.Collectors;
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
    private Schedule schedule;

    @Option(names = "--momentum", paramLabel = "X", description = "From 0 to below 1.")
    private String momentum;

    @Option(names = "--weight-decay", paramLabel = "X", description = "From 0 to 1.")
    private String weightDecay;

    @Option(
            names = "--init",
            paramLabel = "NAME",
            description = "The weights before the first step: zeros, or uniform in ±1/√d as nn.Linear has.")
    private Start start;

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
            Recipe base = Recipe.preset(preset)
                    .orElseThrow(() -> new IllegalArgumentException("--preset: expected "
                            + Recipe.presets().stream().map(Recipe::name).collect(Collectors.joining(", "))
                            + ", found " + preset));
            Hyperparameters from = base.hyperparameters();
            return new Recipe(
                    base.name(),
                    features == null ? base.features() : featureMap(features),
                    augment == null ? base.augment() : augment,
                    new Hyperparameters(
                            (int) value(Range.EPOCHS, epochs, from.epochs()),
                            (int) value(Range.BATCH_SIZE, batchSize, from.batchSize()),
                            value(Range.LEARNING_RATE, learningRate, from.learningRate()),
                            value(Range.MOMENTUM, momentum, from.momentum()),
                            value(Range.WEIGHT_DECAY, weightDecay, from.weightDecay()),
                            schedule == null ? from.schedule() : schedule,
                            start == null ? from.start() : start,
                            !fileOrder && from.shuffle(),
                            seed == null ? from.seed() : seed));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private static double value(Range range, String typed, double preset) {
        return typed == null ? preset : range.parse(typed);
    }

    private static FeatureMap featureMap(String id) {
        return FeatureMap.byId(id)
                .orElseThrow(() -> new IllegalArgumentException("--features: expected "
                        + FeatureMap.all().stream().map(FeatureMap::id).collect(Collectors.joining(", "))
                        + ", found " + id));
    }
}
