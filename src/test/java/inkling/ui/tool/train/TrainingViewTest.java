package inkling.ui.tool.train;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Recipe;
import inkling.core.text.Texts;
import inkling.ui.QuietConsole;
import inkling.ui.concurrent.UiThread;
import inkling.ui.theme.Theme;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.FakeWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The training pane under a user's hands, with the real trainer. */
@ExtendWith({QuietConsole.class, ApplicationExtension.class})
class TrainingViewTest {
    @TempDir
    private static Path folder;

    private final FakeData data = new FakeData();
    private final FakeWorkspace window = new FakeWorkspace(folder, data, UiThread.FX);
    private TrainingViewModel training;
    private TrainingPage page;

    @Start
    void open(Stage stage) {
        training = new TrainingViewModel(window.models(), window.runs(), window.data(), window.files(), UiThread.FX);
        TrainingView view = new TrainingView(training, window);
        stage.setScene(new Scene(view, 900, 700));
        Theme.LIGHT.apply(view);
        stage.show();
    }

    @BeforeEach
    void look(FxRobot robot) throws Exception {
        page = new TrainingPage(robot);
        await(() -> page.canPress("start"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(training::close);
    }

    @Test
    void trainsWhileTheCurvesGrowAndHandsTheModelOver() throws Exception {
        page.type("batch-size", "10");
        page.type("learning-rate", "0.05");
        page.press("start");
        await(() -> page.chart().contains("Smoothed"));
        await(() -> page.result().contains(" of 50 "));
        assertEquals("Epoch 5 of 5, step 20 of 20", page.place());
        assertTrue(page.chart().contains("Epoch 5, step 20"));
        page.press("use");
        page.press("export");
        int trained = window.shelf.chosenProperty().get().id();
        assertEquals(List.of(trained), window.exported);
    }

    @Test
    void aRunCanBePausedSteppedResumedAndStopped() throws Exception {
        page.type("epochs", "10000");
        page.press("step");
        await(() -> page.place().equals("Epoch 1 of 10,000, step 1 of 2"));
        assertEquals(Texts.get("training.why.busy"), page.whyNot("preset"));
        page.press("step");
        await(() -> page.place().equals("Epoch 1 of 10,000, step 2 of 2"));
        assertFalse(page.canPress("pause"));
        page.press("resume");
        await(() -> !page.place().startsWith("Epoch 1 "));
        page.press("pause");
        assertTrue(page.canPress("resume"));
        page.press("stop");
        await(() -> page.result().contains("Stopped after"));
        assertTrue(page.canPress("start"));
    }

    @Test
    void aWrongValueIsMarkedAtItsFieldAndNothingCanBeStarted() throws Exception {
        page.type("epochs", "0");
        assertEquals("Expected " + Texts.of(Range.EPOCHS.allowed()), page.problem("epochs"));
        assertFalse(page.canPress("start"));
        assertFalse(page.canPress("step"));
        assertEquals(Texts.get("training.why.settings"), page.whyNot("start"));
        page.type("epochs", "3");
        assertEquals("", page.whyNot("start"));
        assertEquals("", page.problem("epochs"));
        assertTrue(page.canPress("start"));
    }

    @Test
    void settingsAreThereWhereTheyMeanSomething() throws Exception {
        assertTrue(page.offers("momentum") && page.offers("nesterov") && page.offers("warm-up-steps"));
        assertFalse(page.offers("beta1") || page.offers("step-factor"));
        assertEquals(Texts.get("training.why.no-momentum"), page.whyNot("nesterov"));
        page.type("momentum", "0.9");
        assertEquals("", page.whyNot("nesterov"));

        page.chooseKind("optimizer", "adamw");
        page.chooseKind("schedule", "step");
        assertFalse(page.offers("momentum") || page.offers("nesterov"));
        assertTrue(page.offers("beta1") && page.offers("beta2") && page.offers("step-factor"));
        assertEquals("0.01", page.value("weight-decay"));
        page.type("beta1", "1");
        assertEquals("Expected " + Texts.of(Range.BETA1.allowed()), page.problem("beta1"));
        assertFalse(page.canPress("start"));

        page.chooseKind("optimizer", "sgd");
        assertTrue(page.canPress("start"));
    }

    @Test
    void theLearningRateFollowsItsSliderAndTheOtherWayRound(FxRobot robot) {
        Slider slider = robot.lookup("#training-rate").queryAs(Slider.class);
        assertEquals(-3, slider.getValue(), 1e-9);
        robot.interact(() -> slider.setValue(-1));
        assertEquals("0.1", page.value("learning-rate"));
        page.type("learning-rate", "0.02");
        assertEquals(Math.log10(0.02), slider.getValue(), 1e-9);
        page.choosePreset(Recipe.TUTORIAL);
        page.type("learning-rate", "1000");
        assertEquals("1000", page.value("learning-rate"));
    }

    @Test
    void aRunThatDivergesSaysSo() throws Exception {
        page.type("learning-rate", "1000000");
        page.type("batch-size", "10");
        page.press("start");
        await(() -> page.result().contains("The run diverged"));
        assertTrue(page.result().contains("Try a learning rate of 1 instead of 1000000."), page.result());
        assertEquals(List.of(), window.shelf.items());
    }

    @Test
    void theArrowKeysReadTheCurves() throws Exception {
        page.type("batch-size", "10");
        page.press("start");
        await(() -> page.result().contains(" of 50 "));
        page.pressOnChart(KeyCode.HOME);
        assertTrue(page.chart().contains("Epoch 1, step 1,"), page.chart());
        page.pressOnChart(KeyCode.RIGHT);
        assertTrue(page.chart().contains("Epoch 1, step 1,"), page.chart());
        page.pressOnChart(KeyCode.RIGHT);
        assertTrue(page.chart().contains("Epoch 1, step 2,"), page.chart());
        page.pressOnChart(KeyCode.END);
        assertTrue(page.chart().contains("Epoch 5, step 20,"), page.chart());
    }

    @Test
    void theCurvesCanBeLaidOutAlongStepsAsWell() throws Exception {
        page.type("batch-size", "10");
        page.press("start");
        await(() -> page.result().contains(" of 50 "));
        page.chooseAxis("steps-axis");
        page.pressOnChart(KeyCode.HOME);
        page.pressOnChart(KeyCode.RIGHT);
        page.pressOnChart(KeyCode.RIGHT);
        assertTrue(page.chart().contains("Epoch 1, step 2,"), "two of a hundred steps: " + page.chart());
        page.chooseAxis("epochs-axis");
        assertTrue(page.chart().contains("Epoch 5, step 20,"), "nothing is marked any more: " + page.chart());
    }

    @ParameterizedTest
    @CsvSource({"360, 534", "560, 774", "1268, 1374"})
    void theCurvesHaveHalfOfTheToolAndNothingIsCutOff(double width, double height, FxRobot robot) {
        Region view = robot.lookup(".training").queryAs(Region.class);
        Region curves = robot.lookup(".curves").queryAs(Region.class);
        robot.interact(() -> {
            view.resize(width, height);
            view.layout();
            assertTrue(curves.getHeight() >= height / 2, "of " + height + " only " + curves.getHeight());
        });
        for (Region part : robot.lookup(".training > *").queryAllAs(Region.class)) {
            assertTrue(part.minWidth(-1) <= width - 33, part + " needs " + part.minWidth(-1));
        }
    }

    @Test
    void theCurvesAreSavedAsTableAndAsPicture() throws Exception {
        page.press("start");
        await(() -> page.result().contains(" of 50 "));
        page.saveCurves("csv");
        await(() -> window.told().equals("Saved training-curves.csv."));
        assertEquals(
                1 + 5 * 2,
                Files.readAllLines(folder.resolve("training-curves.csv")).size());
        page.saveCurves("png");
        await(() -> window.told().equals("Saved training-curves.png."));
        assertTrue(Files.size(folder.resolve("training-curves.png")) > 1_000);
    }

    @Test
    void closingDuringARunEndsIt(FxRobot robot) throws Exception {
        page.type("epochs", "10000");
        page.press("start");
        await(() -> page.place().startsWith("Epoch"));
        robot.interact(training::close);
        await(() -> page.result().contains("Stopped after"));
    }

    @Test
    void aLearningRateCanBeFoundAndTaken() throws Exception {
        page.pressInSettings("training-find");
        await(() -> page.shows("finder-take"));
        Matcher suggested = Pattern.compile("Take ([\\d.]+): .*").matcher(page.text("finder-words"));
        assertTrue(suggested.matches());
        assertTrue(page.shows("finder-chart"));

        page.pressInSettings("finder-take");
        assertEquals(suggested.group(1), page.value("learning-rate"));
        assertFalse(page.shows("finder-take"));
        assertTrue(page.canPress("start"));
    }

    @Test
    void aLearningRateCanBeTakenFromTheCurve(FxRobot robot) throws Exception {
        page.pressInSettings("training-find");
        await(() -> page.shows("finder-take"));
        Node chart = robot.lookup("#finder-chart").query();
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        String marked = chart.getAccessibleText();
        assertTrue(marked.startsWith("Learning rate 0.0000019: loss "), marked);

        robot.push(KeyCode.ENTER);
        assertEquals("0.0000019", page.value("learning-rate"));
    }

    @Test
    void nothingElseIsDoneWhileALearningRateIsLookedForAndTheOtherWayRound() throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        data.waitFor(loaded);
        page.pressInSettings("training-find");
        await(() -> page.shows("finder-progress"));
        assertFalse(page.canPress("start"));
        assertEquals(Texts.get("training.why.finding"), page.whyNot("start"));
        page.pressInSettings("finder-close");
        await(() -> page.canPress("start"));
        assertFalse(page.shows("finder-progress"));

        page.type("epochs", "10000");
        page.press("start");
        assertTrue(page.offers("find"));
        assertFalse(page.canPress("find"));
        assertEquals(Texts.get("training.why.running"), page.whyNot("find"));
        loaded.countDown();
        page.press("stop");
        await(() -> page.canPress("start"));
    }

    @Test
    void whatStopsTheSearchIsTold() throws Exception {
        data.loading = name -> {
            throw new ProblemException(Problem.of("file.empty"));
        };
        page.pressInSettings("training-find");
        await(() -> page.text("finder-words").equals(Texts.get("file.empty")));
        assertFalse(page.shows("finder-take") || page.shows("finder-chart"));
        page.pressInSettings("finder-close");
        assertTrue(page.canPress("start"));
    }
}
