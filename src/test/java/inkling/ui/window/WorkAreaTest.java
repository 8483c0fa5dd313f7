package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.ui.TemplateModel;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.ToolKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;

/** Where things stand: paper and reading do not move by a pixel, whatever happens beside them. */
class WorkAreaTest extends WindowTest {
    private List<Bounds> places() {
        WaitForAsyncUtils.waitForFxEvents();
        return Stream.of("#ink-canvas", "#readings", ".tool-strip", "#model", "#verdict", "#probability-bars")
                .map(this::place)
                .toList();
    }

    private Bounds place(String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void nothingOfThePaperAndTheReadingMovesWhateverHappensBesideThem() throws Exception {
        main.showTraining();
        desk.draw(DrawPage.SEVEN);
        await(() -> training.canPress("start"));
        Bounds paper = places().get(0);
        Bounds reading = places().get(1);
        Runnable unmoved = () -> {
            assertEquals(paper, places().get(0), "the paper");
            assertEquals(reading, places().get(1), "the reading");
        };

        training.type("epochs", "0");
        unmoved.run();
        training.type("epochs", "10000");
        training.press("step");
        await(() -> training.canPress("resume"));
        unmoved.run();
        training.press("stop");
        await(() -> training.canPress("start"));
        unmoved.run();
        robot.interact(() -> window.main().notices().tell(Notices.Kind.PROBLEM, "What happened. ".repeat(30)));
        unmoved.run();
        robot.interact(() -> {
            ModelShelf shelf = window.main().shelf();
            shelf.choose(shelf.add(ModelShelf.Origin.OPENED, "long".repeat(60), TemplateModel.PIXELS, Optional.empty())
                    .id());
        });
        unmoved.run();
        desk.press("draw-clear");
        unmoved.run();
    }

    @Test
    void theModelsChipStandsStillWhateverIsRead() {
        desk.draw(DrawPage.SEVEN);
        Bounds chip = places().get(3);
        desk.press("draw-clear");
        assertEquals(chip.getMinX(), places().get(3).getMinX());
        assertEquals(chip.getWidth(), places().get(3).getWidth());
    }

    @ParameterizedTest
    @CsvSource({"900, 600, 360", "1280, 840, 550", "1366, 768, 480", "1920, 1080, 750", "2560, 1440, 1080"})
    void thePaperIsASquareAsLargeAsTheHeightAllows(double width, double height, double least) {
        Bounds paper = main.at(width, height, WorkAreaTest::paper);
        assertEquals(paper.getWidth(), paper.getHeight());
        assertTrue(paper.getWidth() >= least, () -> "only " + paper.getWidth());
        assertTrue(paper.getHeight() >= 0.55 * height, () -> "only " + paper.getHeight());
    }

    @Test
    void noPictureIsKeptOfWhatScrolls() {
        for (ToolKind tool : Toolbox.KINDS) {
            robot.interact(() -> {
                if (!window.main().tools().shownProperty().get().equals(Optional.of(tool))) {
                    window.main().tools().toggle(tool);
                }
            });
            WaitForAsyncUtils.waitForFxEvents();
            robot.lookup(".scroll-pane").queryAllAs(ScrollPane.class).stream()
                    .filter(pane -> pane.getSkin() != null)
                    .forEach(pane -> assertFalse(pane.lookup(".viewport").isCache(), () -> tool.id() + ": " + pane));
        }
        assertTrue(robot.lookup("#lesson-what-it-sees").tryQuery().isPresent());
    }

    @Test
    void withoutAToolThePaperStandsInTheMiddle() {
        main.showTraining();
        Bounds beside = places().get(0);
        main.press(KeyCode.CONTROL, KeyCode.T);
        Bounds alone = places().get(0);
        assertTrue(alone.getMinX() > beside.getMinX());
        assertTrue(alone.getWidth() >= beside.getWidth());
        assertEquals(beside.getMinY(), alone.getMinY());
    }

    private static Bounds paper(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        Node canvas = scene.lookup("#ink-canvas");
        return canvas.localToScene(canvas.getLayoutBounds());
    }
}
