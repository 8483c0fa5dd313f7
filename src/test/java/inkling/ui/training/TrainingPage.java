package inkling.ui.training;

import inkling.core.training.Recipe;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The training pane as a user sees it. */
final class TrainingPage {
    private static final int PATIENCE = 30;

    private final FxRobot robot;

    TrainingPage(FxRobot robot) {
        this.robot = robot;
    }

    void press(String button) {
        robot.clickOn(id(button));
    }

    boolean canPress(String button) {
        Button found = robot.lookup(id(button)).queryButton();
        return found.isVisible() && !found.isDisabled();
    }

    void choosePreset(Recipe recipe) {
        ComboBox<Recipe> box = robot.lookup("#training-preset").queryComboBox();
        robot.interact(() -> box.setValue(recipe));
    }

    void type(String field, String text) {
        TextField typed = robot.lookup(id(field)).queryAs(TextField.class);
        robot.interact(() -> {
            typed.requestFocus();
            typed.setText(text);
        });
        robot.push(KeyCode.ENTER);
    }

    String value(String field) {
        return robot.lookup(id(field)).queryAs(TextField.class).getText();
    }

    /** What is written under a field; empty where nothing is wrong with it. */
    String problem(String field) {
        Label label = robot.lookup(id(field + "-problem")).queryAs(Label.class);
        return label.isVisible() ? label.getText() : "";
    }

    String place() {
        return robot.lookup("#training-place").queryAs(Label.class).getText();
    }

    /** What a screen reader says of the chart. */
    String chart() {
        return robot.lookup("#training-chart").query().getAccessibleText();
    }

    void pressOnChart(KeyCode key) {
        Node chart = robot.lookup("#training-chart").query();
        robot.interact(chart::requestFocus);
        robot.push(key);
    }

    /** All that the result says; empty while there is none. */
    String result() {
        return String.join(
                "\n",
                robot.lookup("#training-result .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList());
    }

    void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String id(String control) {
        return "#training-" + control;
    }
}
