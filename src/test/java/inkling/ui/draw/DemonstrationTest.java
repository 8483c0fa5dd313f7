package inkling.ui.draw;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.ui.kit.Motion;
import java.util.concurrent.TimeoutException;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** When the line moves that shows how to draw. */
@ExtendWith(ApplicationExtension.class)
class DemonstrationTest {
    private final Group paper = new Group();
    private Demonstration line;
    private Stage stage;
    private FxRobot robot;

    @Start
    void open(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(paper, DrawViewModel.PAPER, DrawViewModel.PAPER));
        stage.show();
        line = new Demonstration();
        paper.getChildren().add(line);
    }

    @Test
    void drawsItselfFromNothing(FxRobot hands) throws TimeoutException {
        assertTrue(line.isMoving());
        await(() -> pieces() > 0 && pieces() < line.getChildren().size());
    }

    @Test
    void standsStillAndWholeWhereTheDesktopWantsCalm(FxRobot hands) {
        robot = hands;
        robot.interact(() -> Motion.keepCalm(stage.getScene(), true));
        assertFalse(line.isMoving());
        assertEquals(line.getChildren().size(), pieces());
        robot.interact(() -> Motion.keepCalm(stage.getScene(), false));
        assertTrue(line.isMoving());
    }

    @Test
    void nothingRunsWhileNobodyCanSeeIt(FxRobot hands) {
        robot = hands;
        robot.interact(() -> stage.setIconified(true));
        assertFalse(line.isMoving(), "iconified");
        robot.interact(() -> stage.setIconified(false));
        assertTrue(line.isMoving());
        robot.interact(stage::hide);
        assertFalse(line.isMoving(), "hidden");
        robot.interact(stage::show);
        assertTrue(line.isMoving());
        robot.interact(() -> paper.getChildren().clear());
        assertFalse(line.isMoving(), "taken away");
    }

    private long pieces() {
        return line.getChildren().stream().filter(Node::isVisible).count();
    }
}
