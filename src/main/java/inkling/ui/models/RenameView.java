package inkling.ui.models;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import inkling.ui.kit.Overlay;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Asks for a model's new name. */
final class RenameView extends VBox {
    private static final double GAP = 8;

    private RenameView(ModelShelf shelf, ModelShelf.Item item, TextField name, Overlay overlay) {
        super(2 * GAP);
        name.setId("model-name");
        name.setAccessibleText(Texts.get("model.rename.name"));
        Button rename = new Button(Texts.get("model.rename.do"));
        rename.setId("model-rename");
        rename.getStyleClass().add(Styles.ACCENT);
        rename.disableProperty().bind(name.textProperty().map(String::isBlank));
        rename.setOnAction(event -> {
            shelf.rename(item.id(), name.getText());
            overlay.hide();
        });
        Button cancel = new Button(Texts.get("model.rename.cancel"));
        cancel.setOnAction(event -> overlay.hide());
        HBox buttons = new HBox(GAP, cancel, rename);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(name, buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                rename.fire();
                event.consume();
            }
        });
    }

    /** Asks over the window. */
    static void show(ModelShelf shelf, ModelShelf.Item item, Overlay overlay) {
        TextField name = new TextField(item.name());
        overlay.ask(Texts.get("model.rename.title"), new RenameView(shelf, item, name, overlay), name, () -> {});
        name.selectAll();
    }
}
