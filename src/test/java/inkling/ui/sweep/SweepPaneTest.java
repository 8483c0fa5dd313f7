package inkling.ui.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.Texts;
import inkling.core.tuning.Trial;
import inkling.core.tuning.Trial.Score;
import inkling.ui.Pointer;
import inkling.ui.QuietConsole;
import inkling.ui.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Three runs by two settings under a user's hands: the worst, the best, and one that diverged. */
@ExtendWith({QuietConsole.class, ApplicationExtension.class})
class SweepPaneTest {
    private static final Trial WORST = trial("worst", 0.01, 0, OptionalDouble.of(0.5), OptionalDouble.of(0.85));
    private static final Trial BEST = trial("best", 0.1, 0.9, OptionalDouble.of(0.3), OptionalDouble.of(0.92));
    private static final Trial DIVERGED = trial("gone", 1, 0.9, OptionalDouble.empty(), OptionalDouble.empty());
    private static final String BEST_WORDS = "92.00 % right, loss 0.3000: Learning rate 0.1, Momentum 0.9 (best)";

    private final List<String> chosen = new ArrayList<>();
    private SweepPane pane;

    private static Trial trial(String id, double rate, double momentum, OptionalDouble loss, OptionalDouble accuracy) {
        Map<String, Double> settings = new LinkedHashMap<>();
        settings.put("epochs", 5.0);
        settings.put("learning rate", rate);
        settings.put("momentum", momentum);
        return new Trial(id, id, settings, loss, accuracy);
    }

    @Start
    void open(Stage stage) {
        pane = new SweepPane();
        pane.show(List.of(WORST, DIVERGED, BEST));
        pane.whenChosen(trial -> chosen.add(trial.id()));
        stage.setScene(new Scene(pane, 600, 400));
        Theme.LIGHT.apply(pane);
        stage.show();
    }

    private static Node parallel(FxRobot robot) {
        return robot.lookup("#sweep-parallel").query();
    }

    private Node heatMap(FxRobot robot) {
        ComboBox<?> pictures = robot.lookup("#sweep-picture").queryComboBox();
        robot.interact(() -> pictures.getSelectionModel().selectLast());
        return robot.lookup("#sweep-heat-map").query();
    }

    @Test
    void theArrowKeysGoFromTheBestRunToTheWorst(FxRobot robot) {
        Node picture = parallel(robot);
        assertEquals(Texts.get("sweep.spoken", 3, BEST_WORDS), picture.getAccessibleText());
        robot.interact(picture::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertEquals(BEST_WORDS, picture.getAccessibleText());
        robot.push(KeyCode.RIGHT);
        assertTrue(picture.getAccessibleText().endsWith("(worst)"));
        robot.push(KeyCode.END);
        assertEquals("diverged: Learning rate 1, Momentum 0.9 (gone)", picture.getAccessibleText());
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("best"), chosen);
    }

    @Test
    void thePointerMarksTheLineUnderItAndAClickChoosesIt(FxRobot robot) {
        Node picture = parallel(robot);
        Pointer pointer = new Pointer(robot);
        // The foot of the first axis is the least learning rate's
        Point2D foot = picture.localToScreen(60, picture.getBoundsInLocal().getHeight() - 26);
        pointer.move(foot);
        assertTrue(picture.getAccessibleText().endsWith("(worst)"), picture.getAccessibleText());
        pointer.drag(MouseButton.PRIMARY, List.of(foot));
        assertEquals(List.of("worst"), chosen);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    @Test
    void theHeatMapHasACellForEachPair(FxRobot robot) {
        Node picture = heatMap(robot);
        assertTrue(isSeen(picture));
        assertFalse(isSeen(parallel(robot)));
        double width = (picture.getBoundsInLocal().getWidth() - 156) / 3;
        Pointer pointer = new Pointer(robot);
        // The middle column above, where momentum is 0.9
        pointer.move(picture.localToScreen(72 + 1.5 * width, 60));
        assertEquals("92.00 % right, loss 0.3000: Momentum 0.9, Learning rate 0.1 (best)", picture.getAccessibleText());
        // Below it nothing was tried
        pointer.move(picture.localToScreen(
                72 + 1.5 * width, picture.getBoundsInLocal().getHeight() - 60));
        assertTrue(picture.getAccessibleText().startsWith("3 runs; "), picture.getAccessibleText());
    }

    @Test
    void withoutRunsItSaysSo(FxRobot robot) {
        robot.interact(() -> pane.show(List.of()));
        assertEquals(Texts.get("sweep.empty"), parallel(robot).getAccessibleText());
        assertEquals(Texts.get("sweep.empty"), heatMap(robot).getAccessibleText());
    }

    @Test
    void betterIsBrighterForBothScores() {
        ScoreColours losses = ScoreColours.of(Score.LOSS, 0.3, 0.5, 3);
        ScoreColours shares = ScoreColours.of(Score.ACCURACY, 0.92, 0.85);

        assertTrue(losses.of(0.3).getBrightness() > losses.of(3).getBrightness());
        assertEquals(losses.of(0.3), shares.of(0.92));
        assertEquals(losses.of(3), shares.of(0.85));
        assertEquals(0.5, losses.value(losses.share(0.5)), 1e-9);
        assertEquals(0.9, shares.value(shares.share(0.9)), 1e-9);
    }
}
