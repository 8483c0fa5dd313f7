package inkling.ui.tool.train;

import atlantafx.base.controls.Popover;
import inkling.core.model.FeatureMap;
import inkling.core.recipe.Recipe;
import inkling.ui.Pointer;
import inkling.ui.kit.Explained;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.util.Duration;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The training pane as a user sees it. */
public final class TrainingPage {
    private static final Pattern PLACE = Pattern.compile("Epoch ([\\d,]+)(?: of [\\d,]+)?, step ([\\d,]+)");

    private final FxRobot robot;
    private final Pointer pointer;

    /** The pane of the window that shows. */
    public TrainingPage(FxRobot robot) {
        this.robot = robot;
        this.pointer = new Pointer(robot);
    }

    /** Clicks on a button. */
    public void press(String button) {
        closeSettings();
        pointer.click(robot.lookup(id(button)).query());
    }

    /** Whether a button is there and answers. */
    public boolean canPress(String button) {
        Button found = robot.lookup(id(button)).queryButton();
        return found.isVisible() && !found.isDisabled();
    }

    /** Why a control does not answer; empty where it does. */
    public String whyNot(String control) {
        return ((Explained) robot.lookup(id(control)).query().getParent()).why();
    }

    /** Chooses a recipe to start from. */
    public void choosePreset(Recipe recipe) {
        choose("preset", recipe);
    }

    /** Chooses what the model is to see, by the id of the feature map, in the settings, which it closes. */
    public void chooseFeatures(String id) {
        if (robot.lookup(id("features")).tryQuery().isEmpty()) {
            press("settings");
        }
        ComboBox<FeatureMap> box = robot.lookup(id("features")).queryComboBox();
        robot.interact(() -> {
            box.getItems().stream()
                    .filter(features -> features.id().equals(id))
                    .findFirst()
                    .ifPresent(box::setValue);
            // At once: a pop-over that grows while it is painted is more than JavaFX's headless screen can take
            settings().forEach(shown -> shown.hide(Duration.ZERO));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Chooses the data to train on. */
    public void chooseData(String data) {
        choose("data", data);
    }

    private <T> void choose(String choice, T value) {
        ComboBox<T> box = robot.lookup(id(choice)).queryComboBox();
        robot.interact(() -> box.setValue(value));
    }

    /** The recipe that is chosen. */
    public Recipe preset() {
        return robot.lookup(id("preset")).<Recipe>queryComboBox().getValue();
    }

    /** The data that are chosen. */
    public String data() {
        return robot.lookup(id("data")).<String>queryComboBox().getValue();
    }

    /** Types a text into a field of the settings, and Enter; they stay open. */
    public void type(String field, String text) {
        TextField typed = setting(field);
        robot.interact(() -> {
            typed.requestFocus();
            typed.setText(text);
            typed.fireEvent(new ActionEvent());
        });
    }

    /** A field of the settings, which are opened for it. */
    private TextField setting(String field) {
        if (robot.lookup(id(field)).tryQuery().isEmpty()) {
            press("settings");
        }
        return robot.lookup(id(field)).queryAs(TextField.class);
    }

    /** Chooses the kind of a rule in the settings, which stay open: of "schedule" or "optimizer". */
    void chooseKind(String rule, String kind) {
        setting("epochs");
        choose(rule, kind);
    }

    /** Whether the settings have a control to offer, which are opened for it. */
    boolean offers(String control) {
        setting("epochs");
        return robot.lookup(id(control)).tryQuery().isPresent();
    }

    /** Presses a button of the settings, or of what takes their place; they stay open. */
    void pressInSettings(String button) {
        setting("epochs");
        robot.interact(() -> robot.lookup("#" + button).queryButton().fire());
    }

    /** Types a text into a field of the sweep, whose form is opened for it. */
    void typeInSweep(String field, String text) {
        if (!shows("sweep-start")) {
            pressInSettings("training-sweep");
        }
        TextField typed = robot.lookup("#sweep-" + field).queryAs(TextField.class);
        robot.interact(() -> typed.setText(text));
    }

    /** Whether something can be seen. */
    boolean shows(String id) {
        return robot.lookup("#" + id).tryQuery().filter(TrainingPage::isSeen).isPresent();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** What a label says. */
    String text(String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    /** Puts the settings away, which would take a click for themselves. */
    public void closeSettings() {
        robot.interact(() -> settings().forEach(shown -> shown.hide(Duration.ZERO)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static List<Popover> settings() {
        return Window.getWindows().stream()
                .filter(Popover.class::isInstance)
                .map(Popover.class::cast)
                .toList();
    }

    /** Saves the curves: "csv" or "png". */
    void saveCurves(String kind) {
        press("curves-menu");
        pointer.click(robot.lookup(id("save-curves-" + kind)).query());
    }

    /** Chooses one of the curves' axes: "epochs-axis", "steps-axis", "linear" or "logarithmic". */
    void chooseAxis(String name) {
        press("curves-menu");
        pointer.click(robot.lookup(id(name)).query());
    }

    /** Moves a slider. */
    public void slide(String slider, double value) {
        Slider moved = robot.lookup(id(slider)).queryAs(Slider.class);
        robot.interact(() -> moved.setValue(value));
    }

    /** Whether the loss axis is said to be logarithmic. */
    public boolean isLogarithmic() {
        return robot.lookup(id("curves-menu")).queryAs(MenuButton.class).getItems().stream()
                .filter(item -> "training-logarithmic".equals(item.getId()))
                .anyMatch(item -> ((RadioMenuItem) item).isSelected());
    }

    /** What stands in a field. */
    public String value(String field) {
        return setting(field).getText();
    }

    /** What is written under a field; empty where nothing is wrong with it. */
    public String problem(String field) {
        Label label = robot.lookup(id(field + "-problem")).queryAs(Label.class);
        return label.isVisible() ? label.getText() : "";
    }

    /** Epoch and step, in words. */
    public String place() {
        return robot.lookup("#training-place").queryAs(Label.class).getText();
    }

    /** How many steps a run that goes on for long has made, as the progress says; 0 before the first. */
    public int steps(int stepsPerEpoch) {
        return count(place(), stepsPerEpoch);
    }

    /** How many points the loss curve has; 0 before the first. */
    public int points(int stepsPerEpoch) {
        return count(chart(), stepsPerEpoch);
    }

    private static int count(String words, int stepsPerEpoch) {
        Matcher place = PLACE.matcher(words);
        return place.find() ? (number(place.group(1)) - 1) * stepsPerEpoch + number(place.group(2)) : 0;
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }

    /** What a screen reader says of the chart. */
    public String chart() {
        return robot.lookup("#training-chart").query().getAccessibleText();
    }

    void pressOnChart(KeyCode key) {
        Node chart = robot.lookup("#training-chart").query();
        robot.interact(chart::requestFocus);
        robot.push(key);
    }

    /** All that the result says; empty while there is none. */
    public String result() {
        return String.join(
                "\n",
                robot.lookup("#training-result .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList());
    }

    private static String id(String control) {
        return "#training-" + control;
    }
}
