package inkling.ui.files;

import atlantafx.base.theme.Styles;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.Texts;
import inkling.ui.kit.Overlay;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Asks which digit a drawing is: a button for each, of which the probable one has the keyboard, so that Enter takes it;
 * the keys 0 to 9 answer as well, and Escape forgets the question.
 */
public final class LabelQuestionView extends VBox {
    private static final double GAP = 8;
    private static final double DIGIT_WIDTH = 44;

    private final LabelQuestion question;
    private Button first;

    private LabelQuestionView(LabelQuestion question, OptionalInt suggestion) {
        super(2 * GAP);
        this.question = question;
        Label why = new Label(Texts.get("file.label.why"));
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        HBox digits = new HBox(GAP);
        Button none = button(Texts.get("file.label.none"), OptionalInt.empty());
        none.setId("label-none");
        first = none;
        for (int digit = 0; digit < SoftmaxRegression.CLASSES; digit++) {
            Button button = button(Integer.toString(digit), OptionalInt.of(digit));
            button.setId("label-" + digit);
            button.setPrefWidth(DIGIT_WIDTH);
            button.setAccessibleText(Texts.get("file.label.digit", digit));
            if (suggestion.equals(OptionalInt.of(digit))) {
                button.getStyleClass().add(Styles.ACCENT);
                first = button;
            }
            digits.getChildren().add(button);
        }
        Button cancel = new Button(Texts.get("file.label.cancel"));
        cancel.setId("label-cancel");
        cancel.setOnAction(event -> question.cancel());
        HBox others = new HBox(GAP, none, cancel);
        others.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(why, digits, others);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Lets a question be seen over the window whenever one stands. */
    public static void show(LabelQuestion question, Overlay overlay) {
        question.standingProperty().addListener((value, before, now) -> {
            if (now.isPresent()) {
                LabelQuestionView view =
                        new LabelQuestionView(question, now.get().suggestion());
                overlay.ask(Texts.get("file.label.title"), view, view.first, question::cancel);
            } else {
                overlay.hide();
            }
        });
    }

    private Button button(String text, OptionalInt digit) {
        Button button = new Button(text);
        button.setOnAction(event -> question.answer(digit));
        return button;
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code.isDigitKey()) {
            // "7" and "Numpad 7"
            String name = code.getName();
            question.answer(OptionalInt.of(Character.digit(name.charAt(name.length() - 1), 10)));
            event.consume();
        } else if (code == KeyCode.ENTER && event.getTarget() instanceof Button focused) {
            focused.fire();
            event.consume();
        }
    }
}
