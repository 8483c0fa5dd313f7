package inkling.ui.window;

import inkling.core.text.Texts;
import inkling.ui.Pointer;
import inkling.ui.draw.DrawViewModel;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import org.testfx.api.FxRobot;

/** The desk as a person uses it: draws with the pointer and reads what stands beside the paper. */
final class DrawPage {
    /** A 7 of one stroke, in canvas units. */
    static final double[][] SEVEN = {{70, 70}, {140, 66}, {205, 70}, {180, 120}, {150, 180}, {130, 235}};

    /** A 1 of one stroke, in canvas units. */
    static final double[][] ONE = {{145, 50}, {143, 110}, {140, 170}, {138, 230}};

    private final FxRobot robot;
    private final Pointer pointer;

    DrawPage(FxRobot robot) {
        this.robot = robot;
        this.pointer = new Pointer(robot);
    }

    void draw(double[][] points) {
        drag(MouseButton.PRIMARY, points, () -> {});
    }

    /** Draws, and does something before the pen is lifted. */
    void draw(double[][] points, Runnable meanwhile) {
        drag(MouseButton.PRIMARY, points, meanwhile);
    }

    void erase(double[][] points) {
        drag(MouseButton.SECONDARY, points, () -> {});
    }

    private void drag(MouseButton button, double[][] points, Runnable meanwhile) {
        pointer.drag(button, Stream.of(points).map(this::onScreen).toList(), meanwhile);
    }

    private Point2D onScreen(double[] point) {
        Node canvas = robot.lookup("#ink-canvas").query();
        Bounds bounds = canvas.localToScreen(canvas.getBoundsInLocal());
        double scale = bounds.getWidth() / DrawViewModel.PAPER;
        return new Point2D(bounds.getMinX() + scale * point[0], bounds.getMinY() + scale * point[1]);
    }

    void press(String button) {
        pointer.click(robot.lookup("#" + button).query());
    }

    /** The digit in large type; empty if there is none. */
    String digit() {
        String shown = robot.lookup("#digit").queryAs(Text.class).getText();
        return shown.equals(Texts.get("reading.unknown-digit")) ? "" : shown;
    }

    String verdict() {
        return robot.lookup("#verdict").queryLabeled().getText();
    }

    /** The line below it; empty where there is none. */
    String details() {
        Labeled details = robot.lookup("#verdict-details").queryLabeled();
        return details.isVisible() ? details.getText() : "";
    }

    /** What stands behind a digit's bar. */
    String percent(int digit) {
        return robot.from(robot.lookup("#probability-" + digit).queryParent())
                .lookup(".percent")
                .queryAs(Labeled.class)
                .getText();
    }

    /** What stands behind the ten bars, from 0 to 9. */
    List<String> percents() {
        return IntStream.range(0, 10).mapToObj(this::percent).toList();
    }

    /** Whether a tool is the one in hand, as the tool strip shows it. */
    boolean isChosen(String tool) {
        return robot.lookup("#draw-" + tool).queryAs(ToggleButton.class).isSelected();
    }

    /** Where the slider of the pen's width stands. */
    double penWidth() {
        return robot.lookup("#pen-width").queryAs(Slider.class).getValue();
    }

    /** Whether a ring at the pointer shows how wide the brush is. */
    boolean showsBrush() {
        return robot.lookup("#ink-canvas .brush").query().isVisible();
    }

    /** What stands on bare paper. */
    String invitation() {
        return robot.lookup(".invitation").queryLabeled().getText();
    }

    boolean invites() {
        return robot.lookup(".invitation").query().isVisible();
    }
}
