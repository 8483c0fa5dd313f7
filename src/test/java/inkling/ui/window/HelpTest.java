package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.help.Topics;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Rule;
import inkling.core.recipe.Schedule;
import inkling.ui.Pointer;
import inkling.ui.kit.HelpButton;
import inkling.ui.lesson.Place;
import inkling.ui.tool.inside.InsidePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What a thing is, is said where it stands, and found by a word. */
class HelpTest extends WindowTest {
    /** The topics of which there is a question mark in sight, in the window and its pop-overs. */
    private Set<String> asked() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .flatMap(shown -> shown.getScene().getRoot().lookupAll(".what-is").stream())
                        .filter(HelpTest::isSeen)
                        .map(button -> ((HelpButton) button).getId().replace("what-is-", ""))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void ask(String topic) throws TimeoutException {
        new Pointer(robot).click(robot.lookup("#what-is-" + topic).query());
        await(() -> says(topic));
    }

    private boolean says(String topic) {
        return robot.lookup("#topic-" + topic)
                .tryQuery()
                .filter(HelpTest::isSeen)
                .isPresent();
    }

    private <T> void choose(String box, T value) {
        ComboBox<T> choice = robot.lookup("#" + box).queryComboBox();
        robot.interact(() -> choice.setValue(value));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static long popUps() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .count();
    }

    @Test
    void aQuestionMarkOpensAPictureAndAParagraphUntilOneIsDone() throws TimeoutException {
        main.showTraining();
        ask("loss-curve");
        String words =
                robot.lookup("#topic-loss-curve .markdown TextFlow").queryAs(TextFlow.class).getChildren().stream()
                        .filter(Text.class::isInstance)
                        .map(text -> ((Text) text).getText())
                        .collect(Collectors.joining());
        assertTrue(words.startsWith("The cross-entropy: minus the logarithm"), words);
        assertTrue(main.shows("#topic-loss-curve .topic-picture"));
        main.press(KeyCode.ESCAPE);
        await(() -> !says("loss-curve"));
        ask("loss-curve");
        new Pointer(robot).click(robot.lookup("#status").query());
        await(() -> !says("loss-curve"));
    }

    @Test
    void fromASettingToTheLessonBehindIt() throws TimeoutException {
        main.showTraining();
        desk.press("training-settings");
        ask("weight-decay");
        assertTrue(main.shows("#training-epochs"), "the settings stay open meanwhile");
        press("topic-lesson");
        await(() -> main.shows(".lessons") && popUps() == 0);
        Place place = window.main().course().placeProperty().get().orElseThrow();
        assertEquals("is-it-true", place.lesson().id());
    }

    @Test
    void theHelpFindsWhatIsTypedTitlesFirstAndEnterOpensIt() throws TimeoutException {
        main.press(KeyCode.F1);
        assertTrue(main.shows("#help-kept"), "as long as nothing is typed, all that there is");
        main.write("decay");
        assertEquals("Weight decay", found().get(0));
        assertTrue(found().contains("Schedule"), "by its text");
        main.press(KeyCode.DOWN);
        main.press(KeyCode.UP);
        main.press(KeyCode.ENTER);
        assertTrue(says("weight-decay"));
        main.press(KeyCode.SPACE);
        assertTrue(main.shows("#help-found"), "back to what was found");
        main.press(KeyCode.ESCAPE);
        assertFalse(main.shows("#help"));
    }

    @Test
    void theHelpFindsLessonsAndShortcuts() {
        main.press(KeyCode.F1);
        main.write("too small");
        assertEquals("Too small, right, too large", found().get(0));
        main.press(KeyCode.ENTER);
        assertTrue(main.shows(".lessons"));

        main.press(KeyCode.F1);
        main.write("look into the mistakes");
        main.press(KeyCode.ENTER);
        assertTrue(main.shows(".mistakes"), "what the shortcut does, is done");

        main.press(KeyCode.F1);
        main.write("zzz");
        assertEquals(List.of(), found());
    }

    private List<String> found() {
        ListView<?> list = robot.lookup("#help-found").queryListView();
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> list.getItems().stream().map(Object::toString).toList());
    }

    @Test
    void thereIsAQuestionMarkForEveryTopicAndEverySettingHasOne() throws TimeoutException {
        desk.draw(DrawPage.SEVEN);
        main.showTraining();
        Set<String> all = asked();
        training.choosePreset(Recipe.BEST);
        await(() -> asked().contains("copies"));
        all.addAll(asked());
        desk.press("training-settings");
        for (Rule<?> rule : rules()) {
            choose(rule instanceof Schedule ? "training-schedule" : "training-optimizer", rule.id());
            all.addAll(asked());
            assertEquals(List.of(), settingsWithoutOne());
        }
        press("training-find");
        await(() -> asked().contains("rate-finder"));
        all.addAll(asked());
        main.press(KeyCode.ESCAPE);

        main.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        for (String page : List.of("why", "change", "weights")) {
            new InsidePage(robot).press("page-" + page);
            all.addAll(asked());
        }
        main.press(KeyCode.CONTROL, KeyCode.K);
        for (String page : List.of("matrix", "figures", "compare")) {
            desk.press("mistakes-page-" + page);
            all.addAll(asked());
        }
        main.press(KeyCode.CONTROL, KeyCode.U);
        for (String page : List.of("curves", "surface", "settings")) {
            desk.press("runs-page-" + page);
            all.addAll(asked());
        }
        ComboBox<Object> picture = robot.lookup("#sweep-picture").queryComboBox();
        choose("sweep-picture", picture.getItems().get(1));
        all.addAll(asked());

        assertEquals(new TreeSet<>(Topics.ids()), all);
    }

    private static List<Rule<?>> rules() {
        List<Rule<?>> rules = new ArrayList<>(Schedule.all());
        rules.addAll(Optimizer.all());
        return rules;
    }

    /** The fields and choices of the settings that stand under no question mark. */
    private List<String> settingsWithoutOne() {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> Stream.of(".text-field", ".combo-box", ".check-box")
                        .flatMap(kind -> robot.lookup(".hyperparameters").queryAll().stream()
                                .filter(HelpTest::isSeen)
                                .flatMap(pane -> pane.lookupAll(kind).stream()))
                        .filter(HelpTest::isSeen)
                        .filter(control -> field(control).lookup(".what-is") == null)
                        .map(Node::getId)
                        .toList());
    }

    private static Node field(Node control) {
        Node at = control;
        while (!at.getStyleClass().contains("field")) {
            at = at.getParent();
        }
        return at;
    }

    @Test
    void everyTopicIsOpenedFromTheHelp() throws TimeoutException {
        main.press(KeyCode.F1);
        for (String topic : Topics.ids()) {
            press("help-topic-" + topic);
            await(() -> says(topic));
            assertTrue(main.shows("#topic-lesson"), topic);
            press("help-back");
        }
    }

    private void press(String button) {
        robot.interact(() -> robot.lookup("#" + button).queryButton().fire());
    }
}
