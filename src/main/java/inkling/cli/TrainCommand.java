package inkling.cli;

import inkling.core.dataset.TrainingData;
import inkling.core.evaluation.Evaluation;
import inkling.core.model.DigitDetector;
import inkling.core.problem.ProblemException;
import inkling.core.text.Texts;
import inkling.core.training.PreparedData;
import inkling.core.training.Recipe;
import inkling.core.training.SgdTrainer;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingResult.Outcome;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a model and prints what PyTorch's tutorial prints: a loss line every so many steps, then the accuracy. */
@Command(
        name = "train",
        description = "${bundle:help.train}",
        footer = {"", "${bundle:help.train.stop}", "${bundle:help.train.example}"},
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
            description = "${bundle:option.train-data}" + DataOptions.PATHS)
    private List<String> data;

    @Option(names = "--test", paramLabel = DataOptions.LABEL, description = "${bundle:option.test}")
    private List<String> test = List.of();

    @Mixin
    private TrainingOptions training;

    @Option(
            names = "--log-every",
            paramLabel = "${bundle:label.count}",
            defaultValue = "100",
            description = "${bundle:option.log-every}")
    private String logEvery;

    @Option(names = "--history", paramLabel = "${bundle:label.file}.csv", description = "${bundle:option.history}")
    private String history;

    @Option(names = "--out", paramLabel = "${bundle:label.file}", description = "${bundle:option.out}")
    private String out;

    private final Supplier<StopOnSignal> signals;

    /** The command as it is typed. */
    TrainCommand() {
        this(StopOnSignal::new);
    }

    /** The same with signals of one's own. */
    TrainCommand(Supplier<StopOnSignal> signals) {
        this.signals = signals;
    }

    @Override
    public Integer call() throws IOException {
        Recipe recipe = training.recipe();
        int steps = Typed.atLeast(1, "--log-every", logEvery);
        TrainingFiles files = files();
        // The libraries load while the data is being read
        Thread loading = new Thread(() -> SgdTrainer.prepare(recipe), "loading ND4J");
        loading.setDaemon(true);
        loading.start();
        TrainingData digits = source.sources().training(data, test);
        try (StopOnSignal signal = signals.get()) {
            TrainingControl control = signal.control();
            Optional<TrainingSession> session = session(recipe, digits, control);
            return session.isPresent() ? train(session.get(), digits, steps, files, control) : stoppedEarly();
        }
    }

    /** None if it was stopped before its first step: the features take a while. */
    private static Optional<TrainingSession> session(Recipe recipe, TrainingData digits, TrainingControl control) {
        try {
            return Optional.of(new TrainingSession(recipe, PreparedData.of(recipe, digits, control)));
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private int stoppedEarly() {
        command.commandLine().getOut().println(Texts.get("print.stopped-early"));
        return ExitCode.OK;
    }

    /** Where the results go, which must not turn out to be nowhere after an hour of training. */
    private TrainingFiles files() throws IOException {
        TrainingFiles files = TrainingFiles.of(out, history);
        files.refuseOneForTwo("--data", data);
        files.refuseOneForTwo("--test", test);
        files.tryOut();
        return files;
    }

    private int train(
            TrainingSession session, TrainingData digits, int steps, TrainingFiles files, TrainingControl control)
            throws IOException {
        PrintWriter print = command.commandLine().getOut();
        ProgressLine progress = ProgressLine.onTerminal();
        HistoryRecorder recorder = new HistoryRecorder(session);
        TrainingListener log = new TrainingLog(
                print, progress, steps, control, files.history().isPresent() ? recorder : TrainingListener.NONE);
        Failures failures = new Failures(command);
        TrainingResult result;
        try {
            result = session.train(log, control);
        } catch (RuntimeException | OutOfMemoryError e) {
            // What is known of the run until then is not lost with it
            save(recorder, files, failures);
            throw e;
        }
        progress.clear();
        if (result.last().isEmpty() && result.outcome() == Outcome.STOPPED) {
            return stoppedEarly();
        }
        if (result.outcome() == Outcome.STOPPED) {
            print.println(Texts.get("print.stopped", Long.toString(result.stepsDone())));
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
        Optional<DigitDetector> detector = result.outcome().isEnd() ? session.trainDetector(control) : Optional.empty();
        // One that cannot be written any more is no reason to lose the other
        failures.attempt(() -> files.save(session.withCard(result, detector, evaluations))
                .ifPresent(file -> print.println(Texts.get("print.model-written", file))));
        save(recorder, files, failures);
        result.divergence().ifPresent(divergence -> failures.add(new ProblemException(divergence.problem())));
        return failures.exitStatus();
    }

    private void save(HistoryRecorder recorder, TrainingFiles files, Failures failures) {
        files.history()
                .ifPresent(file -> failures.attempt(() -> {
                    recorder.save(file);
                    command.commandLine().getOut().println(Texts.get("print.history-written", file));
                }));
    }
}
