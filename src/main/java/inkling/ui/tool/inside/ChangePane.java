package inkling.ui.tool.inside;

import atlantafx.base.theme.Styles;
import inkling.core.explanation.MindChange;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import inkling.ui.draw.Reading;
import inkling.ui.draw.Sheet;
import inkling.ui.draw.SheetPicture;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Explained;
import inkling.ui.kit.HelpButton;
import inkling.ui.tool.Workspace;
import inkling.ui.tool.inside.ChangeViewModel.Failed;
import inkling.ui.tool.inside.ChangeViewModel.Found;
import inkling.ui.tool.inside.ChangeViewModel.Idle;
import inkling.ui.tool.inside.ChangeViewModel.None;
import inkling.ui.tool.inside.ChangeViewModel.Searching;
import inkling.ui.tool.inside.ChangeViewModel.State;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What would change the model's mind: a search, a sketch of what it has found, and that onto the paper. */
final class ChangePane extends VBox {
    private final ChangeViewModel viewModel;
    private final Workspace workspace;
    private final SheetPicture sketch = new SheetPicture();
    private final Label sentence = new Label();
    private final ProgressIndicator progress = new ProgressIndicator();
    private final Button tryIt;
    private final HBox legend;

    ChangePane(ChangeViewModel viewModel, Workspace workspace) {
        this.viewModel = viewModel;
        this.workspace = workspace;
        getStyleClass().add("page");
        Label title = new Label(Texts.get("inside.change.title"));
        title.getStyleClass().add("title");
        HelpButton.beside(title, "mind-change");
        sketch.setId("inside-sketch");
        sentence.setId("inside-change");
        sentence.getStyleClass().add("change");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        progress.setMaxSize(28, 28);
        progress.setAccessibleText(Texts.get("inside.change.searching"));
        tryIt = Controls.button("inside.change.try", "inside.change.try.tip", viewModel::tryIt);
        HBox result = new HBox(sentence, new StackPane(progress, new Explained(tryIt, Texts.get("inside.change.why"))));
        result.getStyleClass().add("change-result");
        legend = new HBox(key("added", "inside.change.added"), key("erased", "inside.change.erased"));
        legend.getStyleClass().add("change-legend");
        Pane middle = square(sketch);
        setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(title, question(), middle, legend, result);
        viewModel.stateProperty().addListener((value, before, now) -> show());
        workspace.reading().addListener(observable -> show());
        visibleProperty().addListener(observable -> show());
        show();
    }

    private HBox question() {
        Label name = new Label(Texts.get("inside.change.target"));
        ComboBox<OptionalInt> target = Controls.choice(
                "inside.change.digit",
                "inside.change.digit.tip",
                Stream.concat(
                                Stream.of(OptionalInt.empty()),
                                IntStream.range(0, SoftmaxRegression.CLASSES).mapToObj(OptionalInt::of))
                        .toList(),
                viewModel.targetProperty(),
                digit -> digit.isPresent() ? Integer.toString(digit.getAsInt()) : Texts.get("inside.change.nearest"));
        Button find = Controls.button(Feather.SEARCH, "inside.change.find", "inside.change.find.tip", viewModel::find);
        find.getStyleClass().add(Styles.ACCENT);
        BooleanBinding searching = Bindings.createBooleanBinding(
                () -> viewModel.stateProperty().get() instanceof Searching, viewModel.stateProperty());
        ObservableValue<Optional<Reading>> reading = workspace.reading();
        find.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> reading.getValue().isEmpty(), reading));
        Button cancel =
                Controls.button(Feather.X, "inside.change.cancel", "inside.change.cancel.tip", viewModel::cancel);
        cancel.setMaxWidth(Double.MAX_VALUE);
        Explained findable = new Explained(find, Texts.get("inside.change.no-ink"));
        find.visibleProperty().bind(searching.not());
        cancel.visibleProperty().bind(searching);
        name.setLabelFor(target);
        Region apart = new Region();
        HBox.setHgrow(apart, Priority.ALWAYS);
        HBox row = new HBox(name, target, apart, new StackPane(findable, cancel));
        row.getStyleClass().add("choices");
        return row;
    }

    private static Label key(String style, String text) {
        Region mark = new Region();
        mark.getStyleClass().addAll("key", style);
        return new Label(Texts.get(text), mark);
    }

    /** A pane that keeps a region square and in its middle. */
    private static Pane square(Region content) {
        return new Pane(content) {
            @Override
            protected void layoutChildren() {
                double side = Math.floor(Math.min(getWidth(), getHeight()));
                content.resizeRelocate(
                        Math.rint((getWidth() - side) / 2), Math.rint((getHeight() - side) / 2), side, side);
            }
        };
    }

    private void show() {
        if (!isVisible()) {
            return;
        }
        State state = viewModel.stateProperty().get();
        sketch.show(
                workspace.reading().getValue().map(Reading::sheet).orElse(Sheet.BARE),
                state instanceof Found found ? found.change().strokes() : List.of());
        sentence.setText(sentence(state));
        sketch.setAccessibleText(Texts.get("inside.change.sketch", sentence.getText()));
        progress.setVisible(state instanceof Searching);
        tryIt.setVisible(!(state instanceof Searching));
        tryIt.setDisable(!(state instanceof Found));
    }

    private String sentence(State state) {
        if (state instanceof Found found) {
            MindChange change = found.change();
            return Texts.get(
                    "inside.change.found",
                    Texts.percent(change.changed(), change.changed() < 0.1 ? 1 : 0),
                    change.to(),
                    Texts.percent(found.probability(), 0));
        } else if (state instanceof Searching) {
            return Texts.get("inside.change.searching");
        } else if (state instanceof None) {
            return Texts.get("inside.change.none");
        } else if (state instanceof Failed failed) {
            return failed.failure().sentence();
        } else if (((Idle) state).tried()) {
            return Texts.get("inside.change.tried");
        }
        return Texts.get(workspace.reading().getValue().isPresent() ? "inside.change.idle" : "inside.change.no-ink");
    }
}
