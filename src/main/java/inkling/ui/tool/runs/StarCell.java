package inkling.ui.tool.runs;

import inkling.core.text.Texts;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** A star that is there or not, and changes with one click. */
final class StarCell extends TableCell<RunRow, RunRow> {
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");

    private final Region star = star();

    StarCell(RunsViewModel viewModel) {
        getStyleClass().add("star-cell");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && getItem() != null
                    && getItem().run().isPresent()) {
                viewModel.star(getItem());
                // What is selected stays so
                event.consume();
            }
        });
    }

    /** A star without a run. */
    static Region star() {
        Region star = new Region();
        star.getStyleClass().add("star");
        return star;
    }

    @Override
    protected void updateItem(RunRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = !empty && row != null && row.run().isPresent();
        setGraphic(shown ? star : null);
        star.pseudoClassStateChanged(STARRED, shown && row.isStarred());
        setText(shown ? Texts.get(row.isStarred() ? "runs.starred" : "runs.not-starred") : null);
    }
}
