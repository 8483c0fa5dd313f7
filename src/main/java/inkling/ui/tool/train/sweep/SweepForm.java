package inkling.ui.tool.train.sweep;

import inkling.core.problem.WrongValueException;
import inkling.core.runs.KeptRun;
import inkling.core.text.Texts;
import inkling.core.training.Hyperparameters.Range;
import inkling.core.training.Numbers;
import inkling.core.training.PreparedData;
import inkling.core.training.Recipe;
import inkling.core.training.TrainingControl;
import inkling.core.tuning.Sweep;
import inkling.core.tuning.SweepSpace;
import inkling.core.tuning.SweepSpace.Between;
import inkling.core.tuning.SweepSpace.Choice;
import inkling.core.tuning.Trial;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Job;
import inkling.ui.concurrent.UiThread;
import inkling.ui.kit.CheckedField;
import inkling.ui.kit.Notices.Kind;
import inkling.ui.kit.Notices.Notice;
import inkling.ui.runs.RunShelf;
import inkling.ui.tool.RecentData;
import inkling.ui.tool.train.form.CopiesForm;
import inkling.ui.tool.train.form.DataForm;
import inkling.ui.tool.train.form.RecipeForm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Trying many settings, as the pane shows it: what is to be tried with the recipe and the data that are filled in, how
 * far it is, and what came of it. Every run goes into the library. For the UI thread only.
 */
public final class SweepForm {
    /** With fewer runs there is nothing to compare. */
    private static final int LEAST = 2;

    private static final int FIRST_COUNT = 20;

    private final RecipeForm recipe;
    private final DataForm dataForm;
    private final CopiesForm copies;
    private final RecentData data;
    private final RunShelf runs;
    private final Background background;
    private final UiThread ui;
    private final Map<Range, StringProperty> typed = new EnumMap<>(Range.class);
    private final Map<Range, StringBinding> problems = new EnumMap<>(Range.class);
    private final ObjectProperty<Search> search = new SimpleObjectProperty<>(Search.GRID);
    private final CheckedField<Integer> count = CheckedField.whole(1, SweepSpace.MOST);
    private final ObjectBinding<Plan> plan;
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

    /** How the values are put together. */
    public enum Search {
        /** Every value with every other. */
        GRID,
        /** As they are drawn. */
        RANDOM
    }

    /**
     * What a sweep would do.
     *
     * @param recipes to train by; none where something that is typed will not do
     * @param words how many runs that makes, or why there are none
     */
    public record Plan(List<Recipe> recipes, String words) {
        /** Whether there is something to compare. */
        public boolean isWorthwhile() {
            return recipes.size() >= LEAST;
        }
    }

    /**
     * A form in which nothing is typed yet.
     *
     * @param recipe what everything else is as in
     * @param dataForm says which data are chosen
     * @param copies says which copies of them there is memory for
     * @param data has the data
     * @param runs where every run goes
     * @param background where it is trained
     * @param ui where it reports
     */
    public SweepForm(
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
        count.set(FIRST_COUNT);
        for (Range setting : SweepSpace.SETTINGS) {
            StringProperty text = new SimpleStringProperty("");
            typed.put(setting, text);
            problems.put(
                    setting,
                    Bindings.createStringBinding(() -> problem(setting), text, search, recipe.recipeProperty()));
        }
        plan = Bindings.createObjectBinding(
                this::makePlan,
                Stream.concat(typed.values().stream(), Stream.of(search, count.textProperty(), recipe.recipeProperty()))
                        .toArray(Observable[]::new));
        // What is typed anew asks how many runs that makes
        plan.addListener((value, before, now) -> end.set(Optional.empty()));
    }

    // What is typed

    /** All else of every run; none while something in the settings will not do. */
    private Optional<Recipe> base() {
        return recipe.recipeProperty().get();
    }

    /** What there is to try of a setting; nothing where the field is empty, or the optimizer has no such setting. */
    private Optional<Choice> choice(Range setting) {
        String text = typed.get(setting).get();
        return text == null || text.isBlank() || !has(setting)
                ? Optional.empty()
                : Optional.of(Choice.parse(setting, text));
    }

    private boolean has(Range setting) {
        return base().filter(filledIn -> SweepSpace.has(filledIn, setting)).isPresent();
    }

    private String problem(Range setting) {
        try {
            Optional<Choice> choice = choice(setting);
            // What a text alone does not tell, such as a Nesterov momentum of 0
            choice.ifPresent(some -> new SweepSpace(base().orElseThrow(), Map.of(setting, some)));
            return search.get() == Search.GRID
                            && choice.filter(Between.class::isInstance).isPresent()
                    ? Texts.get("sweep.why.range")
                    : "";
        } catch (WrongValueException e) {
            return Texts.of(e.problem());
        }
    }

    private List<Recipe> recipes(SweepSpace space, int drawn) {
        return search.get() == Search.GRID
                ? space.grid()
                : space.random(drawn, space.base().hyperparameters().seed());
    }

    private Plan makePlan() {
        Optional<Recipe> base = base();
        boolean wrong =
                problems.values().stream().anyMatch(problem -> !problem.get().isEmpty());
        boolean uncounted = search.get() == Search.RANDOM && count.value().isEmpty();
        if (base.isEmpty() || wrong || uncounted) {
            return new Plan(List.of(), Texts.get(base.isEmpty() ? "training.why.settings" : "sweep.why.field"));
        }
        try {
            Map<Range, Choice> choices = new EnumMap<>(Range.class);
            typed.keySet().forEach(setting -> choice(setting).ifPresent(some -> choices.put(setting, some)));
            List<Recipe> recipes =
                    recipes(new SweepSpace(base.get(), choices), count.value().orElse(1));
            String words =
                    recipes.size() < LEAST ? Texts.get("sweep.nothing") : Texts.get("sweep.runs", recipes.size());
            return new Plan(recipes, words);
        } catch (WrongValueException e) {
            return new Plan(List.of(), Texts.of(e.problem()));
        }
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
        Plan planned = plan.get();
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

    /** What is typed for one of {@link SweepSpace#SETTINGS}: values, an interval, or nothing to leave it as it is. */
    public StringProperty typed(Range setting) {
        return typed.get(setting);
    }

    /** What is wrong with that, in one sentence; empty if nothing is. */
    public StringBinding problemOf(Range setting) {
        return problems.get(setting);
    }

    /** What the recipe has for a setting, in digits; empty where it has none. */
    StringBinding filledIn(Range setting) {
        return Bindings.createStringBinding(
                () -> base().filter(base -> SweepSpace.has(base, setting))
                        .map(base -> Numbers.plain(SweepSpace.value(base, setting)))
                        .orElse(""),
                recipe.recipeProperty());
    }

    /** Whether the recipe lacks a setting. */
    BooleanBinding lacks(Range setting) {
        return Bindings.createBooleanBinding(
                () -> base().filter(base -> !SweepSpace.has(base, setting)).isPresent(), recipe.recipeProperty());
    }

    /** How the values are put together. */
    public ObjectProperty<Search> searchProperty() {
        return search;
    }

    /** How many runs a random search makes; those that come up twice are left out. */
    public CheckedField<Integer> count() {
        return count;
    }

    /** What a sweep would do. */
    public ObjectBinding<Plan> planProperty() {
        return plan;
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
