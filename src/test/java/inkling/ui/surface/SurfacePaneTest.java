package inkling.ui.surface;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.OrientedGradients;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.TestRuns;
import inkling.core.text.Texts;
import inkling.ui.QuietConsole;
import inkling.ui.concurrent.UiThread;
import inkling.ui.theme.Theme;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.FakeWorkspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith({QuietConsole.class, ApplicationExtension.class})
class SurfacePaneTest {
    private static final Recipe RECIPE = Recipe.TUTORIAL.with(
            Recipe.TUTORIAL.hyperparameters().withEpochs(2).withBatchSize(20).withLearningRate(0.05));

    @TempDir
    private static Path folder;

    private final FakeWorkspace window = new FakeWorkspace(folder, new FakeData(), UiThread.FX);
    private SurfacePane pane;

    @Start
    void open(Stage stage) {
        pane = new SurfacePane(window.files(), window.data());
        stage.setScene(new Scene(pane, 600, 400));
        Theme.LIGHT.apply(pane);
        stage.show();
    }

    private KeptRun train(Recipe recipe) throws IOException {
        return TestRuns.train(window.runs().library(), recipe, FakeData.digits());
    }

    private static String words(FxRobot robot) {
        Label words = robot.lookup("#surface-words").queryAs(Label.class);
        return words.isVisible() ? words.getText() : "";
    }

    private static String spoken(FxRobot robot) {
        return robot.lookup("#surface-chart").query().getAccessibleText();
    }

    @Test
    void showsWhereARunWasAfterAStep(FxRobot robot) throws Exception {
        KeptRun run = train(RECIPE);
        robot.interact(() -> pane.show(Optional.of(run)));
        await(() -> words(robot).isEmpty());
        assertTrue(spoken(robot).startsWith("Step 20: loss "), spoken(robot));

        robot.interact(() -> robot.lookup("#surface-chart").query().requestFocus());
        robot.type(KeyCode.HOME);
        assertEquals(1, pane.stepProperty().get());
        robot.type(KeyCode.RIGHT);
        assertEquals(2, pane.stepProperty().get());
        robot.interact(() -> pane.stepProperty().set(10));
        assertTrue(spoken(robot).startsWith("Step 10: loss "), spoken(robot));
    }

    @Test
    void saysWhyThereIsNone(FxRobot robot) throws Exception {
        assertEquals(Texts.get("surface.choose"), words(robot));
        KeptRun other = train(RECIPE.with(new OrientedGradients()));
        robot.interact(() -> pane.show(Optional.of(other)));
        assertEquals(Texts.get("surface.pixels"), words(robot));
        robot.interact(() -> pane.show(Optional.empty()));
        assertEquals(Texts.get("surface.choose"), words(robot));
    }
}
