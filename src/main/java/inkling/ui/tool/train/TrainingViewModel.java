package inkling.ui.tool.train;

import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.text.Texts;
import inkling.core.training.TrainingResult.Outcome;
import inkling.ui.concurrent.Background;
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
import inkling.ui.tool.train.run.Phase;
import inkling.ui.tool.train.run.RunEnd;
import inkling.ui.tool.train.run.RunViewModel;
import inkling.ui.tool.train.sweep.SweepViewModel;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;

/** Training as the pane shows it: what is chosen, and what is done with it. For the UI thread only. */
public final class TrainingViewModel implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(1);

    private final Background background;
    private final RecipeForm recipeForm = new RecipeForm();
    private final DataForm dataForm;
    private final CopiesForm copiesForm;
    private final FinderViewModel finder;
    private final SweepViewModel sweep;
    private final RunViewModel run;
    private final BooleanBinding busy;
    private final BooleanBinding startable;
    private final StringBinding whyNot;

    /**
     * A training that has not begun.
     *
     * @param shelf where its models go
     * @param runs where each run is kept
     * @param files where curves are saved
     * @param ui where it reports
     */
    public TrainingViewModel(ModelShelf shelf, RunShelf runs, DataAccess access, Background files, UiThread ui) {
        this.background = new Background("training", ui);
        RecentData data = new RecentData(access);
        this.run = new RunViewModel(shelf, runs, data, new CurvesViewModel(files), background, ui);
        this.dataForm = new DataForm(data, ui);
        this.copiesForm = new CopiesForm(
                recipeForm, dataForm, data, background, Runtime.getRuntime().maxMemory());
        this.finder =
                new FinderViewModel(recipeForm::recipe, dataForm::chosen, data, recipeForm.learningRate(), background);
        this.sweep = new SweepViewModel(recipeForm, dataForm, copiesForm, data, runs, background, ui);
        this.busy = run.phaseProperty()
                .isNotEqualTo(Phase.IDLE)
                .or(finder.runningProperty())
                .or(sweep.runningProperty());
        this.startable = busy.not().and(recipeForm.validProperty()).and(dataForm.readyProperty());
        whyNot = Bindings.createStringBinding(
                this::reason,
                run.phaseProperty(),
                finder.runningProperty(),
                busy,
                recipeForm.validProperty(),
                dataForm.readyProperty());
        run.endProperty().addListener((observable, before, now) -> learnFrom(now));
    }

    // Commands

    /** Starts a run with what is chosen; does nothing where that cannot be. */
    public void start() {
        startable().ifPresent(recipe -> run.start(recipe, dataForm.chosen(), Optional.empty()));
    }

    /** The recipe that is chosen, where a run can be started. */
    private Optional<Recipe> startable() {
        return startable.get() ? recipeForm.recipe().map(copiesForm::fitting) : Optional.empty();
    }

    /** Has the run under way make exactly one step, and pauses it. Where nothing runs, that is a new run's first step. */
    public void step() {
        startable().ifPresentOrElse(recipe -> run.startWithStep(recipe, dataForm.chosen()), run::step);
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
        run.start(recipe, kept.data().get(0), earlier);
    }

    private static boolean isOneSource(KeptRun run) {
        return run.data().size() == 1 && run.test().isEmpty();
    }

    /**
     * Has the run and its curves rest while a stroke is drawn, or go on: a hand that is quicker than the program loses
     * part of its way, and the run loses a moment.
     */
    void rest(boolean now) {
        run.rest(now);
        finder.rest(now);
        sweep.rest(now);
    }

    /** Lets the run under way, if any, go on with the learning rate that is filled in. */
    public void applyLearningRate() {
        recipeForm.learningRate().value().ifPresent(run::setLearningRate);
    }

    /** Ends the run and its threads within a second, and keeps nothing of it; to keep it, stop first and await the end. */
    @Override
    public void close() {
        run.close();
        finder.close();
        sweep.cancel();
        background.end(TO_END);
        dataForm.close();
    }

    /** What a run's end tells of the next. */
    private void learnFrom(RunEnd end) {
        if (end instanceof RunEnd.Trained trained && trained.outcome() == Outcome.FINISHED) {
            copiesForm.learned(trained.recipe(), trained.seconds());
        } else if (end instanceof RunEnd.Failed) {
            dataForm.checkAgain();
        }
    }

    private String reason() {
        if (startable.get()) {
            return "";
        }
        Phase phase = run.phaseProperty().get();
        if (phase != Phase.IDLE) {
            return Texts.get(phase == Phase.STOPPING ? "training.why.ending" : "training.why.running");
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

    /** The run under way, and how the last one ended. */
    public RunViewModel run() {
        return run;
    }

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
}
