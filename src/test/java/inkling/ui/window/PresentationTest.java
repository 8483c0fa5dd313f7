package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.Texts;
import inkling.ui.preferences.Preferences.WindowPlace;
import inkling.ui.preferences.PreferencesFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The paper and the reading on the whole screen, for a room. */
class PresentationTest extends WindowTest {
    private static final Set<String> WHAT_A_ROOM_SEES =
            Set.of("#ink-canvas", "#readings", "#digit", "#verdict", ".eye", "#probability-bars");
    private static final Set<String> WHAT_IT_DOES_NOT =
            Set.of("#menu", "#status", "#rail", ".tool-strip", "#model", ".keep", "#samples");

    @Test
    void showsThePaperAndTheReadingAndNothingAround() {
        desk.draw(DrawPage.SEVEN);
        main.press(KeyCode.F11);

        assertTrue(stage.isFullScreen());
        assertEquals(WHAT_A_ROOM_SEES, seen());
        assertTrue(main.shows("#presenting-hint"));
        assertEquals("7", desk.digit());
        main.press(KeyCode.DELETE);
        assertTrue(desk.invites());
        assertFalse(seen().contains("#samples"), "in the place of a reading");
    }

    @ParameterizedTest
    @CsvSource({"1280, 720, true", "1280, 720, false", "1920, 1080, true", "1920, 1080, false", "1080, 1920, false"})
    void canBeReadFromTheLastRow(double width, double height, boolean withATool) {
        main.showTraining();
        desk.draw(DrawPage.SEVEN);
        main.press(KeyCode.F11);
        if (!withATool) {
            main.press(KeyCode.CONTROL, KeyCode.T);
        }
        double side = Math.min(width, height);
        List<Double> sizes = main.at(width, height, PresentationTest::sizes);

        assertTrue(sizes.get(0) >= 0.20 * side, () -> "the digit: " + sizes.get(0));
        assertTrue(sizes.get(1) >= 0.035 * side, () -> "the sentence: " + sizes.get(1));
        assertTrue(sizes.get(2) >= 0.025 * side, () -> "the bars' digits: " + sizes.get(2));
        assertTrue(sizes.get(3) >= 0.025 * side, () -> "the percentages: " + sizes.get(3));
        assertTrue(sizes.get(4) >= 0.4 * side, () -> "the paper: " + sizes.get(4));
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"ESCAPE", "F11"})
    void afterwardsEverythingIsWhereItWas(KeyCode end) {
        main.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        desk.draw(DrawPage.SEVEN);
        desk.press("draw-eraser");
        main.resize(1000, 650);
        List<Node> chrome = shownChrome();
        Node focus = stage.getScene().getFocusOwner();

        main.press(KeyCode.F11);
        main.press(KeyCode.CONTROL, KeyCode.T);
        assertTrue(main.shows(".training"), "one tool may stand beside it");
        desk.draw(DrawPage.ONE);
        main.press(end);

        assertFalse(stage.isFullScreen());
        assertEquals(chrome, shownChrome());
        assertFalse(main.shows("#presenting-hint"));
        assertTrue(main.shows(".inside"));
        assertSame(focus, stage.getScene().getFocusOwner());
        assertEquals(1000, stage.getWidth());
        assertEquals(650, stage.getHeight());
    }

    @Test
    void theKeysOfDrawingGoOn() {
        main.press(KeyCode.F11);
        desk.draw(DrawPage.SEVEN);
        main.press(KeyCode.DELETE);
        assertTrue(desk.invites());
        main.press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("7", desk.digit());

        double width = desk.penWidth();
        main.press(KeyCode.CLOSE_BRACKET);
        assertEquals(width + 2, desk.penWidth());
        main.press(KeyCode.E);
        assertTrue(desk.isChosen("eraser"));
        main.press(KeyCode.DELETE);
        main.press(KeyCode.CONTROL, KeyCode.R);
        assertFalse(desk.invites());
    }

    @Test
    void whatLiesOverThePaperIsPutAwayFirst() {
        main.press(KeyCode.F11);
        main.press(KeyCode.CONTROL, KeyCode.I);
        assertTrue(main.shows(".model-card"));

        main.press(KeyCode.ESCAPE);
        assertFalse(main.shows(".model-card"));
        assertTrue(stage.isFullScreen());
    }

    @Test
    void aPresentationThatIsNotOverIsNotRemembered() throws Exception {
        main.resize(1000, 650);
        main.showTraining();
        main.press(KeyCode.F11);
        main.press(KeyCode.CONTROL, KeyCode.T);
        main.close();

        WindowPlace place = new PreferencesFile(preferences()).load().window();
        assertEquals(1000, place.width());
        assertEquals(650, place.height());
        assertFalse(place.maximized());
        open();
        assertFalse(stage.isFullScreen());
        assertTrue(main.shows(".training"));
    }

    @Test
    void aWindowThatWasMaximizedBeforeIsSoTheNextTime() {
        robot.interact(() -> stage.setMaximized(true));
        main.press(KeyCode.F11);
        // As openbox does
        robot.interact(() -> stage.setMaximized(false));
        main.close();

        assertTrue(new PreferencesFile(preferences()).load().window().maximized());
    }

    @Test
    void itStandsInTheMenuOfTheView() {
        main.menu("menu.view", "view.present");
        assertTrue(stage.isFullScreen());
        assertEquals(
                Texts.get("view.present.hint", "F11"),
                robot.lookup("#presenting-hint").queryLabeled().getText());
    }

    private Set<String> seen() {
        return Stream.concat(WHAT_A_ROOM_SEES.stream(), WHAT_IT_DOES_NOT.stream())
                .filter(query -> robot.lookup(query).queryAll().stream().anyMatch(PresentationTest::isSeen))
                .collect(Collectors.toSet());
    }

    private List<Node> shownChrome() {
        return WHAT_IT_DOES_NOT.stream()
                .flatMap(query -> robot.lookup(query).queryAll().stream())
                .filter(PresentationTest::isSeen)
                .toList();
    }

    private static boolean isSeen(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (!around.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** How high or how large in type these are: digit, sentence, a bar's digit and percentage, paper. */
    private static List<Double> sizes(Scene scene) {
        // Once for the sizes, and once for the type that follows from them
        for (int pass = 0; pass < 2; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return List.of(
                scene.lookup("#digit").getLayoutBounds().getHeight(),
                type(scene, "#verdict"),
                type(scene, "#probability-7 .digit"),
                type(scene, "#probability-7 .percent"),
                scene.lookup("#ink-canvas").getLayoutBounds().getHeight());
    }

    private static double type(Scene scene, String label) {
        return ((Labeled) scene.lookup(label)).getFont().getSize();
    }
}
