package inkling.ui.kit;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import inkling.ui.QuietConsole;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is said of a control under the pointer. */
@ExtendWith({QuietConsole.class, ApplicationExtension.class})
class TooltipsTest {
    private Button usable;
    private Button disabled;

    @Start
    void open(Stage stage) {
        usable = new Button("Start");
        disabled = new Button("Stop");
        disabled.setDisable(true);
        Icons.describe(usable, "Start", "Trains");
        stage.setScene(new Scene(new VBox(100, usable, new Explained(disabled, "Nothing runs")), 400, 300));
        stage.show();
    }

    @Test
    void theTooltipIsMadeWhenThePointerComesAndSaysWhatTheControlDoes(FxRobot robot) throws TimeoutException {
        assertNull(usable.getTooltip());
        assertEquals("Trains", usable.getAccessibleHelp());
        robot.moveTo(usable);
        await(() -> shown().equals(List.of("Trains")));
    }

    @Test
    void overADisabledControlItSaysWhy(FxRobot robot) throws TimeoutException {
        robot.moveTo(disabled);
        await(() -> shown().equals(List.of("Nothing runs")));
        robot.moveTo(usable);
        await(() -> shown().equals(List.of("Trains")));
        robot.interact(() -> disabled.setDisable(false));
        robot.moveTo(disabled);
        await(() -> shown().isEmpty());
    }

    private static List<String> shown() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .toList();
    }
}
