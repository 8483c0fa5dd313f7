package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.model.ModelFiles;
import inkling.ui.TemplateModel;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.DataAccess;
import inkling.ui.tool.FakeData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the way out nothing is asked that need not be, nothing is lost unasked, and nothing is left running. */
class CloseGuardTest extends WindowTest {
    private static final int STEPS_PER_EPOCH = 2;

    private final FakeData digits = new FakeData();
    private final Set<Thread> threadsBefore = trainingThreads();

    @Override
    DataAccess data() {
        return digits;
    }

    @BeforeEach
    void openTraining() throws TimeoutException {
        main.showTraining();
        await(() -> training.canPress("start"));
    }

    /** A run so long that no test sees its end. */
    private void startLongRun() throws TimeoutException {
        training.type("epochs", "10000");
        training.press("start");
        await(() -> training.points(STEPS_PER_EPOCH) > 0);
    }

    @Test
    void aRunIsStoppedAndKeptWithoutAQuestion() throws Exception {
        startLongRun();
        main.close();
        await(() -> !stage.isShowing());
        await(() -> threadsBefore.containsAll(trainingThreads()));

        open();
        assertTrue(main.models().contains("Trained model 1"));
        assertTrue(training.points(STEPS_PER_EPOCH) > 0, training.chart());
    }

    @Test
    void aRunThatHasLearnedNothingYetDoesNotHoldTheWindow() throws Exception {
        digits.waitFor(new CountDownLatch(1));
        training.press("start");
        main.close();

        await(() -> !stage.isShowing());
        await(() -> threadsBefore.containsAll(trainingThreads()));
    }

    @Test
    void closingTwiceClosesOnce() throws Exception {
        startLongRun();
        main.close();
        main.close();

        await(() -> !stage.isShowing());
    }

    @Test
    void whatCannotBeKeptIsNamedAndTheWindowMayStay() throws Exception {
        keepNothing();
        main.closeAndBeAsked();
        assertEquals("Closing Inkling would lose the model “Mine”.", main.question());
        main.answer("close.stay");
        assertTrue(stage.isShowing());

        startLongRun();
        desk.draw(DrawPage.SEVEN);
        main.closeAndBeAsked();
        assertEquals(
                "Closing Inkling would lose the drawing, the curves of the last run"
                        + " and the models “Mine” and “Trained model 1”.",
                main.question());
        assertTrue(training.canPress("start"), "nothing runs behind the question");
        main.answer("close.anyway");
        await(() -> !stage.isShowing());
    }

    @Test
    void whatCannotBeKeptCanBeSaved() throws Exception {
        keepNothing();
        main.closeAndBeAsked();
        main.answer("close.save");
        assertTrue(stage.isShowing(), "the user thought better of saving");

        dialogs.answer(folder.resolve("nowhere").resolve("mine.safetensors"));
        main.closeAndBeAsked();
        main.answer("close.save");
        assertTrue(stage.isShowing());
        assertTrue(main.status().contains("mine.safetensors"), main.status());

        Path file = folder.resolve("mine.safetensors");
        dialogs.answer(file);
        main.closeAndBeAsked();
        main.answer("close.save");
        await(() -> !stage.isShowing());
        assertEquals(TemplateModel.PIXELS, ModelFiles.open(file));
    }

    @Test
    void aSavedModelIsLetGoOfWithoutAQuestion() throws Exception {
        startLongRun();
        training.press("stop");
        await(() -> training.canPress("start"));
        dialogs.answer(folder.resolve("mine.onnx"));
        training.press("export");
        spoilSessions();
        main.close();

        assertFalse(stage.isShowing());
    }

    /** A model, and no place to keep it in. */
    private void keepNothing() throws IOException {
        spoilSessions();
        robot.interact(() ->
                window.main().shelf().add(ModelShelf.Origin.TRAINED, "Mine", TemplateModel.PIXELS, Optional.empty()));
    }

    private static Set<Thread> trainingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("training"))
                .collect(Collectors.toSet());
    }
}
