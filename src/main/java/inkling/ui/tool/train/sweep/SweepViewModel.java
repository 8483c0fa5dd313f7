package inkling.ui.tool.train.sweep;

import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.text.Texts;
import inkling.core.training.PreparedData;
import inkling.core.training.TrainingControl;
import inkling.core.tuning.Sweep;
import inkling.core.tuning.Trial;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Job;
import inkling.ui.concurrent.UiThread;
import inkling.ui.kit.Notices.Kind;
import inkling.ui.kit.Notices.Notice;
import inkling.ui.runs.RunShelf;
import inkling.ui.tool.RecentData;
import inkling.ui.tool.train.form.CopiesForm;
import inkling.ui.tool.train.form.DataForm;
import inkling.ui.tool.train.form.RecipeForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Trying many settings, as the pane shows it: what is to be tried with the recipe and the data that are filled in, how
 * far it is, and what came of it. Every run goes into the library. For the UI thread only.
 */
public final class SweepViewModel {
    private final RecipeForm recipe;
    private final DataForm dataForm;
    private final CopiesForm copies;
    private final RecentData data;
    private final RunShelf runs;
    private final Background background;
    private final UiThread ui;
    private final SweepForm form;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<SweepProgress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Trial>> trials = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Notice>> end = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<KeptRun> kept = new ArrayList<>();
    private Optional<TrainingControl> control = Optional.empty();
    private Optional<Job<PreparedData>> preparing = Optional.empty();
    private boolean resting;

    /**
     * Nothing tried yet.
     *
     * @param recipe what everything else is as in
     * @param dataForm says which data are chosen
     * @param copies says which copies of them there is memory for
     * @param data has the data
     * @param runs where every run goes
     * @param background where it is trained
     * @param ui where it reports
     */
    public SweepViewModel(
            RecipeForm recipe,
            DataForm dataForm,
            CopiesForm copies,
            RecentData data,
            RunShelf runs,
            Background background,
            UiThread ui) {
        this.recipe = recipe;
        this.dataForm = dataForm;
        this.copies = copies;
        this.data = data;
        this.runs = runs;
        this.background = background;
        this.ui = ui;
        this.form = new SweepForm(recipe.recipeProperty());
        // What is typed anew asks how many runs that makes
        form.planProperty().addListener((value, before, now) -> end.set(Optional.empty()));
    }

    // Commands

    /** Shows the form in the place of the settings. */
    public void show() {
        open.set(true);
    }

    /** Goes back to the settings; a sweep under way goes on. */
    public void close() {
        open.set(false);
    }

    /** Begins; does nothing while a sweep is under way, or where there is nothing to compare. */
    public void start() {
        SweepForm.Plan planned = form.planProperty().get();
        if (running.get() || !planned.isWorthwhile()) {
            return;
        }
        List<Recipe> recipes = planned.recipes().stream().map(copies::fitting).toList();
        String name = dataForm.chosen();
        TrainingControl levers = new TrainingControl();
        levers.rest(resting);
        control = Optional.of(levers);
        kept.clear();
        trials.set(List.of());
        end.set(Optional.empty());
        progress.set(Optional.empty());
        running.set(true);
        Job<PreparedData> job = background.job(share -> data.prepare(name, recipes.get(0), levers));
        preparing = Optional.of(job);
        job.onDone(prepared -> train(recipes, name, prepared, levers))
                .onFailed(failure -> over(Notice.of(failure)))
                .onCancelled(this::over)
                .start();
    }

    private void train(List<Recipe> recipes, String name, PreparedData prepared, TrainingControl levers) {
        preparing = Optional.empty();
        if (levers.isStopped()) {
            over();
            return;
        }
        Sweep sweep = new Sweep(runs.library(), List.of(name), List.of());
        SweepProgress.Listener listener =
                new SweepProgress.Listener(recipes.size(), ui, now -> progress.set(Optional.of(now)), this::ended);
        background
                .job(share -> sweep.run(recipes, prepared, listener, levers))
                .onDone(all -> over())
                .onFailed(failure -> over(Notice.of(failure)))
                .start();
    }

    private void ended(KeptRun run) {
        kept.add(run);
        runs.refresh();
    }

    private void over() {
        boolean stopped = control.filter(TrainingControl::isStopped).isPresent();
        over(Notice.of(Kind.FINISHED, Texts.get(stopped ? "sweep.stopped" : "sweep.done", kept.size())));
    }

    private void over(Notice how) {
        preparing = Optional.empty();
        runs.refresh();
        trials.set(kept.stream().map(Trial::of).toList());
        running.set(false);
        end.set(Optional.of(how));
    }

    /** Ends the sweep; what is done is kept, the run under way as a stopped one. */
    public void cancel() {
        control.ifPresent(TrainingControl::stop);
        // Loading may take long. A run is not interrupted, for it would not be kept
        preparing.ifPresent(Job::cancel);
    }

    /** Has the sweep rest while a stroke is drawn, or go on. */
    public void rest(boolean now) {
        resting = now;
        control.ifPresent(levers -> levers.rest(now));
    }

    /** Fills the settings of a run of this sweep in, and goes back to them. */
    public void take(Trial trial) {
        kept.stream().filter(run -> run.id().equals(trial.id())).findFirst().ifPresent(run -> {
            recipe.show(run.recipe());
            close();
        });
    }

    // What is shown

    /** What is to be tried. */
    SweepForm form() {
        return form;
    }

    /** Whether the form is shown in the place of the settings. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether a sweep is under way. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far it is; empty before its first step. */
    public ReadOnlyObjectProperty<Optional<SweepProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The runs of the last sweep, once it is over. */
    public ReadOnlyObjectProperty<List<Trial>> trialsProperty() {
        return trials.getReadOnlyProperty();
    }

    /** How it ended; empty while one is under way, before the first, and when something else is typed. */
    public ReadOnlyObjectProperty<Optional<Notice>> endProperty() {
        return end.getReadOnlyProperty();
    }
}
