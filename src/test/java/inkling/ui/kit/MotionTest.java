package inkling.ui.kit;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** How a large place is unveiled. */
@ExtendWith(ApplicationExtension.class)
class MotionTest {
    private final Node view = new Rectangle(40, 30);
    private final StackPane place = new StackPane(view);

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(place, 200, 100));
        stage.show();
    }

    @Test
    void theVeilCoversAllTakesNoClicksAndIsGoneAfterwards(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            Motion.unveil(place);
            Node veil = place.getChildren().get(1);
            assertEquals(place.getLayoutBounds(), veil.getBoundsInParent());
            assertTrue(veil.isMouseTransparent());
        });
        await(() -> place.getChildren().equals(List.of(view)));
    }

    @Test
    void nothingMovesWhereTheDesktopWantsCalm(FxRobot robot) {
        robot.interact(() -> {
            Motion.keepCalm(place.getScene(), true);
            Motion.unveil(place);
            assertEquals(List.of(view), place.getChildren());
        });
    }
}
