package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.ui.theme.Appearance;
import inkling.ui.tool.inside.InsidePage;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text in every state of the window stands out from what is behind it; each state is kept as a picture. */
class ReadableTest extends WindowTest {
    private static final double TEXT = 4.5;
    private static final double CURVE = 3;

    private Appearance appearance;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theDeskAndWhatLiesOverIt(Appearance theme) throws Exception {
        begin(theme);
        look("empty");
        desk.draw(DrawPage.SEVEN);
        look("drawing");
        main.press(KeyCode.CONTROL, KeyCode.I);
        look("card");
        main.press(KeyCode.ESCAPE);
        main.press(KeyCode.CONTROL, KeyCode.E);
        look("export");
        main.press(KeyCode.ESCAPE);
        main.press(KeyCode.F1);
        look("help");
        main.write("decay");
        look("help-found");
        main.press(KeyCode.ENTER);
        look("help-topic");
        main.press(KeyCode.ESCAPE);
        desk.press("what-is-probabilities");
        await(() -> main.shows("#topic-probabilities"));
        look("what-is");
        main.press(KeyCode.ESCAPE);
        main.drop(Files.writeString(folder.resolve("damaged.safetensors"), "no model"));
        look("damaged-file");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void trainingFromAWrongFieldToADivergedRun(Appearance theme) throws Exception {
        begin(theme);
        desk.draw(DrawPage.SEVEN);
        main.showTraining();
        await(() -> training.canPress("start"));
        training.type("epochs", "0");
        look("training-wrong-field");

        training.type("epochs", "10000");
        training.type("batch-size", "10");
        training.type("learning-rate", "0.05");
        training.press("start");
        await(() -> training.points(20) > 100);
        look("training-running");
        training.press("stop");
        await(() -> training.canPress("start"));

        training.type("epochs", "20");
        training.press("start");
        await(() -> training.result().contains(" of 50 "));
        look("training-finished");
        assertEquals(List.of(), main.faintCurves(TEXT, CURVE), theme.name());

        training.type("learning-rate", "1000000");
        training.press("start");
        await(() -> training.result().contains("The run diverged"));
        look("training-diverged");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void allThatIsSeenInsideAReading(Appearance theme) throws Exception {
        begin(theme);
        main.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        InsidePage inside = new InsidePage(robot);
        look("inside-empty");
        desk.draw(DrawPage.SEVEN);
        look("inside-why");
        inside.press("all");
        look("inside-scores");
        main.press(KeyCode.ESCAPE);
        inside.press("page-change");
        inside.press("change-find");
        await(() -> inside.canPress("change-try"));
        look("inside-change");
        inside.press("page-weights");
        look("inside-weights");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void allThatIsKept(Appearance theme) throws Exception {
        begin(theme);
        main.press(KeyCode.CONTROL, KeyCode.D);
        look("digits-empty");
        for (KeyCode key : List.of(KeyCode.DIGIT7, KeyCode.DIGIT7, KeyCode.DIGIT1)) {
            desk.draw(DrawPage.SEVEN);
            main.press(key);
        }
        await(() -> main.shows("#digits-gallery .digit"));
        desk.press("digits-gallery .digit");
        look("digits-selected");
        desk.press("digits-collect");
        look("digits-collecting");
        desk.press("keep-stop");
        desk.press("digits-page-learn");
        look("digits-learn");
        desk.press("teach-begin");
        await(() -> main.shows("#teach-own-before"));
        look("digits-taught");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void lessonsFromTheListToTheirEnd(Appearance theme) throws Exception {
        begin(theme);
        main.press(KeyCode.CONTROL, KeyCode.L);
        look("lessons");
        desk.press("lesson-what-it-sees");
        look("lesson-begun");
        desk.draw(DrawPage.SEVEN);
        look("lesson-done");
        main.press(KeyCode.CONTROL, KeyCode.T);
        look("lesson-above-training");
        for (int step = 0; step < 5; step++) {
            main.press(KeyCode.PAGE_DOWN);
        }
        look("lesson-end");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void keptRunsBesideEachOther(Appearance theme) throws Exception {
        begin(theme);
        main.press(KeyCode.CONTROL, KeyCode.U);
        look("runs-empty");
        main.press(KeyCode.CONTROL, KeyCode.T);
        for (String rate : List.of("0.1", "0.5")) {
            await(() -> training.canPress("start"));
            training.type("learning-rate", rate);
            training.press("start");
        }
        await(() -> training.canPress("start"));
        main.press(KeyCode.CONTROL, KeyCode.U);
        await(() -> main.shows("#runs-table .star"));
        desk.press("runs-table");
        main.press(KeyCode.CONTROL, KeyCode.A);
        await(() -> main.shows("#runs-legend .legend-name"));
        look("runs-compared");
        assertEquals(List.of(), main.faintRuns(TEXT, CURVE), theme.name());
        desk.press("runs-delete");
        look("runs-deleted");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatIsShownToARoom(Appearance theme) {
        begin(theme);
        main.press(KeyCode.F11);
        look("presented-empty");
        desk.draw(DrawPage.SEVEN);
        look("presented");
        assertTrue(main.contrastOfBrush() >= CURVE, () -> "the brush: " + main.contrastOfBrush());
        desk.draw(DrawPage.ONE);
        main.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        look("presented-with-a-tool");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theQuestionOnTheWayOut(Appearance theme) throws Exception {
        begin(theme);
        desk.draw(DrawPage.SEVEN);
        spoilSessions();
        desk.draw(DrawPage.SEVEN);
        main.closeAndBeAsked();
        look("closing");
        main.answer("close.stay");
    }

    private void begin(Appearance theme) {
        appearance = theme;
        robot.interact(() -> window.main().appearanceProperty().set(theme));
    }

    private void look(String state) {
        String name = state + "-" + appearance.name().toLowerCase(Locale.ROOT);
        main.screenshot(name);
        assertEquals(List.of(), main.faintTexts(TEXT), name);
    }
}
