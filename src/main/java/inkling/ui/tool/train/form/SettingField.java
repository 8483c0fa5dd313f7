package inkling.ui.tool.train.form;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A number to type, with its name above and what is wrong with it below. */
final class SettingField extends VBox {
    private final TextField typed = new TextField();

    /**
     * A field under its name.
     *
     * @param tip the key of what the number means, in one line
     */
    SettingField(String key, String tip, CheckedField<?> field) {
        typed.setId(key.replace('.', '-'));
        typed.textProperty().bindBidirectional(field.textProperty());
        Icons.describe(typed, Texts.get(key), Texts.get(tip));
        Label problem = new Label();
        problem.setId(typed.getId() + "-problem");
        problem.setWrapText(true);
        problem.getStyleClass().addAll("problem", Styles.DANGER);
        getChildren().addAll(Controls.named(key, typed), problem);
        getStyleClass().add("field");
        problem.textProperty().bind(field.problemProperty());
        Runnable mark = () -> {
            boolean wrong = !field.problemProperty().get().isEmpty();
            Controls.show(problem, wrong);
            typed.pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
            typed.setAccessibleHelp(wrong ? field.problemProperty().get() : Texts.get(tip));
        };
        field.problemProperty().addListener(observable -> mark.run());
        mark.run();
    }

    /** What is typed into. */
    TextField typed() {
        return typed;
    }
}
