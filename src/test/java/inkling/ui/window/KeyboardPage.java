package inkling.ui.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The window as it is to those who work without a pointer. */
final class KeyboardPage {
    private final FxRobot robot;
    private final Stage stage;

    KeyboardPage(FxRobot robot, Stage stage) {
        this.robot = robot;
        this.stage = stage;
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    /** What is said of a control to whoever comes to it. */
    String explanation(String id) {
        return robot.lookup("#" + id).query().getAccessibleHelp();
    }

    /** Presses a key while a control has the focus. */
    void pressOn(String id, KeyCode key) {
        robot.interact(robot.lookup("#" + id).query()::requestFocus);
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What the Tab key goes through, from the first tool until it is there again. */
    List<Node> tabOrder() {
        List<Node> order = new ArrayList<>();
        goRound(order::add);
        return order;
    }

    /** Those of them of which one cannot see that they have the focus. */
    List<Node> lookTheSameWithFocus() {
        Map<Node, int[]> focused = new LinkedHashMap<>();
        goRound(node -> focused.put(node, Pictures.pixels(node)));
        List<Node> same = new ArrayList<>();
        List<Node> all = List.copyOf(focused.keySet());
        robot.interact(() -> focused.forEach((node, picture) -> {
            all.get(node.equals(all.get(0)) ? all.size() - 1 : 0).requestFocus();
            if (Arrays.equals(picture, Pictures.pixels(node))) {
                same.add(node);
            }
        }));
        return same;
    }

    private void goRound(Consumer<Node> visit) {
        robot.interact(() -> {
            Scene scene = stage.getScene();
            first().requestFocus();
            // Once round, so that the first one too has its focus by keyboard
            tab();
            while (!first().isFocused()) {
                tab();
            }
            do {
                visit.accept(scene.getFocusOwner());
                tab();
            } while (!first().isFocused());
        });
    }

    /** The first in the order of the screen: the pen, or where that is not shown what is. */
    private Node first() {
        return Controls.reachable(root()).get(0);
    }

    private void tab() {
        Event.fireEvent(
                stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
    }
}
