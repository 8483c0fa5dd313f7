package inkling.ui.tool.train;

import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunSummary;
import inkling.core.text.Texts;
import inkling.core.training.Recipe;
import inkling.core.training.TrainingResult.Outcome;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Failure;
import inkling.ui.concurrent.LatestValue;
import inkling.ui.concurrent.UiThread;
import inkling.ui.curves.CurvesViewModel;
import inkling.ui.models.ModelShelf;
import inkling.ui.runs.RunShelf;
import inkling.ui.tool.DataAccess;
import inkling.ui.tool.RecentData;
import inkling.ui.tool.TrainingOrder;
import inkling.ui.tool.train.finder.FinderViewModel;
import inkling.ui.tool.train.form.CopiesForm;
import inkling.ui.tool.train.form.DataForm;
import inkling.ui.tool.train.form.RecipeForm;
import inkling.ui.tool.train.form.Speed;
import inkling.ui.tool.train.run.Phase;
import inkling.ui.tool.train.run.RunEnd;
import inkling.ui.tool.train.run.RunProgress;
import inkling.ui.tool.train.run.TrainingRun;
import inkling.ui.tool.train.sweep.SweepViewModel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Training as the pane shows it: what is chosen, what runs, its curves, and what came of it. For the UI thread only. */
public final class TrainingViewModel implements AutoCloseable {
    /** Curves that change more often than this only cost time. */
    private static final long NANOS_BETWEEN_CURVES = TimeUnit.MILLISECONDS.toNanos(50);

    /** Numbers that change more often than this cannot be read. */
    private static final long NANOS_BETWEEN_NUMBERS = TimeUnit.MILLISECONDS.toNanos(120);

    private static final Duration TO_END = Duration.ofSeconds(1);

    private final TrainedOnShelf models;
    private final RunShelf runs;
    private final UiThread ui;
    private final Background background;
    private final RecipeForm recipeForm = new RecipeForm();
    private final RecentData data;
    private final DataForm dataForm;
    private final CopiesForm copiesForm;
    private final FinderViewModel finder;
    private final SweepViewModel sweep;
    private final RunProgress progress = new RunProgress();
    private final BooleanBinding busy;
    private final BooleanBinding startable;
    private final StringBinding whyNot;
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
     * A training that has not begun.
     *
     * @param shelf where its models go
     * @param runs where each run is kept
     * @param files where curves are saved
     * @param ui where it reports
     */
    public TrainingViewModel(ModelShelf shelf, RunShelf runs, DataAccess access, Background files, UiThread ui) {
        this.models = new TrainedOnShelf(shelf);
        this.runs = runs;
        this.ui = ui;
        this.background = new Background("training", ui);
        this.curves = new CurvesViewModel(files);
        this.data = new RecentData(access);
        this.dataForm = new DataForm(data, ui);
        this.copiesForm = new CopiesForm(
                recipeForm, dataForm, data, background, Runtime.getRuntime().maxMemory());
        this.finder =
                new FinderViewModel(recipeForm::recipe, dataForm::chosen, data, recipeForm.learningRate(), background);
        this.sweep = new SweepViewModel(recipeForm, dataForm, copiesForm, data, runs, background, ui);
        this.busy = phase.isNotEqualTo(Phase.IDLE).or(finder.runningProperty()).or(sweep.runningProperty());
        this.startable = busy.not().and(recipeForm.validProperty()).and(dataForm.readyProperty());
        whyNot = Bindings.createStringBinding(
                this::reason,
                phase,
                finder.runningProperty(),
                busy,
                recipeForm.validProperty(),
                dataForm.readyProperty());
        speed.positionProperty().addListener((observable, before, now) -> applySpeed());
    }

    // Commands

    /** Starts a run with what is chosen; does nothing where that cannot be. */
    public void start() {
        begin(begun -> {});
    }

    /**
     * Does what another tool asked for; nothing while something is under way.
     *
     * @throws WrongValueException if this cannot be done here; says where it can
     */
    public void carryOut(TrainingOrder order) {
        if (busy.get()) {
            return;
        }
        KeptRun kept = order.run();
        if (order instanceof TrainingOrder.Prepare prepare) {
            recipeForm.show(prepare.recipe());
            if (isOneSource(kept)) {
                dataForm.choose(kept.data().get(0));
            }
            return;
        }
        if (!isOneSource(kept)) {
            throw new WrongValueException(Problem.of("runs.several-data", kept.id()));
        }
        Recipe recipe = kept.recipe();
        Optional<KeptRun> earlier = Optional.empty();
        if (order instanceof TrainingOrder.GoOn further) {
            recipe = recipe.with(recipe.hyperparameters().withEpochs(further.epochs()));
            earlier = Optional.of(kept);
        }
        recipeForm.show(recipe);
        dataForm.choose(kept.data().get(0));
        begin(recipe, kept.data().get(0), earlier, begun -> {});
    }

    private static boolean isOneSource(KeptRun run) {
        return run.data().size() == 1 && run.test().isEmpty();
    }

    /** Starts a run that {@code first} has seen before its thread does; whether there is one. */
    private boolean begin(Consumer<TrainingRun> first) {
        Optional<Recipe> recipe = recipeForm.recipe().map(copiesForm::fitting);
        if (!startable.get() || recipe.isEmpty()) {
            return false;
        }
        begin(recipe.get(), dataForm.chosen(), Optional.empty(), first);
        return true;
    }

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
                .onDone(how -> {
                    if (how instanceof RunEnd.Trained trained && trained.outcome() == Outcome.FINISHED) {
                        copiesForm.learned(recipe, trained.seconds());
                    }
                    ended(next, how);
                })
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

    /** Makes exactly one step, and pauses. Where nothing runs, that is a new run's first step. */
    public void step() {
        boolean begun = begin(TrainingRun::step);
        if (phase.get() == Phase.IDLE || phase.get() == Phase.STOPPING) {
            return;
        }
        pause();
        if (!begun) {
            run.ifPresent(TrainingRun::step);
        }
    }

    /**
     * Has the run and its curves rest while a stroke is drawn, or go on: a hand that is quicker than the program loses
     * part of its way, and the run loses a moment.
     */
    void rest(boolean now) {
        resting = now;
        run.ifPresent(running -> running.rest(now));
        finder.rest(now);
        sweep.rest(now);
    }

    /** Ends the run; the model of the steps until then is kept. */
    public void stop() {
        if (phase.get() != Phase.IDLE) {
            run.ifPresent(TrainingRun::stop);
            phase.set(Phase.STOPPING);
        }
    }

    /** Lets the run under way, if any, go on with the learning rate that is filled in. */
    public void applyLearningRate() {
        recipeForm.learningRate().value().ifPresent(rate -> run.ifPresent(running -> running.setLearningRate(rate)));
    }

    /** Ends the run and its threads within a second, and keeps nothing of it; to keep it, stop first and await the end. */
    @Override
    public void close() {
        pulse.close();
        run.ifPresent(TrainingRun::stop);
        finder.close();
        sweep.cancel();
        background.end(TO_END);
        dataForm.close();
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
        } else if (how instanceof RunEnd.Failed) {
            dataForm.checkAgain();
        }
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

    private String reason() {
        if (startable.get()) {
            return "";
        }
        if (phase.get() != Phase.IDLE) {
            return Texts.get(phase.get() == Phase.STOPPING ? "training.why.ending" : "training.why.running");
        }
        if (finder.runningProperty().get()) {
            return Texts.get("training.why.finding");
        }
        if (sweep.runningProperty().get()) {
            return Texts.get("training.why.sweeping");
        }
        return Texts.get(recipeForm.validProperty().get() ? "training.why.data" : "training.why.settings");
    }

    // What is shown

    /** The choice of the recipe. */
    public RecipeForm recipeForm() {
        return recipeForm;
    }

    /** The choice of the copies that join the data, and what they need. */
    public CopiesForm copiesForm() {
        return copiesForm;
    }

    /** Looks for a learning rate for what is chosen. */
    public FinderViewModel finder() {
        return finder;
    }

    /** Tries many settings with what else is chosen. */
    public SweepViewModel sweep() {
        return sweep;
    }

    /** The choice of the data. */
    public DataForm dataForm() {
        return dataForm;
    }

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

    /** Whether a run, a search for a learning rate or a sweep is under way. */
    public BooleanBinding busyProperty() {
        return busy;
    }

    /** Whether a run can be started now. */
    public BooleanBinding startableProperty() {
        return startable;
    }

    /** Why no run can be started now, in one sentence; empty where one can. */
    public StringBinding whyNotProperty() {
        return whyNot;
    }

    /** How the last run ended; null while one is under way and before the first. */
    public ReadOnlyObjectProperty<RunEnd> endProperty() {
        return end.getReadOnlyProperty();
    }
}
