package inkling.ui.tool.digits;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A question in the tool itself: for a name, or whether to do something. Not there while there is none. */
final class AskRow extends VBox {
    private final Label question = new Label();
    private final TextField name = new TextField();
    private final Button act = new Button();
    private Runnable answer = () -> {};

    AskRow() {
        setId("digits-question");
        getStyleClass().add("ask");
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        name.setId("digits-name");
        name.setAccessibleText(Texts.get("digits.ask.name"));
        name.setPrefColumnCount(12);
        act.setId("digits-answer");
        act.setMinWidth(USE_PREF_SIZE);
        act.setOnAction(event -> {
            hide();
            answer.run();
        });
        Button cancel = Controls.button("digits.ask.cancel", "digits.ask.cancel.tip", this::hide);
        HBox row = new HBox(name, act, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("row");
        getChildren().addAll(question, row);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
            } else if (event.getCode() == KeyCode.ENTER && !act.isDisabled()) {
                act.fire();
            }
            event.consume();
        });
        Controls.show(this, false);
    }

    /** Asks for a name, beginning with one. */
    void askName(String text, String action, String first, Consumer<String> then) {
        ask(text, action, () -> then.accept(name.getText().strip()));
        act.getStyleClass().setAll("button", Styles.ACCENT);
        act.disableProperty().bind(name.textProperty().map(String::isBlank));
        Controls.show(name, true);
        name.setText(first);
        name.requestFocus();
        name.selectAll();
    }

    /** Asks whether to do something that cannot be undone. */
    void confirm(String text, String action, Runnable then) {
        ask(text, action, then);
        act.getStyleClass().setAll("button", Styles.DANGER);
        Controls.show(name, false);
        act.requestFocus();
    }

    private void ask(String text, String action, Runnable then) {
        question.setText(text);
        act.setText(action);
        act.disableProperty().unbind();
        act.setDisable(false);
        answer = then;
        Controls.show(this, true);
    }

    private void hide() {
        Controls.show(this, false);
    }
}
