package inkling.ui.kit;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A sheet over a window. */
@ExtendWith(ApplicationExtension.class)
class OverlayTest {
    private Overlay overlay;

    @Start
    void open(Stage stage) {
        overlay = new Overlay();
        stage.setScene(new Scene(new StackPane(new Button("below"), overlay), 800, 600));
        stage.show();
    }

    @Test
    void theSheetIsThereAtOnceAndWhatIsBelowGrowsDark(FxRobot robot) throws TimeoutException {
        AtomicInteger frames = new AtomicInteger();
        robot.interact(() -> {
            overlay.show("A sheet", new Region());
            shade().opacityProperty().addListener(value -> frames.incrementAndGet());
        });
        assertEquals(1, overlay.lookup(".sheet").getOpacity());
        assertEquals(1, overlay.getOpacity());
        await(() -> frames.get() > 1 && shade().getOpacity() == 1);
        assertEquals(overlay.getLayoutBounds(), shade().getBoundsInParent());
    }

    @Test
    void aClickBesideTheSheetPutsItAway(FxRobot robot) {
        robot.interact(() -> overlay.show("A sheet", new Region()));
        robot.clickOn(overlay.lookup(".sheet"));
        assertTrue(overlay.isVisible());
        robot.clickOn(robot.offset(overlay, -390, -290));
        assertFalse(overlay.isVisible());
    }

    @Test
    void escapePutsItAwayAndTheFocusGoesBack(FxRobot robot) {
        Node below = robot.lookup("below").query();
        robot.interact(() -> {
            below.requestFocus();
            overlay.show("A sheet", new Region());
        });
        robot.push(KeyCode.ESCAPE);
        assertFalse(overlay.isVisible());
        assertTrue(below.isFocused());
    }

    private Node shade() {
        return overlay.lookup(".shade");
    }
}
