package inkling.cli;

import inkling.core.dataset.TrainingData;
import inkling.core.evaluation.Evaluation;
import inkling.core.format.model.ModelFiles;
import inkling.core.training.Recipe;
import inkling.core.training.SgdTrainer;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingResult.Outcome;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a model and prints what PyTorch's tutorial prints: a loss line every so many steps, then the accuracy. */
@Command(
        name = "train",
        description = "Trains a model. Without options: the PyTorch tutorial's recipe on MNIST.",
        footer = {
            "",
            "Ctrl-C stops after the step under way; --out and --history are written all the same.",
            "Example: inkling train --preset best --data mnist --data pen-strokes/ --out my.safetensors"
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private DataOptions source;

    @Option(
            names = "--data",
            paramLabel = DataOptions.LABEL,
            defaultValue = "mnist",
            description = "What to train on; several are put together. Default: mnist. " + DataOptions.PATHS)
    private List<String> data;

    @Option(
            names = "--test",
            paramLabel = DataOptions.LABEL,
            description = "What to measure on. Default: the test images that come with the data.")
    private List<String> test = List.of();

    @Mixin
    private TrainingOptions training;

    @Option(
            names = "--log-every",
            paramLabel = "N",
            defaultValue = "100",
            description = "Steps from one loss line to the next, at least 1. Default: 100.")
    private int logEvery;

    @Option(
            names = "--history",
            paramLabel = "FILE.csv",
            description = "Write the loss of every step and what a validation after each epoch finds to this file.")
    private Path history;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the model to this file, by its ending: .safetensors or .onnx.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Recipe recipe = training.recipe();
        checkOptions();
        // The libraries load while the data is being read
        Thread loading = new Thread(SgdTrainer::prepare, "loading ND4J");
        loading.setDaemon(true);
        loading.start();
        TrainingData digits = source.sources().training(data, test);
        TrainingSession session = new TrainingSession(recipe, digits);
        try (StopOnSignal signal = new StopOnSignal()) {
            return train(session, digits, signal.control());
        }
    }

    /** Better now than after an hour of training. */
    private void checkOptions() {
        if (logEvery < 1) {
            throw new ParameterException(
                    command.commandLine(), "--log-every: expected a whole number from 1, found " + logEvery);
        }
        if (out != null) {
            OutputName.requireModelFormat(command, "--out", out);
        }
        for (Path file : Stream.of(out, history).filter(Objects::nonNull).toList()) {
            Path folder = file.toAbsolutePath().getParent();
            if (!Files.isDirectory(folder)) {
                throw new CommandFailure(file + ": there is no folder " + folder + " to write it to");
            }
        }
    }

    private int train(TrainingSession session, TrainingData digits, TrainingControl control) throws IOException {
        PrintWriter print = command.commandLine().getOut();
        ProgressLine progress = ProgressLine.onTerminal();
        // The first epoch's seconds are to be its own
        SgdTrainer.prepare();
        HistoryRecorder recorder = new HistoryRecorder(session);
        TrainingListener log =
                new TrainingLog(print, progress, logEvery, history == null ? TrainingListener.NONE : recorder);
        TrainingResult result = session.train(log, control);
        progress.clear();
        if (result.outcome() == Outcome.STOPPED) {
            print.printf(Locale.ROOT, "Stopped after %d steps.%n", result.stepsDone());
        }
        List<Evaluation> evaluations = session.evaluate(result.model());
        for (int i = 0; i < evaluations.size(); i++) {
            print.printf(
                    Locale.ROOT,
                    "Accuracy of the model on the %d test images: %.2f %%%s%n",
                    evaluations.get(i).total(),
                    100 * evaluations.get(i).accuracy(),
                    evaluations.size() == 1 ? "" : " (" + digits.test().get(i).name() + ")");
        }
        if (out != null) {
            ModelFiles.save(out, session.withCard(result, evaluations));
            print.println("Model written to " + out);
        }
        if (history != null) {
            recorder.save(history);
            print.println("History written to " + history);
        }
        result.problem().ifPresent(problem -> {
            throw new CommandFailure(inkling.core.text.Texts.of(problem));
        });
        return ExitCode.OK;
    }
}
