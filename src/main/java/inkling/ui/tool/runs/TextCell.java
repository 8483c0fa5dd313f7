package inkling.ui.tool.runs;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * A cell that the user can write into after a double click. Enter keeps what is written, and so does whoever turns
 * elsewhere; Escape leaves it as it was.
 */
final class TextCell extends TableCell<RunRow, RunRow> {
    private final Function<RunRow, String> shown;
    private final Function<RunRow, String> text;
    private final BiConsumer<RunRow, String> keep;
    private final TextField field = new TextField();

    /**
     * A cell.
     *
     * @param shown what stands in it while nobody writes
     * @param text what there is to be changed
     * @param keep takes what was written
     */
    TextCell(Function<RunRow, String> shown, Function<RunRow, String> text, BiConsumer<RunRow, String> keep) {
        this.shown = shown;
        this.text = text;
        this.keep = keep;
        field.setId("runs-field");
        field.setOnAction(event -> finish(true));
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                finish(false);
                event.consume();
            }
        });
        field.focusedProperty().addListener((focused, before, now) -> {
            if (!now) {
                finish(true);
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY
                    && event.getClickCount() == 2
                    && !isEditing()
                    && getItem() != null
                    && getItem().run().isPresent()) {
                getTableView().setEditable(true);
                getTableView().edit(getIndex(), getTableColumn());
                event.consume();
            }
        });
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            field.setText(text.apply(getItem()));
            field.setAccessibleText(getTableColumn().getText());
            setText(null);
            setGraphic(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    private void finish(boolean kept) {
        if (isEditing()) {
            RunRow row = getItem();
            String written = field.getText();
            cancelEdit();
            if (kept) {
                keep.accept(row, written);
            }
        }
    }

    @Override
    public void cancelEdit() {
        boolean hadFocus = field.isFocused();
        super.cancelEdit();
        getTableView().setEditable(false);
        show();
        if (hadFocus) {
            getTableView().requestFocus();
        }
    }

    @Override
    protected void updateItem(RunRow row, boolean empty) {
        super.updateItem(row, empty);
        if (!isEditing()) {
            show();
        }
    }

    private void show() {
        setGraphic(null);
        setText(isEmpty() || getItem() == null ? null : shown.apply(getItem()));
    }
}
