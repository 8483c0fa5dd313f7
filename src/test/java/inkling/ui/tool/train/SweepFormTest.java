package inkling.ui.tool.train;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.recipe.Adam;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunState;
import inkling.core.text.Texts;
import inkling.core.tuning.SweepSpace;
import inkling.ui.QuietConsole;
import inkling.ui.concurrent.UiThread;
import inkling.ui.kit.Explained;
import inkling.ui.theme.Theme;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.FakeWorkspace;
import inkling.ui.tool.train.sweep.SweepForm.Search;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Trying many settings in the training pane, with the real trainer. */
@ExtendWith({QuietConsole.class, ApplicationExtension.class})
class SweepFormTest {
    @TempDir
    private Path folder;

    private final FakeData data = new FakeData();
    private FakeWorkspace window;
    private TrainingViewModel training;
    private TrainingPage page;

    @Start
    void open(Stage stage) {
        window = new FakeWorkspace(folder, data, UiThread.FX);
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
        page.type("epochs", "2");
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(training::close);
    }

    private List<KeptRun> runs() {
        return window.runs().entries().stream()
                .map(KeptRun.class::cast)
                .sorted((one, other) -> one.began().compareTo(other.began()))
                .toList();
    }

    private List<RunState> states() {
        return runs().stream().map(KeptRun::state).toList();
    }

    private void searchAtRandom(FxRobot robot) {
        ComboBox<Search> box = robot.lookup("#sweep-search").queryComboBox();
        robot.interact(() -> box.setValue(Search.RANDOM));
    }

    private static boolean canStart(FxRobot robot) {
        return !robot.lookup("#sweep-start").queryButton().isDisabled();
    }

    private static String whyNotStart(FxRobot robot) {
        return ((Explained) robot.lookup("#sweep-start").query().getParent()).why();
    }

    @Test
    void twoByTwoValuesMakeFourRunsInTheLibraryAndAHeatMap(FxRobot robot) throws Exception {
        page.typeInSweep("learning-rate", "0.01, 0.1");
        page.typeInSweep("batch-size", "10 20");
        assertEquals(Texts.get("sweep.runs", 4), page.text("sweep-words"));

        page.pressInSettings("sweep-start");
        await(() -> page.shows("sweep-heat-map"));

        assertEquals(4, runs().size());
        assertTrue(states().stream().allMatch(RunState.FINISHED::equals));
        assertEquals(
                List.of(0.01, 0.01, 0.1, 0.1),
                runs().stream()
                        .map(run -> SweepSpace.value(run.recipe(), Range.LEARNING_RATE))
                        .sorted()
                        .toList());
        Node picture = robot.lookup("#sweep-heat-map").query();
        assertTrue(picture.getAccessibleText().startsWith("4 runs; the best is "), picture.getAccessibleText());
        assertTrue(page.text("sweep-words").startsWith(Texts.get("sweep.done", 4)), page.text("sweep-words"));
        assertTrue(page.canPress("start"));

        robot.interact(picture::requestFocus);
        robot.push(KeyCode.END);
        String worst = picture.getAccessibleText();
        robot.push(KeyCode.ENTER);
        assertFalse(page.shows("sweep-start"));
        assertTrue(worst.contains("Learning rate " + page.value("learning-rate")), worst);
        assertTrue(worst.contains("Batch size " + page.value("batch-size")), worst);
    }

    @Test
    void whatIsDoneWhenItIsCancelledIsKept() throws Exception {
        page.type("epochs", "10000");
        page.type("batch-size", "10");
        // The first diverges at once, and no test sees the end of the second
        page.typeInSweep("learning-rate", "1000000 0.01 0.02");
        page.pressInSettings("sweep-start");
        await(() -> page.text("sweep-words").startsWith("Run 2 of 3, epoch "));
        assertTrue(page.shows("sweep-progress"));

        page.pressInSettings("sweep-cancel");
        await(() -> page.shows("sweep-close"));

        assertEquals(List.of(RunState.DIVERGED, RunState.STOPPED), states());
        assertTrue(page.text("sweep-words").startsWith(Texts.get("sweep.stopped", 2)), page.text("sweep-words"));
        assertTrue(page.shows("sweep-parallel"));
        page.pressInSettings("sweep-close");
        assertTrue(page.canPress("start"));
    }

    @Test
    void closingTheWindowEndsIt(FxRobot robot) throws Exception {
        page.type("epochs", "10000");
        page.typeInSweep("learning-rate", "0.01 0.02");
        page.pressInSettings("sweep-start");
        await(() -> page.text("sweep-words").startsWith("Run 1 of 2, epoch "));
        robot.interact(training::close);
        await(() -> !training.sweep().runningProperty().get());
        assertTrue(runs().size() <= 1);
    }

    @Test
    void nothingIsTrainedMeanwhileAndTheOtherWayRound(FxRobot robot) throws Exception {
        CountDownLatch loaded = new CountDownLatch(1);
        data.waitFor(loaded);
        page.typeInSweep("learning-rate", "0.01 0.1");
        page.pressInSettings("sweep-start");
        await(() -> page.shows("sweep-progress"));
        assertFalse(page.canPress("start"));
        assertEquals(Texts.get("training.why.sweeping"), page.whyNot("start"));
        page.pressInSettings("sweep-cancel");
        await(() -> page.canPress("start"));
        assertTrue(page.text("sweep-words").startsWith(Texts.get("sweep.stopped", 0)), page.text("sweep-words"));
        assertTrue(canStart(robot));

        page.pressInSettings("sweep-close");
        page.press("start");
        page.pressInSettings("training-sweep");
        assertFalse(canStart(robot));
        assertEquals(Texts.get("training.why.running"), whyNotStart(robot));
        loaded.countDown();
        await(() -> canStart(robot));
    }

    @Test
    void wrongValuesAreMarkedAtTheirFields(FxRobot robot) {
        page.typeInSweep("learning-rate", "");
        assertFalse(canStart(robot));
        assertEquals(Texts.get("sweep.nothing"), whyNotStart(robot));

        page.typeInSweep("learning-rate", "0.1 0");
        assertTrue(page.text("sweep-learning-rate-problem").contains(Texts.of(Range.LEARNING_RATE.allowed())));
        assertFalse(canStart(robot));
        page.typeInSweep("learning-rate", "1e-4 to 1");
        assertEquals(Texts.get("sweep.why.range"), page.text("sweep-learning-rate-problem"));
        searchAtRandom(robot);
        assertEquals("", page.text("sweep-learning-rate-problem"));
        assertTrue(canStart(robot));
        page.typeInSweep("count", "1001");
        assertFalse(canStart(robot));
        assertTrue(page.shows("sweep-count-problem"));
        page.typeInSweep("count", "2");
        assertEquals(Texts.get("sweep.runs", 2), page.text("sweep-words"));
    }

    @Test
    void anOptimizerWithoutMomentumHasNoneToTry(FxRobot robot) {
        page.typeInSweep("momentum", "0 0.9");
        assertEquals(Texts.get("sweep.runs", 2), page.text("sweep-words"));
        robot.interact(() -> training.recipeForm()
                .show(Recipe.TUTORIAL.with(Recipe.TUTORIAL.hyperparameters().withOptimizer(Adam.DEFAULT))));

        Node momentum = robot.lookup("#sweep-momentum").query();
        assertTrue(momentum.isDisabled());
        assertEquals(Texts.get("sweep.nothing"), page.text("sweep-words"));
    }

    @Test
    void whatStopsItIsTold() throws Exception {
        data.loading = name -> {
            throw new ProblemException(Problem.of("file.empty"));
        };
        page.typeInSweep("learning-rate", "0.01 0.1");
        page.pressInSettings("sweep-start");
        await(() -> page.text("sweep-words").startsWith(Texts.get("file.empty")));
        assertTrue(page.canPress("start"));
    }
}
