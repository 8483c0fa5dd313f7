package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.CardWords;
import inkling.ui.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run under a user's hands while the rest of the window is used as well; that it obeys to the step. */
class SteeringTest extends WindowTest {
    private static final int STEPS_PER_EPOCH = 20;

    @BeforeEach
    void prepareALongRun() throws TimeoutException {
        main.showTraining();
        await(() -> training.canPress("start"));
        training.type("epochs", "10000");
        training.type("batch-size", "10");
    }

    @Test
    void aRunThatIsHeldMakesNoStepButThoseThatAreAskedFor() throws TimeoutException {
        training.press("step");
        await(() -> training.points(STEPS_PER_EPOCH) == 1);

        desk.draw(DrawPage.SEVEN);
        main.chooseModel(1);
        desk.press("draw-undo");
        main.press(KeyCode.F1);
        main.press(KeyCode.ESCAPE);
        main.resize(1100, 700);
        assertEquals(1, training.points(STEPS_PER_EPOCH));

        training.press("step");
        await(() -> training.points(STEPS_PER_EPOCH) == 2);
        assertEquals(2, stopAndCountSteps());
    }

    @Test
    void aRunThatGoesOnCanBeHeldAndGoesOnAgain() throws TimeoutException {
        training.press("start");
        await(() -> training.points(STEPS_PER_EPOCH) > 0);
        training.press("pause");
        assertTrue(training.canPress("resume"));
        int before = training.points(STEPS_PER_EPOCH);

        training.press("resume");
        await(() -> training.points(STEPS_PER_EPOCH) > before);
        assertTrue(training.canPress("pause"));
        assertEquals(stopAndCountSteps(), training.points(STEPS_PER_EPOCH));
        assertTrue(training.canPress("start"));
    }

    @Test
    void aRunRestsWhileAStrokeIsDrawn() throws TimeoutException {
        training.press("start");
        await(() -> training.points(STEPS_PER_EPOCH) > 0);
        List<Integer> points = new ArrayList<>();
        desk.draw(DrawPage.SEVEN, () -> {
            for (int look = 0; look < 10; look++) {
                Pointer.awaitFrames();
                points.add(training.points(STEPS_PER_EPOCH));
            }
        });
        assertEquals(Set.of(points.get(0)), Set.copyOf(points));
        await(() -> training.points(STEPS_PER_EPOCH) > points.get(0));
    }

    @Test
    void theStepsGoOnAtTheNewLearningRate() throws TimeoutException {
        training.press("step");
        await(() -> training.chart().contains("Learning rate 0.001"));
        training.type("learning-rate", "0.5");
        training.press("step");
        await(() -> training.chart().contains("Learning rate 0.5"));
        training.slide("rate", -1);
        training.press("step");
        await(() -> training.chart().contains("Learning rate 0.1"));
        training.press("resume");
        training.type("learning-rate", "0.02");
        await(() -> training.chart().contains("Learning rate 0.02"));
        stopAndCountSteps();

        List<String> card = main.card();
        assertEquals("0.001", valueOf("learning rate", card));
        assertEquals("0.02", valueOf("learning rate changed by hand, last to", card));
    }

    /** Stops and keeps the run, and looks at the model's card: how many steps it says were made. */
    private int stopAndCountSteps() throws TimeoutException {
        training.press("stop");
        await(() -> training.result().contains("Stopped after"));
        training.press("use");
        assertEquals("Trained model 1", main.model());
        main.press(KeyCode.CONTROL, KeyCode.I);
        return Integer.parseInt(valueOf("stopped after step", main.card()));
    }

    private static String valueOf(String setting, List<String> card) {
        return card.get(card.indexOf(CardWords.setting(setting)) + 1);
    }
}
