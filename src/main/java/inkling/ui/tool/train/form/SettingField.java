package inkling.ui.tool.train.form;

import atlantafx.base.theme.Styles;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import inkling.ui.kit.Controls;
import inkling.ui.kit.Icons;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Numbers to type, with their name above and what is wrong with them below. */
public final class SettingField extends VBox {
    private final TextField typed = new TextField();
    private final VBox named;

    /**
     * A field under its name.
     *
     * @param tip the key of what the number means, in one line
     */
    public SettingField(String key, String tip, CheckedField<?> field) {
        this(key.replace('.', '-'), key, tip, field.textProperty(), field.problemProperty());
    }

    /**
     * A field under its name.
     *
     * @param id by which it is known in the window
     * @param key of its name
     * @param tip the key of what may be typed, in one line
     * @param text that is typed
     * @param wrong what is wrong with it, in one sentence; empty if nothing is
     */
    public SettingField(String id, String key, String tip, StringProperty text, ObservableStringValue wrong) {
        typed.setId(id);
        typed.textProperty().bindBidirectional(text);
        Icons.describe(typed, Texts.get(key), Texts.get(tip));
        Label problem = new Label();
        problem.setId(typed.getId() + "-problem");
        problem.setWrapText(true);
        problem.getStyleClass().addAll("problem", Styles.DANGER);
        named = Controls.named(key, typed);
        getChildren().addAll(named, problem);
        getStyleClass().add("field");
        problem.textProperty().bind(wrong);
        Runnable mark = () -> {
            boolean isWrong = !wrong.get().isEmpty();
            Controls.show(problem, isWrong);
            typed.pseudoClassStateChanged(Styles.STATE_DANGER, isWrong);
            typed.setAccessibleHelp(isWrong ? wrong.get() : Texts.get(tip));
        };
        wrong.addListener(observable -> mark.run());
        mark.run();
    }

    /** Puts a button behind what is typed into, on its line. */
    void putBeside(Region button) {
        HBox line = new HBox(typed, button);
        line.getStyleClass().add("with-button");
        HBox.setHgrow(typed, Priority.ALWAYS);
        named.getChildren().add(line);
    }

    /** What is typed into. */
    public TextField typed() {
        return typed;
    }
}
