package inkling.ui.tool.digits;

import atlantafx.base.theme.Styles;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.Outcome;
import inkling.core.library.KeptDigit;
import inkling.core.teaching.Taught;
import inkling.core.text.CardWords;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import inkling.ui.draw.DigitGrid;
import inkling.ui.draw.EnlargedImage;
import inkling.ui.kit.Controls;
import inkling.ui.tool.digits.TeachViewModel.Lesson;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;
import org.kordamp.ikonli.feather.Feather;

/** Lets the model learn from the kept digits, and shows what that brings before anything is changed. */
final class TeachPane extends VBox {
    private final TeachViewModel viewModel;
    private final Label what = text("teach-what");
    private final Label promise = text("teach-promise");
    private final Button begin;
    private final VBox running;
    private final Button use;
    private final Button keep;
    private final Button discard;
    private final VBox result;
    private final GridPane figures = new GridPane();
    private final Label verdict = text("teach-verdict");
    private final Label how = text("teach-how");
    private final GridView<Change> changes = DigitGrid.of("teach-changes", ChangeCell::new);

    TeachPane(TeachViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("teach");
        begin = Controls.button(Feather.BOOK_OPEN, "teach.begin", "teach.begin.tip", viewModel::teach);
        begin.getStyleClass().add(Styles.ACCENT);
        promise.getStyleClass().add("quiet");
        how.getStyleClass().add("quiet");
        verdict.getStyleClass().add("verdict");
        use = Controls.button("teach.use", "teach.use.tip", viewModel::use);
        use.getStyleClass().add(Styles.ACCENT);
        keep = Controls.button("teach.keep", "teach.keep.tip", viewModel::keepBoth);
        discard = Controls.button("teach.discard", "teach.discard.tip", viewModel::discard);
        running = running();
        result = result();
        setVgrow(result, Priority.ALWAYS);
        getChildren().addAll(what, promise, begin, running, result);
        viewModel.busyProperty().addListener(this::show);
        viewModel.lessonProperty().addListener(this::show);
        viewModel.problemProperty().addListener(this::show);
        viewModel.shelf().digits().addListener((InvalidationListener) this::show);
        viewModel.models().chosenProperty().addListener(this::show);
        show(viewModel.lessonProperty());
    }

    /** A digit whose reading is another one afterwards. */
    private record Change(KeptDigit digit, int before, int after) {}

    private static Label text(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private VBox running() {
        ProgressBar bar = new ProgressBar();
        bar.setId("teach-progress");
        bar.progressProperty().bind(viewModel.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Texts.get("teach.running"));
        VBox box = new VBox(
                new Label(Texts.get("teach.running")),
                bar,
                Controls.button("teach.cancel", "teach.cancel.tip", viewModel::cancel));
        box.getStyleClass().add("teach");
        return box;
    }

    private VBox result() {
        figures.getStyleClass().add("figures");
        figures.setId("teach-figures");
        HBox buttons = new HBox(use, keep, discard);
        buttons.getStyleClass().add("row");
        VBox.setVgrow(changes, Priority.ALWAYS);
        changes.setMinHeight(0);
        VBox box = new VBox(verdict, figures, how, buttons, changes);
        box.getStyleClass().add("teach");
        return box;
    }

    private void show(Observable why) {
        boolean busy = viewModel.busyProperty().get();
        Optional<Lesson> lesson = viewModel.lessonProperty().get();
        int count = viewModel.shelf().digits().size();
        boolean idle = !busy && lesson.isEmpty();
        Controls.show(what, idle);
        Controls.show(promise, idle);
        Controls.show(begin, idle);
        Controls.show(running, busy);
        Controls.show(result, lesson.isPresent());
        begin.setDisable(count == 0);
        String model = viewModel.models().chosenProperty().get() == null
                ? ""
                : viewModel.models().chosenProperty().get().name();
        what.setText(Texts.get("teach.what", model, count));
        String problem = viewModel.problemProperty().get();
        promise.setText(
                problem.isEmpty()
                        ? Texts.get(
                                count < Taught.ENOUGH ? "teach.too-few" : "teach.enough",
                                count,
                                Taught.ENOUGH,
                                viewModel.shelf().library().folder())
                        : problem);
        lesson.ifPresent(this::show);
    }

    private void show(Lesson lesson) {
        Taught taught = lesson.taught();
        Evaluation before = taught.own().first();
        Evaluation after = taught.own().second();
        int fewer = after.correct() - before.correct();
        verdict.setText(
                taught.lambda().isEmpty()
                        ? Texts.get("teach.verdict.same")
                        : Texts.get(fewer > 0 ? "teach.verdict.better" : "teach.verdict.surer", Math.abs(fewer)));
        boolean isNew = taught.lambda().isPresent();
        Controls.show(use, isNew);
        Controls.show(keep, isNew);
        discard.setText(Texts.get(isNew ? "teach.discard" : "teach.done"));
        figures.getChildren().clear();
        figures.addRow(0, new Label(), head("teach.before"), head("teach.after"));
        row(1, Texts.get("teach.own"), before, after);
        row(
                2,
                CardWords.data(taught.measuredOn()),
                taught.test().first(),
                taught.test().second());
        String honest = Texts.get("teach.how");
        how.setText(
                taught.missing() == 0
                        ? honest
                        : Phrases.sentences(
                                List.of(Texts.get("teach.doubt", taught.own().total(), taught.missing()), honest)));
        changes.getItems()
                .setAll(taught.changed().stream()
                        .map(place -> {
                            Outcome first = before.outcomes().get(place);
                            return new Change(
                                    lesson.digits().get(first.index()),
                                    first.label(),
                                    after.outcomes().get(place).label());
                        })
                        .toList());
    }

    private static Label head(String key) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("quiet");
        return label;
    }

    private void row(int row, String name, Evaluation before, Evaluation after) {
        figures.addRow(row, new Label(name), figure(row, "before", before), figure(row, "after", after));
    }

    private static Label figure(int row, String when, Evaluation evaluation) {
        Label label = new Label(Texts.get(
                "teach.figure", Texts.percent(evaluation.accuracy(), 2), evaluation.correct(), evaluation.total()));
        label.setId("teach-" + (row == 1 ? "own" : "test") + "-" + when);
        return label;
    }

    private static final class ChangeCell extends GridCell<Change> {
        private final ImageView picture = new ImageView();
        private final Label label = new Label();

        ChangeCell() {
            label.setGraphic(picture);
            label.setContentDisplay(ContentDisplay.TOP);
            label.getStyleClass().add("digit");
        }

        @Override
        protected void updateItem(Change change, boolean empty) {
            super.updateItem(change, empty);
            if (empty || change == null) {
                setGraphic(null);
                return;
            }
            picture.setImage(EnlargedImage.of(change.digit().image(), DigitGrid.ZOOM));
            label.setText(Texts.get("teach.change", change.digit().label(), change.before(), change.after()));
            setGraphic(label);
        }
    }
}
