package inkling.ui.window;

import inkling.ui.Pointer;
import inkling.ui.draw.DrawViewModel;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import javafx.scene.input.TouchPoint.State;
import org.testfx.api.FxRobot;

/**
 * Fingers on the paper, as JavaFX tells of them: a touch event for each finger, and for the first of them, marked as
 * synthesized, the mouse events that a mouse would send. A headless screen has no touch input, so they are made here.
 */
final class TouchPage {
    private final FxRobot robot;
    private final Node canvas;
    private int touches;

    TouchPage(FxRobot robot) {
        this.robot = robot;
        this.canvas = robot.lookup("#ink-canvas").query();
    }

    /** Draws with one finger, with points as the desk has them. */
    void draw(double[][] points) {
        draw(points, List.of());
    }

    /** Draws with one finger while others rest on the paper or come along. */
    void draw(double[][] points, List<double[]> others) {
        robot.interact(() -> {
            touch(TouchEvent.TOUCH_PRESSED, State.PRESSED, points[0], others);
            mouse(MouseEvent.MOUSE_PRESSED, points[0], true);
            for (double[] point : points) {
                touch(TouchEvent.TOUCH_MOVED, State.MOVED, point, others);
                mouse(MouseEvent.MOUSE_DRAGGED, point, true);
            }
            double[] last = points[points.length - 1];
            touch(TouchEvent.TOUCH_RELEASED, State.RELEASED, last, others);
            mouse(MouseEvent.MOUSE_RELEASED, last, false);
        });
        Pointer.awaitFrames();
    }

    private void touch(EventType<TouchEvent> type, State state, double[] first, List<double[]> others) {
        TouchPoint[] points = new TouchPoint[1 + others.size()];
        points[0] = point(1, state, first);
        for (int i = 1; i < points.length; i++) {
            points[i] = point(1 + i, state, others.get(i - 1));
        }
        touches++;
        for (TouchPoint point : points) {
            Event.fireEvent(
                    canvas,
                    new TouchEvent(canvas, canvas, type, point, List.of(points), touches, false, false, false, false));
        }
    }

    private TouchPoint point(int id, State state, double[] at) {
        Point2D scene = inScene(at);
        return new TouchPoint(id, state, scene.getX(), scene.getY(), 0, 0, canvas, null);
    }

    private void mouse(EventType<MouseEvent> type, double[] at, boolean down) {
        Point2D scene = inScene(at);
        Event.fireEvent(
                canvas,
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }

    private Point2D inScene(double[] at) {
        double scale = canvas.getLayoutBounds().getWidth() / DrawViewModel.PAPER;
        return canvas.localToScene(scale * at[0], scale * at[1]);
    }
}
