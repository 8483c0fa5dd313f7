package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.model.ModelFiles;
import inkling.core.text.Texts;
import inkling.ui.tool.DataAccess;
import inkling.ui.tool.FakeData;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the way out nothing is lost that the user does not let go of, and nothing is left running. */
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
    void aRunGoesOnWhileTheWindowAsksAndWhenItStays() throws Exception {
        startLongRun();
        main.closeAndBeAsked();
        assertEquals(Texts.get("close.running.question"), main.question());
        int asked = training.points(STEPS_PER_EPOCH);
        await(() -> training.points(STEPS_PER_EPOCH) > asked);

        main.answer("close.stay");
        assertTrue(stage.isShowing());
        int stayed = training.points(STEPS_PER_EPOCH);
        await(() -> training.points(STEPS_PER_EPOCH) > stayed);
    }

    @Test
    void closingDuringARunEndsItsThread() throws Exception {
        startLongRun();
        main.closeAndBeAsked();
        main.answer("close.running.discard");
        await(() -> !stage.isShowing());
        await(() -> threadsBefore.containsAll(trainingThreads()));
    }

    @Test
    void aRunThatIsStoppedOnTheWayOutCanBeSaved() throws Exception {
        startLongRun();
        main.closeAndBeAsked();
        main.answer("close.running.keep");
        await(() -> main.question().contains("Trained model 1"));

        Path file = folder.resolve("mine.safetensors");
        dialogs.answer(file);
        main.answer("close.unsaved.keep");
        await(() -> !stage.isShowing());
        String stopped = ModelFiles.open(file).card().settings().get("stopped after step");
        assertTrue(Integer.parseInt(stopped) > 0, stopped);
    }

    @Test
    void whatCannotBeSavedKeepsTheWindowOpen() throws Exception {
        startLongRun();
        training.press("stop");
        await(() -> training.canPress("start"));
        dialogs.answer(folder.resolve("nowhere").resolve("mine.safetensors"));
        main.closeAndBeAsked();
        main.answer("close.unsaved.keep");

        assertTrue(stage.isShowing());
        assertTrue(main.status().contains("mine.safetensors"), main.status());
        assertTrue(main.models().contains("Trained model 1"));
        main.closeAndBeAsked();
        main.answer("close.stay");
    }

    @Test
    void aSavedModelIsLetGoOfWithoutAQuestion() throws Exception {
        startLongRun();
        training.press("stop");
        await(() -> training.canPress("start"));
        dialogs.answer(folder.resolve("mine.onnx"));
        training.press("export");
        main.close();

        assertFalse(stage.isShowing());
    }

    @Test
    void aRunThatEndsWhileTheWindowAsksIsNotLost() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        digits.waitFor(loading);
        training.press("start");
        main.closeAndBeAsked();
        loading.countDown();
        await(() -> training.result().contains(" right, "));
        main.answer("close.running.keep");

        await(() -> main.question().contains("Trained model 1"));
        main.answer("close.stay");
        assertTrue(main.models().contains("Trained model 1"));
    }

    @Test
    void closingAgainWhileARunIsStoppedAsksOneQuestionAtATime() throws Exception {
        training.press("start");
        await(() -> training.result().contains(" right, "));
        CountDownLatch loading = new CountDownLatch(1);
        digits.waitFor(loading);
        training.press("start");
        main.closeAndBeAsked();
        main.answer("close.running.keep");
        main.closeAndBeAsked();
        loading.countDown();
        await(() -> training.canPress("start"));

        assertEquals(Texts.get("close.running.question"), main.question());
        assertEquals(1, robot.lookup(".dialog-pane").queryAll().size());
        main.answer("close.running.keep");
        await(() -> main.question().contains("Trained model 1"));
        assertEquals(1, robot.lookup(".dialog-pane").queryAll().size());
        main.answer("close.stay");
        assertTrue(stage.isShowing());
    }

    private static Set<Thread> trainingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("training"))
                .collect(Collectors.toSet());
    }
}
