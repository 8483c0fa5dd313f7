package inkling.ui.tool.train.run;

import inkling.core.model.TrainedModel;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunSummary;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Failure;
import inkling.ui.concurrent.LatestValue;
import inkling.ui.concurrent.UiThread;
import inkling.ui.curves.CurvesViewModel;
import inkling.ui.models.ModelShelf;
import inkling.ui.runs.RunShelf;
import inkling.ui.tool.RecentData;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The run under way, as the pane steers and shows it, and how the last one ended. For the UI thread only. */
public final class RunViewModel {
    /** Curves that change more often than this only cost time. */
    private static final long NANOS_BETWEEN_CURVES = TimeUnit.MILLISECONDS.toNanos(50);

    /** Numbers that change more often than this cannot be read. */
    private static final long NANOS_BETWEEN_NUMBERS = TimeUnit.MILLISECONDS.toNanos(120);

    private final TrainedOnShelf models;
    private final RunShelf runs;
    private final RecentData data;
    private final Background background;
    private final UiThread ui;
    private final RunProgress progress = new RunProgress();
    private final Speed speed = new Speed();
    private final CurvesViewModel curves;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
    private final ReadOnlyObjectWrapper<RunEnd> end = new ReadOnlyObjectWrapper<>();
    private Optional<TrainingRun> run = Optional.empty();
    private UiThread.Pulse pulse = () -> {};
    private boolean resting;
    private long lastCurves;
    private long lastNumbers;

    /**
     * Nothing runs.
     *
     * @param shelf where the models of runs go
     * @param runs where each run is kept
     * @param data what there is to train on
     * @param curves of this run and the one before
     * @param background where runs make their steps
     */
    public RunViewModel(
            ModelShelf shelf,
            RunShelf runs,
            RecentData data,
            CurvesViewModel curves,
            Background background,
            UiThread ui) {
        this.models = new TrainedOnShelf(shelf);
        this.runs = runs;
        this.data = data;
        this.curves = curves;
        this.background = background;
        this.ui = ui;
        speed.positionProperty().addListener((observable, before, now) -> applySpeed());
    }

    // Commands

    /**
     * Starts a run.
     *
     * @param name of the data
     * @param earlier a run of the same recipe but for the epochs, to go on with
     */
    public void start(Recipe recipe, String name, Optional<KeptRun> earlier) {
        begin(recipe, name, earlier, begun -> {});
    }

    /** Starts a run that makes its first step and is held then. */
    public void startWithStep(Recipe recipe, String name) {
        begin(recipe, name, Optional.empty(), TrainingRun::step);
        pause();
    }

    /** Starts a run that {@code first} has seen before its thread does. */
    private void begin(Recipe recipe, String name, Optional<KeptRun> earlier, Consumer<TrainingRun> first) {
        end.set(null);
        progress.begin();
        curves.begin();
        TrainingRun next = new TrainingRun(
                models.begin(),
                recipe,
                data,
                name,
                new LatestValue<>(ui, this::showLive),
                new TrainingRun.Keeping(
                        runs.library(), trouble -> ui.execute(() -> runs.tellUnkept(new Failure(trouble)))),
                earlier);
        run = Optional.of(next);
        applySpeed();
        next.rest(resting);
        first.accept(next);
        background
                .job(progress -> next.train())
                .onDone(how -> ended(next, how))
                .onFailed(failure -> ended(next, new RunEnd.Failed(failure)))
                .start();
        phase.set(Phase.PREPARING);
        pulse = ui.eachPulse(this::onPulse);
    }

    /** Holds the run before its next step. */
    public void pause() {
        if (phase.get() == Phase.PREPARING || phase.get() == Phase.RUNNING) {
            run.ifPresent(TrainingRun::pause);
            phase.set(Phase.PAUSED);
            progress.pause();
        }
    }

    /** Lets a run that is held go on. */
    public void resume() {
        if (phase.get() == Phase.PAUSED) {
            run.ifPresent(TrainingRun::resume);
            progress.resume();
            phase.set(curves.current().isEmpty() ? Phase.PREPARING : Phase.RUNNING);
        }
    }

    /** Makes exactly one step, and pauses; nothing where nothing runs. */
    public void step() {
        if (phase.get() != Phase.IDLE && phase.get() != Phase.STOPPING) {
            pause();
            run.ifPresent(TrainingRun::step);
        }
    }

    /** Has the run and its curves rest, or go on. */
    public void rest(boolean now) {
        resting = now;
        run.ifPresent(running -> running.rest(now));
    }

    /** Ends the run; the model of the steps until then is kept. */
    public void stop() {
        if (phase.get() != Phase.IDLE) {
            run.ifPresent(TrainingRun::stop);
            phase.set(Phase.STOPPING);
        }
    }

    /** Lets the run under way, if any, go on with another learning rate. */
    public void setLearningRate(double rate) {
        run.ifPresent(running -> running.setLearningRate(rate));
    }

    /** Ends the run and shows nothing more of it. */
    public void close() {
        pulse.close();
        run.ifPresent(TrainingRun::stop);
    }

    // What happens meanwhile

    private void onPulse(long now) {
        if (resting || now - lastCurves < NANOS_BETWEEN_CURVES) {
            return;
        }
        lastCurves = now;
        run.ifPresent(this::updateCurves);
        // In the same frame as the curves, for a frame that comes while another is painted has to wait for it
        if (now - lastNumbers >= NANOS_BETWEEN_NUMBERS) {
            lastNumbers = now;
            run.ifPresent(running -> updateNumbers(running, now));
        }
    }

    private void updateCurves(TrainingRun running) {
        running.status().ifPresent(status -> {
            curves.drain(running::drainTo, status);
            if (phase.get() == Phase.PREPARING) {
                phase.set(Phase.RUNNING);
                runs.refresh();
            }
        });
    }

    private void updateNumbers(TrainingRun running, long now) {
        if (running.examplesPerStep() > 0) {
            progress.loaded();
        }
        running.status().ifPresent(status -> {
            curves.renewValues();
            progress.update(status, now, running.examplesPerStep());
            running.keptAs()
                    .ifPresent(id -> curves.current().ifPresent(history -> runs.progress(id, RunSummary.of(history))));
        });
        if (running.measuresResult()) {
            progress.measure();
        }
    }

    private void ended(TrainingRun finished, RunEnd how) {
        pulse.close();
        updateCurves(finished);
        updateNumbers(finished, lastNumbers);
        if (how instanceof RunEnd.Diverged diverged) {
            curves.diverged(diverged.divergence().epoch(), diverged.divergence().step());
        }
        // Not in one go with the last of the curves: what shows the end takes as long again
        ui.execute(() -> leave(how));
    }

    private void leave(RunEnd how) {
        progress.end();
        run = Optional.empty();
        models.end(how);
        end.set(how);
        phase.set(Phase.IDLE);
        runs.refresh();
    }

    private void showLive(TrainedModel learning) {
        if (run.isPresent()) {
            models.show(learning);
        }
    }

    private void applySpeed() {
        run.ifPresent(running -> running.setStepsPerSecond(speed.stepsPerSecond()));
    }

    // What is shown

    /** How far the run is. */
    public RunProgress progress() {
        return progress;
    }

    /** How fast it may go; can be changed at any time. */
    public Speed speed() {
        return speed;
    }

    /** The curves of this run and the one before. */
    public CurvesViewModel curves() {
        return curves;
    }

    /** Where the training stands. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** How the last run ended; null while one is under way and before the first. */
    public ReadOnlyObjectProperty<RunEnd> endProperty() {
        return end.getReadOnlyProperty();
    }
}
