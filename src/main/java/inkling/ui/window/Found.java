package inkling.ui.window;

import inkling.core.text.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/**
 * Something that the search in the help finds.
 *
 * @param kind what it is; of a shortcut, its keys
 * @param open what a click on it does
 */
record Found(String kind, String title, boolean isKeys, Runnable open) {
    /** For a list that is read to somebody. */
    @Override
    public String toString() {
        return title;
    }

    /** What it is, and what it is called; a click opens it. */
    static final class Cell extends ListCell<Found> {
        Cell() {
            setOnMouseClicked(event -> Optional.ofNullable(getItem())
                    .ifPresent(shown -> shown.open().run()));
        }

        @Override
        protected void updateItem(Found item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label kind = item.isKeys() ? HelpContents.keys(item.kind()) : new Label(item.kind());
            StackPane first = new StackPane(kind);
            first.getStyleClass().add("kind");
            HBox row = new HBox(first, new Label(item.title()));
            row.getStyleClass().add("row");
            setGraphic(row);
            setAccessibleText(Texts.get("help.found.spoken", item.kind(), item.title()));
        }
    }
}
