package inkling.ui.tool.inside;

import inkling.ui.Pointer;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The tool that looks inside a reading, as a person uses it. */
public final class InsidePage {
    private final FxRobot robot;
    private final Pointer pointer;

    /** A page in whatever window shows the tool. */
    public InsidePage(FxRobot robot) {
        this.robot = robot;
        this.pointer = new Pointer(robot);
    }

    private Node find(String id) {
        return robot.lookup("#inside-" + id).query();
    }

    private String text(String id) {
        return robot.lookup("#inside-" + id).queryAs(Labeled.class).getText();
    }

    /** The question in words. */
    public String title() {
        return text("title");
    }

    /** Bias, contributions for, contributions against and their sum, as they stand there. */
    public double[] sum() {
        return Stream.of("bias", "for", "opposed", "score")
                .mapToDouble(id -> Double.parseDouble(
                        text(id).replace('−', '-').replace("+", "").replace("= ", "")))
                .toArray();
    }

    /** What the sum means. */
    public String meaning() {
        return text("meaning");
    }

    /** What lies in the marked cell. */
    public String details() {
        return find("details").getAccessibleText();
    }

    /** What is said of the weights in the marked cell. */
    public String weightDetails() {
        return find("weights-details").getAccessibleText();
    }

    /** What the search for a change has come to. */
    public String change() {
        return text("change");
    }

    /** Whether something can be seen. */
    public boolean shows(String id) {
        for (Node node = find(id); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a button can be pressed. */
    public boolean canPress(String id) {
        return shows(id) && !find(id).isDisabled();
    }

    /** Presses a button. */
    public void press(String id) {
        pointer.click(find(id));
    }

    /** Presses a key while something has the focus. */
    public void pressOn(String id, KeyCode... keys) {
        robot.interact(find(id)::requestFocus);
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Holds the pointer over a place of something, in shares of its width and height. */
    public void pointAt(String id, double x, double y) {
        Node node = find(id);
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        pointer.move(new Point2D(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight()));
    }

    /** Chooses something in a box. */
    public <T> void choose(String id, T value) {
        @SuppressWarnings("unchecked")
        ComboBox<T> box = robot.lookup("#inside-" + id).queryAs(ComboBox.class);
        robot.interact(() -> box.setValue(value));
    }

    /** The colours of a map, pixel by pixel. */
    public int[] map(String id) {
        Image picture = ((ImageView) find(id).lookup("ImageView")).getImage();
        int width = (int) picture.getWidth();
        int[] argb = new int[width * (int) picture.getHeight()];
        PixelReader reader = picture.getPixelReader();
        for (int i = 0; i < argb.length; i++) {
            argb[i] = reader.getArgb(i % width, i / width);
        }
        return argb;
    }
}
