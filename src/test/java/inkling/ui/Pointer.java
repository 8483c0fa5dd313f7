package inkling.ui;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.MouseRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The pointer in a quick hand: it is at once where it is wanted, while TestFX's own glides there over the window. */
public final class Pointer {
    private static final int FRAMES = 2;

    private final MouseRobot mouse;

    /** The pointer of the screen that the robot is at. */
    public Pointer(FxRobot robot) {
        mouse = robot.robotContext().getMouseRobot();
    }

    /** Clicks on the middle of something that can be seen. */
    public void click(Node node) {
        Bounds bounds = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> node.localToScreen(node.getBoundsInLocal()));
        drag(MouseButton.PRIMARY, List.of(new Point2D(bounds.getCenterX(), bounds.getCenterY())));
    }

    /** Goes to a point on the screen with no button pressed. */
    public void move(Point2D point) {
        mouse.moveNoWait(point);
        WaitForAsyncUtils.waitForFxEvents();
        awaitFrames();
    }

    /** Presses a button at the first of some points on the screen, goes over them, and lets go at the last. */
    public void drag(MouseButton button, List<Point2D> points) {
        drag(button, points, () -> {});
    }

    /** The same with something that is done before the button is let go. */
    public void drag(MouseButton button, List<Point2D> points, Runnable meanwhile) {
        mouse.moveNoWait(points.get(0));
        mouse.pressNoWait(button);
        points.forEach(mouse::moveNoWait);
        meanwhile.run();
        mouse.releaseNoWait(button);
        WaitForAsyncUtils.waitForFxEvents();
        awaitFrames();
    }

    /** Waits until what the pointer did is taken over with the next frame, and shown. */
    public static void awaitFrames() {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> new AnimationTimer() {
                    private int frames;

                    @Override
                    public void handle(long now) {
                        frames++;
                        if (frames == FRAMES) {
                            stop();
                            shown.complete(null);
                        }
                    }
                }.start());
        shown.join();
        WaitForAsyncUtils.waitForFxEvents();
    }
}
