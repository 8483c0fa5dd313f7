package inkling.ui.window;

import static inkling.ui.Patience.await;

import atlantafx.base.controls.Notification;
import inkling.core.plot.ChartColour;
import inkling.core.text.Texts;
import inkling.ui.Pointer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window as a person uses it. */
final class MainPage {
    private final FxRobot robot;
    private final Pointer pointer;
    private final Stage stage;

    MainPage(FxRobot robot, Stage stage) {
        this.robot = robot;
        this.pointer = new Pointer(robot);
        this.stage = stage;
    }

    void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What the pop-up says; empty where there is none. */
    String popUp() {
        return String.join(
                "",
                robot.lookup("#pop-up .notification").queryAllAs(Notification.class).stream()
                        .map(Notification::getMessage)
                        .toList());
    }

    void pressInPopUp(String button) {
        pointer.click(robot.lookup("#pop-up #" + button).query());
    }

    String status() {
        return robot.lookup("#notice").queryAs(Label.class).getText();
    }

    /** What a label says; the first of those that can be seen. */
    String text(String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream()
                .filter(MainPage::isSeen)
                .findFirst()
                .orElseThrow()
                .getText();
    }

    /** Whether something is there, seen or not. */
    boolean has(String query) {
        return robot.lookup(query).tryQuery().isPresent();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    boolean shows(String query) {
        return robot.lookup(query).tryQuery().filter(MainPage::isSeen).isPresent();
    }

    /** Shows the training tool, if it is folded away. */
    void showTraining() {
        if (!shows(".training")) {
            press(KeyCode.CONTROL, KeyCode.T);
        }
    }

    /** Lets a model read, by its place in the list. */
    void chooseModel(int index) {
        robot.interact(() -> modelItems().get(index).fire());
    }

    /** Which model reads, as its chip says. */
    String model() {
        return nameOf(chip().getText());
    }

    /** The names of all models at hand. */
    List<String> models() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> modelItems().stream().map(item -> nameOf(item.getText())).toList());
    }

    private MenuButton chip() {
        return robot.lookup("#model").queryAs(MenuButton.class);
    }

    private List<RadioMenuItem> modelItems() {
        chip().show();
        chip().hide();
        return chip().getItems().stream()
                .filter(RadioMenuItem.class::isInstance)
                .map(RadioMenuItem.class::cast)
                .toList();
    }

    private static String nameOf(String described) {
        return described.replaceFirst(" · .*", "");
    }

    /** Lets the model in training read, or not. */
    void followTraining() {
        ofModel("follow-training");
    }

    /** Does what stands in the chip's menu, by its id. */
    void ofModel(String item) {
        pointer.click(chip());
        pointer.click(robot.lookup("#" + item).query());
    }

    /** Types over what is selected. */
    void write(String text) {
        robot.interact(() -> ((TextInputControl) stage.getScene().getFocusOwner()).replaceSelection(text));
    }

    /** Does what stands in a menu, by the keys of its texts. */
    void menu(String menu, String item) {
        pointer.click(robot.lookup(Texts.get(menu).replace("_", "")).query());
        pointer.click(robot.lookup(Texts.get(item)).query());
    }

    /** What stands in a menu, by the key of its text, at some place from 0. */
    MenuItem menuItem(String menu, int index) {
        return robot.lookup("#menu").queryAs(MenuBar.class).getMenus().stream()
                .filter(found -> Texts.get(menu).equals(found.getText()))
                .findFirst()
                .orElseThrow()
                .getItems()
                .get(index);
    }

    /**
     * Drags files over the window and drops them in its middle. JavaFX itself drags, with all its events; only where the
     * files come from is the window's own status bar, for a headless screen has no other programs.
     */
    void drop(Path... files) {
        Node source = robot.lookup("#status").query();
        source.setOnDragDetected(event -> {
            ClipboardContent dragged = new ClipboardContent();
            dragged.putFiles(Stream.of(files).map(Path::toFile).toList());
            source.startDragAndDrop(TransferMode.COPY).setContent(dragged);
            event.consume();
        });
        Bounds bar = source.localToScreen(source.getBoundsInLocal());
        Point2D from = new Point2D(bar.getMinX() + 20, bar.getCenterY());
        Point2D middle = new Point2D(stage.getX() + stage.getWidth() / 2, stage.getY() + stage.getHeight() / 2);
        HeadlessDrags.forget();
        pointer.drag(MouseButton.PRIMARY, List.of(from, from.add(20, 0), from.midpoint(middle), middle));
    }

    /** The files that can be opened again. */
    List<String> recentFiles() {
        return recent().getItems().stream().map(MenuItem::getText).toList();
    }

    /** Opens one of them, from 0. */
    void openRecent(int index) {
        MenuItem file = recent().getItems().get(index);
        robot.interact(file::fire);
    }

    private Menu recent() {
        return robot.lookup("#menu").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> Texts.get("file.recent").equals(item.getText()))
                .map(Menu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the window is dark behind everything. */
    boolean isDark() {
        return ((Color) stage.getScene().getFill()).getBrightness() < 0.5;
    }

    /** All that is written on the model's card. */
    List<String> card() {
        return robot.lookup(".model-card .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    void close() {
        robot.interact(() -> CloseGuard.request(stage));
    }

    /** Closes a window that asks first; the question stays open. */
    void closeAndBeAsked() throws TimeoutException {
        // Not robot.interact: it would wait until the question is answered
        Platform.runLater(() -> CloseGuard.request(stage));
        await(this::asks);
    }

    /** Closes the window and lets go of everything that it would keep. */
    void leave() throws TimeoutException {
        while (stage.isShowing()) {
            if (!asks()) {
                Platform.runLater(() -> CloseGuard.request(stage));
                await(() -> asks() || !stage.isShowing());
            }
            if (asks()) {
                answer("close.anyway");
            }
        }
    }

    /** Answers the question by one of its buttons, by the key of its text. */
    void answer(String key) throws TimeoutException {
        String asked = question();
        Button button = robot.lookup(".dialog-pane .button").queryAllAs(Button.class).stream()
                .filter(candidate -> candidate.getText().equals(Texts.get(key)))
                .findFirst()
                .orElseThrow();
        // Not robot.interact: what follows may be another question
        Platform.runLater(button::fire);
        await(() -> !question().equals(asked));
    }

    boolean asks() {
        return !question().isEmpty();
    }

    /** What the window asks; empty if nothing. */
    String question() {
        return robot.lookup(".dialog-pane")
                .tryQueryAs(DialogPane.class)
                .map(DialogPane::getHeaderText)
                .orElse("");
    }

    void resize(double width, double height) {
        robot.interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The texts, in this window and in all that pops up, with less contrast to what is behind them than a ratio. */
    List<String> faintTexts(double ratio) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .flatMap(shown -> Contrast.below(ratio, shown.getScene().getRoot()).stream())
                        .toList());
    }

    /** What the training chart draws, by the names of its colours, with less contrast than these ratios. */
    List<String> faintCurves(double text, double curve) {
        Node chart = robot.lookup("#training-chart").query();
        List<String> faint = new ArrayList<>(Contrast.ofColours(chart, "-curve-paper", text, "-curve-text"));
        faint.addAll(Contrast.ofColours(
                chart, "-curve-paper", curve, "-curve-loss", "-curve-validation", "-curve-accuracy"));
        return faint;
    }

    /** What the chart of several runs draws, by the names of its colours, with less contrast than these ratios. */
    List<String> faintRuns(double text, double curve) {
        Node chart = robot.lookup("#runs-chart").query();
        List<String> faint = new ArrayList<>(Contrast.ofColours(chart, "-curve-paper", text, "-curve-text"));
        faint.addAll(Contrast.ofColours(
                chart,
                "-curve-paper",
                curve,
                IntStream.rangeClosed(1, ChartColour.RUNS)
                        .mapToObj(run -> "-curve-run-" + run)
                        .toArray(String[]::new)));
        return faint;
    }

    /** How well the ring of the brush stands out from the paper or from the ink on it, whichever is less. */
    double contrastOfBrush() {
        Color ring =
                (Color) robot.lookup("#ink-canvas .brush").queryAs(Shape.class).getStroke();
        Color ink =
                (Color) robot.lookup("#ink-canvas .ink").queryAs(Shape.class).getStroke();
        Color paper = Contrast.background(robot.lookup("#ink-canvas").queryAs(Region.class), Color.BLACK);
        return Math.min(Contrast.ratio(ring, paper), Contrast.ratio(ring, ink));
    }

    /** Keeps a picture of the window under {@code target/screenshots}. */
    void screenshot(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        Pictures.keep(
                name,
                WaitForAsyncUtils.waitForAsyncFx(10_000, () -> stage.getScene().snapshot(null)));
    }

    /** The same as if the window were of some size, which may be larger than the screen. */
    void screenshot(String name, double width, double height) {
        Pictures.keep(name, at(width, height, sized -> sized.snapshot(null)));
    }

    /** Looks at the window's content as if the window were of some size, which may be larger than the screen. */
    <T> T at(double width, double height, Function<Scene, T> look) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Scene scene = stage.getScene();
            Parent root = scene.getRoot();
            scene.setRoot(new Group());
            Scene sized = new Scene(root, width, height);
            sized.getStylesheets().addAll(scene.getStylesheets());
            T seen = look.apply(sized);
            sized.setRoot(new Group());
            scene.setRoot(root);
            return seen;
        });
    }
}
