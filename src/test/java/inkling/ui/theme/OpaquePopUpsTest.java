package inkling.ui.theme;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import inkling.ui.QuietConsole;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Pop-ups where windows cannot be seen through. */
@ExtendWith({QuietConsole.class, ApplicationExtension.class})
class OpaquePopUpsTest {
    private ComboBox<String> choice;
    private VBox root;

    @Start
    void open(Stage stage) {
        choice = new ComboBox<>();
        root = new VBox(choice);
        stage.setScene(new Scene(root, 400, 300));
        Theme.DARK.apply(root);
        root.getScene().getStylesheets().add(Theme.OPAQUE);
        choice.getItems().add("MNIST");
        stage.show();
    }

    @Test
    void aPopUpFillsItsWindowWithSquareCornersAndNoShadow(FxRobot robot) throws Exception {
        Window window = root.getScene().getWindow();
        robot.interact(() -> new ContextMenu(new MenuItem("Open")).show(window, 10, 10));
        assertFillsItsWindow(robot, ".context-menu");
        robot.interact(() -> new Tooltip("What it does").show(window, 10, 10));
        assertFillsItsWindow(robot, ".tooltip");
        robot.interact(choice::show);
        assertFillsItsWindow(robot, ".combo-box-popup > .list-view");
    }

    private static void assertFillsItsWindow(FxRobot robot, String selector) throws Exception {
        await(() -> Window.getWindows().stream()
                .anyMatch(window -> find(window, selector).isPresent()));
        robot.interact(() -> {
            PopupWindow popUp = (PopupWindow) Window.getWindows().stream()
                    .filter(window -> find(window, selector).isPresent())
                    .findFirst()
                    .orElseThrow();
            Region shown = find(popUp, selector).orElseThrow();
            assertNull(shown.getEffect(), selector);
            assertEquals(1, shown.getOpacity(), selector);
            shown.getBackground()
                    .getFills()
                    .forEach(fill -> assertEquals(CornerRadii.EMPTY, fill.getRadii(), selector));
            assertEquals(shown.getWidth(), popUp.getWidth(), 1, selector);
            popUp.hide();
        });
    }

    /** What is seen of a pop-up; JavaFX puts a pane around it that has the same style class and shows nothing. */
    private static Optional<Region> find(Window window, String selector) {
        return window instanceof PopupWindow && window.isShowing()
                ? window.getScene().getRoot().lookupAll(selector).stream()
                        .map(Region.class::cast)
                        .filter(region -> region.getBackground() != null)
                        .findFirst()
                : Optional.empty();
    }
}
