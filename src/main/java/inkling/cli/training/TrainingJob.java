package inkling.cli.training;

import inkling.cli.console.Failures;
import inkling.cli.console.ProgressLine;
import inkling.core.dataset.TrainingData;
import inkling.core.evaluation.Evaluation;
import inkling.core.history.RunHistory;
import inkling.core.model.DigitDetector;
import inkling.core.model.TrainedModel;
import inkling.core.problem.ProblemException;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunPlan;
import inkling.core.runs.RunRecorder;
import inkling.core.text.Texts;
import inkling.core.training.Checkpoint;
import inkling.core.training.PreparedData;
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
import java.util.concurrent.CancellationException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/**
 * One training of the command line, from the data to the files: prints what PyTorch's tutorial prints, and keeps the run.
 *
 * @param data what is trained on, as it was typed
 * @param test what is measured on, as it was typed
 * @param logEvery steps from one line to the next
 * @param files to leave behind
 * @param library where the run is kept; empty where it is not to be
 */
record TrainingJob(
        CommandSpec command,
        List<String> data,
        List<String> test,
        int logEvery,
        TrainingFiles files,
        Optional<RunLibrary> library) {

    /**
     * Trains.
     *
     * @param digits the data
     * @param earlier a run of the same recipe but for the epochs, to go on with
     * @return the exit status
     */
    int run(Recipe recipe, TrainingData digits, TrainingControl control, Optional<KeptRun> earlier) throws IOException {
        TrainingSession session;
        try {
            session = new TrainingSession(recipe, PreparedData.of(recipe, digits, control));
        } catch (CancellationException e) {
            // It was stopped before its first step: the features take a while
            return stoppedEarly();
        }
        RunHistory history = new RunHistory(session.epochs(), session.stepsPerEpoch());
        Optional<Checkpoint> from = Optional.empty();
        Optional<RunPlan.Earlier> before = Optional.empty();
        if (earlier.isPresent()) {
            KeptRun.Resumed resumed = earlier.get().resume(session.sources(), session.epochs());
            from = Optional.of(resumed.checkpoint());
            history = resumed.history();
            before = Optional.of(resumed.earlier());
        }
        Optional<RunRecorder> recorder = begin(recipe, session, history, before);
        try {
            return train(session, digits, control, from, recorder, history);
        } finally {
            if (recorder.isPresent()) {
                recorder.get().close();
            }
        }
    }

    private Optional<RunRecorder> begin(
            Recipe recipe, TrainingSession session, RunHistory before, Optional<RunPlan.Earlier> earlier) {
        return library.flatMap(runs -> runs.tryToBegin(
                new RunPlan(recipe, data, test, session.sources(), session.stepsPerEpoch(), earlier),
                before,
                trouble -> command.commandLine().getErr().println(Texts.get("runs.unkept", Texts.of(trouble)))));
    }

    private int stoppedEarly() {
        command.commandLine().getOut().println(Texts.get("print.stopped-early"));
        return ExitCode.OK;
    }

    private int train(
            TrainingSession session,
            TrainingData digits,
            TrainingControl control,
            Optional<Checkpoint> from,
            Optional<RunRecorder> recorder,
            RunHistory history) {
        PrintWriter print = command.commandLine().getOut();
        ProgressLine progress = ProgressLine.onTerminal();
        TrainingListener keeper = recorder.<TrainingListener>map(keeping -> keeping)
                .orElseGet(() -> files.history().isPresent() ? new HistoryRecorder(history) : TrainingListener.NONE);
        TrainingListener log = new TrainingLog(print, progress, logEvery, control).andThen(keeper);
        Failures failures = new Failures(command);
        TrainingResult result;
        try {
            result = from.isPresent() ? session.goOn(from.get(), log, control) : session.train(log, control);
        } catch (RuntimeException | OutOfMemoryError e) {
            // What is known of the run until then is not lost with it
            recorder.ifPresent(RunRecorder::fail);
            files.saveHistory(history, failures, print);
            throw e;
        }
        progress.clear();
        if (result.last().isEmpty() && result.outcome() == Outcome.STOPPED) {
            return stoppedEarly();
        }
        if (result.outcome() == Outcome.STOPPED) {
            print.println(Texts.get("print.stopped", Long.toString(result.stepsDone())));
        }
        result.best()
                .ifPresent(best -> print.println(Texts.get(
                        result.outcome() == Outcome.EARLY ? "print.early" : "print.best",
                        Integer.toString(best.epoch()),
                        String.format(Locale.ROOT, "%.4f", best.loss()))));
        List<Evaluation> evaluations = session.evaluate(result.model());
        print(digits, evaluations);
        Optional<DigitDetector> detector = result.outcome().isEnd() ? session.trainDetector(control) : Optional.empty();
        TrainedModel model = session.withCard(result, detector, evaluations);
        recorder.ifPresent(keeping -> {
            keeping.end(result, result.divergence().isPresent() ? Optional.empty() : Optional.of(model));
            print.println(Texts.get("print.kept", keeping.id()));
        });
        // One that cannot be written any more is no reason to lose the other
        failures.attempt(
                () -> files.save(model).ifPresent(file -> print.println(Texts.get("print.model-written", file))));
        files.saveHistory(history, failures, print);
        result.divergence().ifPresent(divergence -> failures.add(new ProblemException(divergence.problem())));
        return failures.exitStatus();
    }

    private void print(TrainingData digits, List<Evaluation> evaluations) {
        for (int i = 0; i < evaluations.size(); i++) {
            command.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "Accuracy of the model on the %d test images: %.2f %%%s%n",
                            evaluations.get(i).total(),
                            100 * evaluations.get(i).accuracy(),
                            evaluations.size() == 1
                                    ? ""
                                    : " (" + digits.test().get(i).name() + ")");
        }
    }
}
