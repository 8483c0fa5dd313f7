package inkling.ui.tool.train.run;

import inkling.core.Version;
import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import inkling.core.model.DigitDetector;
import inkling.core.model.ModelCard;
import inkling.core.model.TrainedModel;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunPlan;
import inkling.core.runs.RunRecorder;
import inkling.core.training.Checkpoint;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingResult.Outcome;
import inkling.core.training.TrainingSession;
import inkling.core.training.TrainingStatus;
import inkling.core.training.Weights;
import inkling.ui.concurrent.LatestValue;
import inkling.ui.concurrent.SampleBuffer;
import inkling.ui.tool.RecentData;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * One run, seen from both sides: {@link #train} is called once on the background thread, everything else on the UI
 * thread.
 */
final class TrainingRun {
    private final int id;
    private final Recipe recipe;
    private final RecentData data;
    private final String name;
    private final LatestValue<TrainedModel> snapshots;
    private final Keeping keeping;
    private final Optional<KeptRun> earlier;
    private final TrainingControl control = new TrainingControl();
    private final SampleBuffer samples = new SampleBuffer();
    private final Queue<Validation> validations = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean snapshotWanted = new AtomicBoolean(true);
    private volatile Optional<TrainingStatus> status = Optional.empty();
    private volatile int examplesPerStep;
    private volatile boolean measuresResult;
    private volatile Optional<String> keptAs = Optional.empty();

    /** Of a model that is still learning: nothing has been measured yet. */
    private final ModelCard cardSoFar;

    /**
     * Where a run is kept while it goes on.
     *
     * @param trouble is told on the training thread, once, that it cannot be
     */
    public record Keeping(RunLibrary library, Consumer<IOException> trouble) {}

    /**
     * A run that has not begun.
     *
     * @param id of the model that is to come of it
     * @param data where to get what to train and to measure on; asked on the background thread
     * @param name of those data
     * @param snapshots gets the model as it is now and then
     * @param earlier a run of the same recipe but for the epochs, to go on with
     */
    public TrainingRun(
            int id,
            Recipe recipe,
            RecentData data,
            String name,
            LatestValue<TrainedModel> snapshots,
            Keeping keeping,
            Optional<KeptRun> earlier) {
        this.id = id;
        this.recipe = recipe;
        this.data = data;
        this.name = name;
        this.snapshots = snapshots;
        this.keeping = keeping;
        this.earlier = earlier;
        this.cardSoFar = new ModelCard(Version.PRODUCER, recipe.title(), List.of(), recipe.settings(), List.of());
    }

    /** Where the run stands; empty before its first step. */
    public Optional<TrainingStatus> status() {
        return status;
    }

    /** How many examples a step learns from; 0 before the data are loaded. */
    public int examplesPerStep() {
        return examplesPerStep;
    }

    /** Whether all steps are made and the model that came of them is put to the test. */
    public boolean measuresResult() {
        return measuresResult;
    }

    /** Moves what has come since the last time into the history, and asks for new weights. */
    public void drainTo(RunHistory history) {
        samples.drain(history::addSteps);
        for (Validation next = validations.poll(); next != null; next = validations.poll()) {
            history.addValidation(next);
        }
        snapshotWanted.set(true);
    }

    public void pause() {
        control.pause();
    }

    public void resume() {
        control.resume();
    }

    public void step() {
        control.step();
    }

    public void rest(boolean now) {
        control.rest(now);
    }

    public void stop() {
        control.stop();
    }

    public void setStepsPerSecond(double limit) {
        control.setStepsPerSecond(limit);
    }

    public void setLearningRate(double rate) {
        control.setLearningRate(rate);
    }

    /**
     * Trains to the end.
     *
     * @throws Exception if it cannot go on
     */
    public RunEnd train() throws Exception {
        try {
            TrainingSession session = new TrainingSession(recipe, data.prepare(name, recipe, control));
            examplesPerStep = Math.min(recipe.hyperparameters().batchSize(), session.examples());
            Optional<Checkpoint> from = Optional.empty();
            RunHistory before = new RunHistory(session.epochs(), session.stepsPerEpoch());
            Optional<RunPlan.Earlier> goesOn = Optional.empty();
            if (earlier.isPresent()) {
                KeptRun.Resumed resumed = earlier.get().resume(session.sources(), session.epochs());
                from = Optional.of(resumed.checkpoint());
                before = resumed.history();
                goesOn = Optional.of(resumed.earlier());
                tell(before);
            }
            RunPlan plan =
                    new RunPlan(recipe, List.of(name), List.of(), session.sources(), session.stepsPerEpoch(), goesOn);
            Optional<RunRecorder> recorder = keeping.library().tryToBegin(plan, before, keeping.trouble());
            keptAs = recorder.map(RunRecorder::id);
            try {
                return train(session, from, recorder);
            } finally {
                if (recorder.isPresent()) {
                    recorder.get().close();
                }
            }
        } catch (CancellationException e) {
            return new RunEnd.Nothing();
        } catch (IOException e) {
            if (control.isStopped()) {
                // Whoever closes the window interrupts the reading, which is no problem to tell of
                return new RunEnd.Nothing();
            }
            throw e;
        }
    }

    private RunEnd train(TrainingSession session, Optional<Checkpoint> from, Optional<RunRecorder> recorder) {
        TrainingListener listener =
                recorder.map(keeper -> new Reporter().andThen(keeper)).orElseGet(Reporter::new);
        try {
            TrainingResult result =
                    from.isPresent() ? session.goOn(from.get(), listener, control) : session.train(listener, control);
            if (result.divergence().isPresent()) {
                recorder.ifPresent(keeper -> keeper.end(result, Optional.empty()));
                return new RunEnd.Diverged(result.divergence().get());
            }
            if (result.outcome() == Outcome.STOPPED && result.last().isEmpty()) {
                return new RunEnd.Nothing();
            }
            measuresResult = true;
            Optional<DigitDetector> detector =
                    result.outcome().isEnd() ? session.trainDetector(control) : Optional.empty();
            TrainedModel model = session.withCard(result, detector, session.evaluate(result.model()));
            recorder.ifPresent(keeper -> keeper.end(result, Optional.of(model)));
            return new RunEnd.Trained(id, model, recipe, result.outcome(), result.seconds());
        } catch (RuntimeException | Error e) {
            recorder.ifPresent(RunRecorder::fail);
            throw e;
        }
    }

    /** What a run did before this one goes on with it. */
    private void tell(RunHistory before) {
        for (int i = 0; i < before.size(); i++) {
            samples.add(
                    before.losses().get(i),
                    before.learningRates().get(i),
                    before.seconds().get(i));
        }
        validations.addAll(before.validations());
    }

    /** What the library calls this run; empty while it is not kept. */
    public Optional<String> keptAs() {
        return keptAs;
    }

    /** Tells the UI thread's side of each step. */
    private final class Reporter implements TrainingListener {
        @Override
        public void afterStep(TrainingStatus reached, Weights weights) {
            status = Optional.of(reached);
            samples.add((float) reached.loss(), (float) reached.learningRate(), (float) reached.seconds());
            if (snapshotWanted.getAndSet(false) || control.isPaused()) {
                snapshots.set(new TrainedModel(weights.get(), cardSoFar));
            }
        }

        @Override
        public boolean validates() {
            return true;
        }

        @Override
        public void afterEpoch(Validation found) {
            validations.add(found);
        }
    }
}
