package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.ui.TemplateModel;
import inkling.ui.draw.Sheet;
import inkling.ui.models.ModelShelf;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was made in one window is there in the next one, in the same place, and nothing was asked. */
class SessionTest extends WindowTest {
    private Sheet sheet() {
        return window.main().drawing().sheetProperty().get();
    }

    @Test
    void theNextWindowHasTheDrawingTheModelsAndTheCurves() throws Exception {
        desk.draw(DrawPage.SEVEN);
        Sheet drawn = sheet();
        main.showTraining();
        await(() -> training.canPress("start"));
        training.press("start");
        await(() -> training.result().contains(" of 50 "));
        training.press("use");
        String chart = training.chart();
        String reached = training.result().lines().findFirst().orElseThrow();
        main.close();
        await(() -> !stage.isShowing());

        open();
        assertEquals(drawn, sheet());
        assertEquals("7", desk.digit());
        assertEquals("Trained model 1", main.model());
        assertEquals(chart, training.chart());
        assertEquals(reached, training.result().lines().findFirst().orElseThrow());
        assertFalse(window.main().drawing().canUndoProperty().get());
    }

    @Test
    void aDrawingIsKeptAMomentAfterItWasMade() throws Exception {
        desk.draw(DrawPage.SEVEN);

        await(() -> Files.exists(sessions().resolve("1").resolve("desk.json")));
    }

    @Test
    void aTrainedModelIsKeptAtOnce() throws Exception {
        robot.interact(() ->
                window.main().shelf().add(ModelShelf.Origin.TRAINED, "Mine", TemplateModel.PIXELS, Optional.empty()));

        try (var kept = Files.list(sessions().resolve("models"))) {
            assertTrue(kept.anyMatch(file -> file.toString().endsWith(".safetensors")));
        }
    }
}
