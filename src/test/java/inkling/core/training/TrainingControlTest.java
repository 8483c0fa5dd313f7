package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.model.Pixels;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Start;
import inkling.core.training.TrainingResult.Outcome;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The levers of a run, pulled from another thread while the real trainer works. */
@Timeout(30)
class TrainingControlTest {
    private static final Examples DIGITS =
            Examples.of(new Pixels(), new DigitDataset("blank", "", new byte[784 * 20], new byte[20]));

    private static final Hyperparameters FILE_ORDER = Hyperparameters.DEFAULT
            .withBatchSize(1)
            .withStart(new Start.Zeros())
            .withShuffle(false);

    private final TrainingControl control = new TrainingControl();
    private final BlockingQueue<TrainingStatus> steps = new LinkedBlockingQueue<>();
    private CompletableFuture<TrainingResult> run;

    @AfterEach
    void stop() {
        control.stop();
    }

    private void start() {
        Hyperparameters many = FILE_ORDER.withEpochs(10_000).withLearningRate(1e-6);
        run = CompletableFuture.supplyAsync(
                () -> SgdTrainer.train(new Pixels(), DIGITS, many, (status, weights) -> steps.add(status), control));
    }

    @Test
    void aPausedRunMakesExactlyTheStepsItIsAskedFor() throws Exception {
        control.pause();
        start();
        control.step();
        assertEquals(1, steps.take().stepsDone());
        control.step();
        control.step();
        assertEquals(2, steps.take().stepsDone());
        assertEquals(3, steps.take().stepsDone());
        assertTrue(control.isPaused());

        control.stop();
        TrainingResult result = run.get();
        assertEquals(Outcome.STOPPED, result.outcome());
        assertEquals(3, result.stepsDone());
        assertTrue(steps.isEmpty());
    }

    @Test
    void resumeGoesOnWhereTheRunWas() throws Exception {
        control.pause();
        start();
        control.step();
        steps.take();
        control.resume();
        assertFalse(control.isPaused());
        assertEquals(2, steps.take().stepsDone());
        assertEquals(3, steps.take().stepsDone());
    }

    @Test
    void aRestingRunMakesNoStepUntilItGoesOn() throws Exception {
        control.pause();
        control.rest(true);
        start();
        control.step();
        assertNull(steps.poll(50, TimeUnit.MILLISECONDS));
        control.rest(false);
        assertEquals(1, steps.take().stepsDone());
        assertTrue(control.isPaused());
    }

    @Test
    void stopKeepsTheWeights() throws Exception {
        start();
        steps.take();
        control.stop();
        TrainingResult result = run.get();
        assertEquals(Outcome.STOPPED, result.outcome());
        assertEquals(result.stepsDone(), result.last().orElseThrow().stepsDone());
        // All labels are 0, so every step raises its bias
        assertTrue(result.model().bias()[0] > 0);
    }

    @Test
    void anInterruptStopsARunThatIsPaused() throws Exception {
        control.pause();
        CompletableFuture<TrainingResult> result = new CompletableFuture<>();
        Thread trainer = new Thread(() -> result.complete(SgdTrainer.train(
                new Pixels(), DIGITS, FILE_ORDER.withLearningRate(0.1), TrainingListener.NONE, control)));
        trainer.start();
        trainer.interrupt();
        assertEquals(Outcome.STOPPED, result.get().outcome());
    }

    @Test
    void anotherLearningRateHoldsFromTheNextStep() throws Exception {
        control.pause();
        start();
        control.step();
        assertEquals(1e-6, steps.take().learningRate());
        control.setLearningRate(0.5);
        control.step();
        assertEquals(0.5, steps.take().learningRate());
        assertThrows(IllegalArgumentException.class, () -> control.setLearningRate(0));
    }

    @Test
    void aSlowRunWaitsBetweenStepsButStopsAtOnce() throws Exception {
        control.setStepsPerSecond(1e-3);
        start();
        assertEquals(1, steps.take().stepsDone());
        assertThrows(TimeoutException.class, () -> run.get(20, TimeUnit.MILLISECONDS));
        assertTrue(steps.isEmpty());
        control.stop();
        assertEquals(1, run.get().stepsDone());
    }

    @Test
    void liftingTheSpeedLimitWakesTheRun() throws InterruptedException, ExecutionException {
        control.setStepsPerSecond(1e-3);
        start();
        steps.take();
        control.setStepsPerSecond(TrainingControl.FULL_SPEED);
        assertEquals(2, steps.take().stepsDone());
    }
}
