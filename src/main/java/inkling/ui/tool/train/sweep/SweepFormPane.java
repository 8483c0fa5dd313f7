package inkling.ui.tool.train.sweep;

import atlantafx.base.theme.Styles;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.text.Texts;
import inkling.core.tuning.SweepSpace;
import inkling.core.tuning.Trial;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Explained;
import inkling.ui.kit.Notices.Notice;
import inkling.ui.sweep.SweepPane;
import inkling.ui.tool.train.form.FormGrid;
import inkling.ui.tool.train.form.SettingField;
import inkling.ui.tool.train.sweep.SweepForm.Search;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is to be tried, and below it how far that is, or the pictures of what came of it. */
public final class SweepFormPane extends VBox {
    private final SweepViewModel viewModel;
    private final SweepForm form;
    private final BooleanExpression startable;
    private final ObservableStringValue whyNot;
    private final SweepPane pictures = new SweepPane();
    private final Label about = new Label(Texts.get("sweep.about"));
    private final Button close;
    private final TextField first;

    /**
     * A pane that is seen while it is asked for.
     *
     * @param startable whether the training could start now
     * @param whyNot why it could not, in one sentence
     */
    public SweepFormPane(SweepViewModel viewModel, BooleanExpression startable, ObservableStringValue whyNot) {
        this.viewModel = viewModel;
        this.form = viewModel.form();
        this.startable = startable;
        this.whyNot = whyNot;
        getStyleClass().addAll("hyperparameters", "sweep-form");
        visibleProperty().bind(viewModel.openProperty());
        about.getStyleClass().add(Styles.TEXT_MUTED);
        about.setWrapText(true);
        about.setMinHeight(Region.USE_PREF_SIZE);
        pictures.whenChosen(this::take);
        setVgrow(pictures, Priority.ALWAYS);
        close = Controls.button("sweep.close", "sweep.close.tip", viewModel::close);
        FormGrid fields = fields();
        first = (TextField) fields.lookup(".text-field");
        getChildren().addAll(about, fields, outcome(), pictures);
        viewModel.trialsProperty().addListener((value, before, now) -> show(now));
        show(viewModel.trialsProperty().get());
        visibleProperty().addListener(observable -> first.requestFocus());
    }

    private FormGrid fields() {
        FormGrid grid = new FormGrid();
        for (Range setting : SweepSpace.SETTINGS) {
            grid.add(field(setting), grid.getChildren().size(), 0);
        }
        Region search = Controls.named(
                "sweep.search",
                Controls.choice(
                        "sweep.search",
                        "sweep.search.tip",
                        List.of(Search.values()),
                        form.searchProperty(),
                        kind -> Texts.get(kind == Search.GRID ? "sweep.search.grid" : "sweep.search.random")));
        search.disableProperty().bind(viewModel.runningProperty());
        Region count = new SettingField("sweep.count", "sweep.count.tip", form.count());
        count.disableProperty().bind(viewModel.runningProperty());
        count.visibleProperty().bind(form.searchProperty().isEqualTo(Search.RANDOM));
        // On the line of the fields, which have their names above
        VBox beside = new VBox(new Label(), buttons());
        beside.getStyleClass().add("field");
        grid.add(search, 0, 1);
        grid.add(count, 1, 1);
        grid.add(beside, 2, 1, 2, 1);
        return grid;
    }

    private Node field(Range setting) {
        String name = setting.id().replace(' ', '-');
        SettingField field = new SettingField(
                "sweep-" + name, "training." + name, "sweep.values.tip", form.typed(setting), form.problemOf(setting));
        field.typed().promptTextProperty().bind(form.filledIn(setting));
        BooleanBinding lacks = form.lacks(setting);
        field.disableProperty().bind(viewModel.runningProperty().or(lacks));
        return new Explained(
                field,
                Bindings.when(lacks).then(Texts.get("sweep.why.lacks")).otherwise(Texts.get("training.why.sweeping")));
    }

    private HBox buttons() {
        Button start = Controls.button("sweep.start", "sweep.start.tip", viewModel::start);
        start.getStyleClass().add(Styles.ACCENT);
        BooleanBinding possible = Bindings.createBooleanBinding(
                () -> startable.get() && form.planProperty().get().isWorthwhile(), startable, form.planProperty());
        start.disableProperty().bind(possible.not());
        Explained explained = new Explained(
                start,
                Bindings.createStringBinding(
                        () -> startable.get() ? form.planProperty().get().words() : whyNot.get(),
                        startable,
                        whyNot,
                        form.planProperty()));
        Button cancel = Controls.button("sweep.cancel", "sweep.cancel.tip", viewModel::cancel);
        cancel.visibleProperty().bind(viewModel.runningProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        close.visibleProperty().bind(cancel.visibleProperty().not());
        close.managedProperty().bind(close.visibleProperty());
        HBox buttons = new HBox(explained, cancel, close);
        buttons.getStyleClass().add("buttons");
        return buttons;
    }

    /** How many runs it would make; while it makes them, how far it is; then how it ended. */
    private VBox outcome() {
        Label words = new Label();
        words.setId("sweep-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        this::words,
                        form.planProperty(),
                        viewModel.runningProperty(),
                        viewModel.progressProperty(),
                        viewModel.endProperty()));
        ProgressBar bar = new ProgressBar();
        bar.setId("sweep-progress");
        bar.setAccessibleText(Texts.get("sweep.progress"));
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> viewModel
                                .progressProperty()
                                .get()
                                .map(SweepProgress::share)
                                .orElse(ProgressBar.INDETERMINATE_PROGRESS),
                        viewModel.progressProperty()));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(Styles.SMALL);
        bar.visibleProperty().bind(viewModel.runningProperty());
        bar.managedProperty().bind(bar.visibleProperty());
        VBox outcome = new VBox(words, bar);
        outcome.getStyleClass().add("field");
        return outcome;
    }

    private String words() {
        if (viewModel.runningProperty().get()) {
            return viewModel
                    .progressProperty()
                    .get()
                    .map(SweepProgress::words)
                    .orElse(Texts.get("training.progress.preparing"));
        }
        return viewModel
                .endProperty()
                .get()
                .map(Notice::text)
                .map(how -> viewModel.trialsProperty().get().isEmpty() ? how : Texts.get("sweep.over", how))
                .orElse(form.planProperty().get().words());
    }

    private void show(List<Trial> trials) {
        pictures.showSweep(trials);
        Controls.show(pictures, !trials.isEmpty());
        // There is no room for both in a small window
        Controls.show(about, trials.isEmpty());
    }

    private void take(Trial trial) {
        if (startable.get()) {
            viewModel.take(trial);
        }
    }
}
