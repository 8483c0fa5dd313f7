package inkling.ui.window;

import inkling.ui.Pointer;
import java.io.File;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.testfx.api.FxRobot;

/** A window of another program, as it were, out of which files can be dragged. */
final class OtherWindow {
    private static final double SIDE = 40;

    private OtherWindow() {}

    /** Drags files to a point on the screen and drops them there. */
    static void dragTo(FxRobot robot, Point2D target, List<File> files) {
        Stage[] other = new Stage[1];
        robot.interact(() -> other[0] = open(files));
        Point2D from = new Point2D(SIDE / 2, SIDE / 2);
        // The drag is on its way before it leaves the window that it comes from
        List<Point2D> way = List.of(
                from, from.add(8, 8), from.add(10, 10), from.interpolate(target, 0.5), target, target.add(1, 1));
        new Pointer(robot).drag(MouseButton.PRIMARY, way);
        robot.interact(other[0]::close);
    }

    private static Stage open(List<File> files) {
        Region heap = new Region();
        heap.setOnDragDetected(event -> {
            Dragboard dragged = heap.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.putFiles(files);
            dragged.setContent(content);
            event.consume();
        });
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(new Scene(heap, SIDE, SIDE));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        return stage;
    }
}
