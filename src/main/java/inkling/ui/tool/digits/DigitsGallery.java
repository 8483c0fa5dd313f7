package inkling.ui.tool.digits;

import inkling.core.text.Texts;
import inkling.ui.draw.DigitGrid;
import inkling.ui.draw.EnlargedImage;
import java.util.List;
import java.util.UUID;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;

/** The digits that are shown: a click selects one, a second one puts it onto the paper. */
final class DigitsGallery extends StackPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final DigitsViewModel viewModel;
    private final GridView<Shown> grid;
    private final Label nothing = new Label(Texts.get("digits.none"));

    DigitsGallery(DigitsViewModel viewModel) {
        this.viewModel = viewModel;
        getStyleClass().add("gallery");
        grid = DigitGrid.of("digits-gallery", DigitCell::new);
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        nothing.setMouseTransparent(true);
        getChildren().addAll(grid, nothing);
        viewModel.shownProperty().addListener((value, before, now) -> show(now));
        show(viewModel.shownProperty().get());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show(List<Shown> shown) {
        grid.getItems().setAll(shown);
        nothing.setVisible(shown.isEmpty());
    }

    /** Here the keys are the selected digits', and not the paper's. */
    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown()) {
            if (code == KeyCode.A) {
                viewModel.selectAll();
                event.consume();
            } else if (code == KeyCode.Z && viewModel.undo().canUndoProperty().get()) {
                viewModel.undo().undo();
                event.consume();
            }
        } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            viewModel.delete();
            event.consume();
        } else if (code.isDigitKey() && !viewModel.selected().isEmpty()) {
            viewModel.relabel(Character.digit(code.getChar().charAt(0), 10));
            event.consume();
        }
    }

    /** A digit as a button that is pressed while the digit is selected. */
    private final class DigitCell extends GridCell<Shown> {
        private final ImageView picture = new ImageView();
        private final ToggleButton button = new ToggleButton();

        /** The grid makes new cells now and then, and those that it throws away are not to be held. */
        private final SetChangeListener<UUID> selection = change -> select();

        DigitCell() {
            button.setGraphic(picture);
            button.getStyleClass().add("digit");
            button.setContentDisplay(ContentDisplay.TOP);
            button.setOnAction(event -> viewModel.toggle(id()));
            button.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                    viewModel.draw(getItem().digit());
                }
            });
            button.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    viewModel.draw(getItem().digit());
                    event.consume();
                }
            });
            button.prefWidthProperty().bind(widthProperty());
            button.prefHeightProperty().bind(heightProperty());
            viewModel.selected().addListener(new WeakSetChangeListener<>(selection));
        }

        private UUID id() {
            return getItem().digit().id();
        }

        private void select() {
            button.setSelected(getItem() != null && viewModel.selected().contains(id()));
        }

        @Override
        protected void updateItem(Shown shown, boolean empty) {
            boolean isOther = shown == null || getGraphic() == null || !shown.equals(button.getUserData());
            super.updateItem(shown, empty);
            if (empty || shown == null) {
                setGraphic(null);
                return;
            }
            if (isOther) {
                button.setUserData(shown);
                picture.setImage(EnlargedImage.of(shown.digit().image(), DigitGrid.ZOOM));
                int label = shown.digit().label();
                String text = shown.isMistake()
                        ? Texts.get(
                                "digits.digit.wrong",
                                label,
                                shown.read().orElseThrow().label())
                        : Texts.get("digits.digit", label);
                button.setText(text);
                button.setAccessibleText(text);
                button.pseudoClassStateChanged(WRONG, shown.isMistake());
            }
            select();
            setGraphic(button);
        }
    }
}
