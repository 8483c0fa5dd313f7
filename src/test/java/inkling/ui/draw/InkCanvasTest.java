package inkling.ui.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.TrainedModel;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.TestUiThread;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the paper makes of the pointer's events; twice as large on the screen as in canvas units. */
@ExtendWith(ApplicationExtension.class)
class InkCanvasTest {
    private static final double ZOOM = 2;
    private static final float PEN = (float) DrawViewModel.DEFAULT_PEN_WIDTH;

    private final TestUiThread ui = new TestUiThread();
    private final DrawViewModel drawing =
            new DrawViewModel(new SimpleObjectProperty<TrainedModel>(TemplateModel.GRADIENTS), paper -> {}, ui);
    private InkCanvas canvas;
    private FxRobot robot;

    @Start
    void open(Stage stage) {
        canvas = new InkCanvas(drawing);
        stage.setScene(new Scene(canvas, ZOOM * DrawViewModel.PAPER, ZOOM * DrawViewModel.PAPER));
        stage.show();
    }

    @Test
    void aQuickStrokeEndsWhereTheButtonWasReleased(FxRobot hands) {
        robot = hands;
        fire(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 50, 50);
        fire(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, 200, 220);

        assertEquals(Ink.of(Stroke.pen(PEN, 50, 50, 200, 220)), ink());
    }

    @Test
    void aClickIsADot(FxRobot hands) {
        robot = hands;
        fire(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 50, 50);
        fire(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, 50, 50);

        assertEquals(Ink.of(Stroke.pen(PEN, 50, 50)), ink());
    }

    @Test
    void aSecondButtonDoesNotEndAStroke(FxRobot hands) {
        robot = hands;
        fire(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 50, 50);
        fire(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, 100, 50);
        fire(MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY, 150, 50);
        fire(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, 150, 100);
        fire(MouseEvent.MOUSE_RELEASED, MouseButton.SECONDARY, 150, 150);
        fire(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, 150, 200);
        fire(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, 150, 250);

        assertEquals(Ink.of(Stroke.pen(PEN, 50, 50, 100, 50, 150, 50, 150, 100, 150, 150, 150, 200, 150, 250)), ink());
    }

    @Test
    void aButtonWhoseReleaseNobodyToldOfDoesNotDrawForEver(FxRobot hands) {
        robot = hands;
        fire(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 50, 50);
        fire(MouseEvent.MOUSE_MOVED, MouseButton.NONE, 100, 50);
        fire(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, 150, 100);

        assertEquals(Ink.of(Stroke.pen(PEN, 50, 50)), ink());
    }

    @Test
    void aStrokeIsCutAtTheEdge(FxRobot hands) {
        robot = hands;
        fire(MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY, 240, 100);
        fire(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, 320, 100);
        fire(MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY, 320, 200);
        fire(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, 240, 200);

        assertEquals(Ink.of(Stroke.pen(PEN, 240, 100, 280, 100), Stroke.pen(PEN, 280, 200, 240, 200)), ink());
    }

    @Test
    void theRingIsWhereThePointerIsAndAsLargeAsTheBrush(FxRobot hands) {
        robot = hands;
        Circle ring = robot.lookup(".brush").queryAs(Circle.class);
        fire(MouseEvent.MOUSE_ENTERED, MouseButton.NONE, 10, 20);
        assertRing(ring, 10, 20, PEN);
        fire(MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY, 50, 60);
        assertRing(ring, 50, 60, DrawViewModel.brushWidth(Stroke.Tool.ERASER, PEN));
        fire(MouseEvent.MOUSE_DRAGGED, MouseButton.SECONDARY, 90, 60);
        assertRing(ring, 90, 60, DrawViewModel.brushWidth(Stroke.Tool.ERASER, PEN));
        fire(MouseEvent.MOUSE_RELEASED, MouseButton.SECONDARY, 90, 70);
        assertRing(ring, 90, 70, PEN);
        fire(MouseEvent.MOUSE_EXITED, MouseButton.NONE, 300, 70);
        assertFalse(ring.isVisible());
    }

    private static void assertRing(Circle ring, double x, double y, double width) {
        assertTrue(ring.isVisible());
        assertEquals(x, ring.getCenterX(), 1e-6);
        assertEquals(y, ring.getCenterY(), 1e-6);
        assertEquals(width / 2, ring.getRadius(), 1e-6);
    }

    /** Moves the pointer, in canvas units. */
    private void fire(EventType<MouseEvent> type, MouseButton button, double x, double y) {
        robot.interact(() -> {
            Point2D scene = canvas.localToScene(ZOOM * x, ZOOM * y);
            Point2D screen = canvas.localToScreen(ZOOM * x, ZOOM * y);
            Event.fireEvent(
                    canvas,
                    new MouseEvent(
                            type,
                            scene.getX(),
                            scene.getY(),
                            screen.getX(),
                            screen.getY(),
                            button,
                            1,
                            false,
                            false,
                            false,
                            false,
                            button == MouseButton.PRIMARY,
                            false,
                            button == MouseButton.SECONDARY,
                            false,
                            false,
                            true,
                            null));
        });
    }

    private Ink ink() {
        robot.interact(ui::pulse);
        return drawing.sheetProperty().get().ink();
    }
}
