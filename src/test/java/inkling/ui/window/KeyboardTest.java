package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.ui.kit.Command;
import inkling.ui.kit.Shortcut;
import inkling.ui.tool.inside.InsidePage;
import inkling.ui.tool.inside.InsideTool;
import inkling.ui.tool.train.TrainTool;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For those who work without a pointer or without a screen: every control can be reached, seen there, and is named. */
class KeyboardTest extends WindowTest {
    private KeyboardPage keyboard;

    @BeforeEach
    void openTraining() throws TimeoutException {
        keyboard = new KeyboardPage(robot, stage);
        desk.draw(DrawPage.SEVEN);
        main.showTraining();
        await(() -> training.canPress("start"));
    }

    /** Everything that a window can show at rest: also a step to take back and one to do again, and a trained model. */
    private void showEverything() throws TimeoutException {
        desk.draw(DrawPage.ONE);
        desk.press("draw-undo");
        training.type("epochs", "2");
        training.press("start");
        await(() -> training.result().contains(" of 50 "));
    }

    private void showARunThatIsHeld() throws TimeoutException {
        training.press("step");
        await(() -> training.canPress("resume"));
    }

    @Test
    void everyControlSaysWhatItIs() throws TimeoutException {
        showEverything();
        assertEquals(List.of(), Controls.unnamed(keyboard.root()), "idle");
        showARunThatIsHeld();
        assertEquals(List.of(), Controls.unnamed(keyboard.root()), "in a run");
        main.press(KeyCode.CONTROL, KeyCode.I);
        assertEquals(List.of(), Controls.unnamed(keyboard.root()), "with the card");
    }

    @Test
    void everyControlOfALessonSaysWhatItIs() throws TimeoutException {
        main.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of(), Controls.unnamed(keyboard.root()), "the list");
        desk.press("lesson-what-it-sees");
        assertEquals(List.of(), Controls.unnamed(keyboard.root()), "a step");
        assertEquals(new HashSet<>(Controls.reachable(keyboard.root())), new HashSet<>(keyboard.tabOrder()));
        main.press(KeyCode.CONTROL, KeyCode.T);
        await(() -> training.canPress("start"));
        assertEquals(List.of(), Controls.unnamed(keyboard.root()), "a step above a tool");
        assertEquals(new HashSet<>(Controls.reachable(keyboard.root())), new HashSet<>(keyboard.tabOrder()));
    }

    @Test
    void everyControlThatHasAShortcutSaysSo() {
        Map<String, Command> shortcuts = Map.of(
                "draw-pen", Shortcut.PEN,
                "draw-eraser", Shortcut.ERASER,
                "draw-undo", Shortcut.UNDO,
                "draw-redo", Shortcut.REDO,
                "draw-clear", Shortcut.CLEAR,
                "draw-random", Shortcut.RANDOM,
                "show-train", TrainTool.KIND.command(),
                "show-inside", InsideTool.KIND.command());
        shortcuts.forEach((id, shortcut) -> assertTrue(
                keyboard.explanation(id).contains(shortcut.keys().getDisplayText()),
                () -> id + ": " + keyboard.explanation(id)));
    }

    @Test
    void tabGoesThroughAllOfThemInTheOrderOfTheScreen() throws TimeoutException {
        showEverything();
        List<Node> order = keyboard.tabOrder();
        assertEquals(new HashSet<>(Controls.reachable(keyboard.root())), new HashSet<>(order));

        List<String> ids = new ArrayList<>();
        order.forEach(node -> ids.add(String.valueOf(node.getId())));
        List<String> expected = List.of(
                "draw-pen",
                "pen-width",
                "draw-undo",
                "draw-clear",
                "model",
                "training-preset",
                "training-data",
                "training-settings",
                "training-start",
                "training-step",
                "training-rate",
                "training-speed",
                "training-use",
                "training-export");
        assertEquals(expected, ids.stream().filter(expected::contains).toList());
    }

    @Test
    void theOneWithTheFocusLooksDifferent() throws TimeoutException {
        showEverything();
        assertEquals(List.of(), lookTheSameWithFocus(), "idle");
        showARunThatIsHeld();
        assertEquals(List.of(), lookTheSameWithFocus(), "in a run");
    }

    @Test
    void insideAReadingEveryControlIsReachedNamedAndSeen() {
        main.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        InsidePage inside = new InsidePage(robot);
        for (String page : List.of("why", "change", "weights")) {
            inside.press("page-" + page);
            assertEquals(List.of(), Controls.unnamed(keyboard.root()), page);
            assertEquals(new HashSet<>(Controls.reachable(keyboard.root())), new HashSet<>(keyboard.tabOrder()), page);
            assertEquals(List.of(), lookTheSameWithFocus(), page);
        }
    }

    @Test
    void ofTheKeptDigitsEveryControlIsReachedNamedAndSeen() throws TimeoutException {
        desk.draw(DrawPage.SEVEN);
        main.press(KeyCode.DIGIT7);
        desk.draw(DrawPage.SEVEN);
        main.press(KeyCode.CONTROL, KeyCode.D);
        for (String page : List.of("learn", "digits")) {
            desk.press("digits-page-" + page);
            await(() -> main.shows(page.equals("learn") ? "#teach-begin" : "#digits-gallery .digit"));
            assertEquals(List.of(), Controls.unnamed(keyboard.root()), page);
            assertEquals(new HashSet<>(Controls.reachable(keyboard.root())), new HashSet<>(keyboard.tabOrder()), page);
            assertEquals(List.of(), lookTheSameWithFocus(), page);
        }
    }

    @Test
    void ofTheKeptRunsEveryControlIsReachedNamedAndSeen() throws TimeoutException {
        showEverything();
        main.press(KeyCode.CONTROL, KeyCode.U);
        await(() -> main.shows("#runs-table .star"));
        desk.press("runs-table");
        main.press(KeyCode.CONTROL, KeyCode.A);
        await(() -> main.shows("#runs-legend .legend-name"));
        assertEquals(List.of(), Controls.unnamed(keyboard.root()));
        assertEquals(new HashSet<>(Controls.reachable(keyboard.root())), new HashSet<>(keyboard.tabOrder()));
        assertEquals(List.of(), lookTheSameWithFocus());
    }

    @Test
    void inAPresentationEveryControlIsReachedNamedAndSeen() throws TimeoutException {
        showEverything();
        main.press(KeyCode.F11);
        assertEquals(List.of(), Controls.unnamed(keyboard.root()));
        assertEquals(new HashSet<>(Controls.reachable(keyboard.root())), new HashSet<>(keyboard.tabOrder()));
        assertEquals(List.of(), lookTheSameWithFocus());
    }

    @Test
    void ofTheHelpEveryControlIsNamed() {
        main.press(KeyCode.F1);
        assertEquals(List.of(), Controls.unnamed(keyboard.root()), "all of it");
        main.write("decay");
        assertEquals(List.of(), Controls.unnamed(keyboard.root()), "what was found");
        main.press(KeyCode.ENTER);
        assertEquals(List.of(), Controls.unnamed(keyboard.root()), "a topic");
    }

    @Test
    void whatAThingIsIsAskedByKeyboard() throws TimeoutException {
        keyboard.pressOn("what-is-loss-curve", KeyCode.SPACE);
        await(() -> main.shows("#topic-loss-curve"));
        Parent popUp = robot.lookup("#topic-loss-curve").query().getScene().getRoot();
        assertEquals(List.of(), Controls.unnamed(popUp));
        main.press(KeyCode.ENTER);
        await(() -> main.shows(".lessons"));
    }

    private List<String> lookTheSameWithFocus() {
        return keyboard.lookTheSameWithFocus().stream().map(Controls::describe).toList();
    }

    @Test
    void theArrowKeysChangeTheTool() {
        keyboard.pressOn("draw-pen", KeyCode.DOWN);
        assertTrue(desk.isChosen("eraser"));
        desk.draw(DrawPage.SEVEN);
        assertEquals("", desk.digit(), "what the tool strip shows is what the pointer does");
    }

    @Test
    void theScaleOfTheCurvesIsChangedByKeyboard() throws TimeoutException {
        showEverything();
        keyboard.pressOn("training-curves-menu", KeyCode.SPACE);
        // Over the end, past the two that save
        main.press(KeyCode.UP);
        main.press(KeyCode.UP);
        main.press(KeyCode.UP);
        main.press(KeyCode.ENTER);
        assertTrue(training.isLogarithmic());
    }

    @Test
    void theModelInTrainingIsSwitchedOnByKeyboard() throws TimeoutException {
        showARunThatIsHeld();
        List<String> before = desk.percents();
        keyboard.pressOn("model", KeyCode.SPACE);
        // Over the end, past removing, renaming, exporting and the card
        main.press(KeyCode.UP);
        main.press(KeyCode.UP);
        main.press(KeyCode.UP);
        main.press(KeyCode.UP);
        main.press(KeyCode.UP);
        main.press(KeyCode.ENTER);
        List<String> followed = desk.percents();
        assertNotEquals(before, followed);

        main.followTraining();
        assertEquals(before, desk.percents());
    }
}
