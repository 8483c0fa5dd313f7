package inkling.ui.tool.mistakes;

import inkling.core.evaluation.Outcome;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import inkling.ui.draw.DigitGrid;
import inkling.ui.draw.EnlargedImage;
import inkling.ui.kit.Controls;
import inkling.ui.tool.mistakes.Selection.Which;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;

/** The digits that are looked at, each with what it is, what it was read as and how probable that was. */
final class GalleryPane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final MistakesViewModel viewModel;
    private final GridView<Outcome> grid = DigitGrid.of("mistakes-gallery", DigitCell::new);
    private final Label count = new Label();
    private final Label nothing = new Label();
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.MISTAKES);
    private final ObjectProperty<OptionalInt> digit = new SimpleObjectProperty<>(OptionalInt.empty());

    /** While the choices follow the selection, they do not change it. */
    private boolean following;

    GalleryPane(MistakesViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("gallery");
        count.setId("mistakes-count");
        count.getStyleClass().add("quiet");
        count.setMinWidth(USE_PREF_SIZE);
        nothing.getStyleClass().add("quiet");
        nothing.setMouseTransparent(true);
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        count.setAlignment(Pos.CENTER_RIGHT);
        HBox choices = new HBox(
                Controls.choice(
                        "mistakes.which", "mistakes.which.tip", List.of(Which.values()), which, GalleryPane::name),
                Controls.choice(
                        "mistakes.digit",
                        "mistakes.digit.tip",
                        Stream.concat(
                                        Stream.of(OptionalInt.empty()),
                                        IntStream.range(0, SoftmaxRegression.CLASSES)
                                                .mapToObj(OptionalInt::of))
                                .toList(),
                        digit,
                        value -> value.isPresent()
                                ? Integer.toString(value.getAsInt())
                                : Texts.get("mistakes.digit.all")),
                count);
        choices.getStyleClass().add("row");
        StackPane field = new StackPane(grid, nothing);
        setVgrow(field, Priority.ALWAYS);
        getChildren().addAll(choices, field);
        which.addListener((value, before, now) ->
                choose(viewModel.selectionProperty().get().with(now)));
        digit.addListener((value, before, now) ->
                choose(viewModel.selectionProperty().get().with(now)));
        viewModel.selectionProperty().addListener((value, before, now) -> follow(now));
        viewModel.selectedProperty().addListener((value, before, now) -> show(now));
        show(viewModel.selectedProperty().getValue());
    }

    private static String name(Which which) {
        return Texts.get(
                switch (which) {
                    case MISTAKES -> "mistakes.which.mistakes";
                    case UNSURE -> "mistakes.which.unsure";
                    case ALL -> "mistakes.which.all";
                });
    }

    private void choose(Selection selection) {
        if (!following) {
            viewModel.selectionProperty().set(selection);
        }
    }

    private void follow(Selection selection) {
        following = true;
        which.set(selection.which());
        digit.set(selection.truth());
        following = false;
        count();
    }

    /** Other digits may be as many, and even the same. */
    private void count() {
        Selection selection = viewModel.selectionProperty().get();
        count.setText(
                selection.label().isPresent()
                        ? Texts.get(
                                "mistakes.count.cell",
                                grid.getItems().size(),
                                selection.truth().orElse(0),
                                selection.label().getAsInt())
                        : Texts.get("mistakes.count", grid.getItems().size()));
    }

    private void show(List<Outcome> outcomes) {
        grid.getItems().setAll(outcomes);
        count();
        boolean none = outcomes.isEmpty() && viewModel.measuredProperty().get().isPresent();
        nothing.setText(none ? Texts.get("mistakes.none") : "");
    }

    /** A digit as a button that puts it onto the paper. */
    private final class DigitCell extends GridCell<Outcome> {
        private final ImageView picture = new ImageView();
        private final Button button = new Button();

        DigitCell() {
            button.setGraphic(picture);
            button.getStyleClass().add("digit");
            button.setContentDisplay(ContentDisplay.TOP);
            button.setOnAction(event -> viewModel.draw(getItem()));
            button.prefWidthProperty().bind(widthProperty());
            button.prefHeightProperty().bind(heightProperty());
        }

        @Override
        protected void updateItem(Outcome outcome, boolean empty) {
            super.updateItem(outcome, empty);
            if (empty || outcome == null) {
                setGraphic(null);
                return;
            }
            viewModel
                    .measuredProperty()
                    .get()
                    .ifPresent(found ->
                            picture.setImage(EnlargedImage.of(found.digits().image(outcome.index()), DigitGrid.ZOOM)));
            // Rounded down, for no model is 100 per cent sure
            String percent = Texts.percent(Math.floor(100 * outcome.probability()) / 100, 0);
            button.setText(
                    outcome.isRight()
                            ? Texts.get("mistakes.image.right", outcome.truth(), percent)
                            : Texts.get("mistakes.image.wrong", outcome.truth(), outcome.label(), percent));
            button.pseudoClassStateChanged(WRONG, !outcome.isRight());
            button.setAccessibleText(
                    Texts.get("mistakes.image.spoken", outcome.index(), outcome.truth(), outcome.label(), percent));
            setGraphic(button);
        }
    }
}
