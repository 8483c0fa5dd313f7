package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.model.Pixels;
import inkling.core.recipe.Hyperparameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A run's time is that of its updates, by a clock on which every look at it costs a second. */
class TrainingTimeTest {
    private static final long SECOND = 1_000_000_000;

    private static final Examples DIGITS =
            Examples.of(new Pixels(), new DigitDataset("blank", "", new byte[784 * 20], new byte[20]));

    /** Two epochs of two steps. */
    private static final Hyperparameters FOUR_STEPS =
            Hyperparameters.DEFAULT.withEpochs(2).withBatchSize(10);

    private final AtomicLong now = new AtomicLong(-7);
    private final TrainingTime time = new TrainingTime(() -> now.getAndAdd(SECOND));

    private TrainingResult train(TrainingListener listener, TrainingControl control) {
        return SgdTrainer.train(new Pixels(), DIGITS, FOUR_STEPS, Optional.empty(), listener, control, time);
    }

    @Test
    void isTheSumOfWhatIsMeasured() {
        assertEquals(0, time.seconds());
        time.begin();
        time.end();
        now.addAndGet(100 * SECOND);
        time.begin();
        now.addAndGet(SECOND / 2);
        time.end();
        assertEquals(2.5, time.seconds());
    }

    @Test
    void whatFollowsAStepIsNotTraining() {
        List<Double> seconds = new ArrayList<>();
        TrainingResult result = train(
                (status, weights) -> {
                    seconds.add(status.seconds());
                    // A validation, say
                    now.addAndGet(1000 * SECOND);
                },
                new TrainingControl());

        assertEquals(List.of(1.0, 2.0, 3.0, 4.0), seconds);
        assertEquals(4, result.seconds());
    }

    @Test
    void aPauseIsNotTrainingButASingleStepIs() throws Exception {
        TrainingControl control = new TrainingControl();
        CountDownLatch stepped = new CountDownLatch(1);
        control.step();
        CompletableFuture<TrainingResult> run =
                CompletableFuture.supplyAsync(() -> train((status, weights) -> stepped.countDown(), control));
        stepped.await();
        now.addAndGet(1000 * SECOND);
        control.resume();

        assertEquals(4, run.get().seconds());
    }

    @Test
    void aRunThatIsStoppedBeforeItsFirstStepTookNoTime() {
        TrainingControl control = new TrainingControl();
        control.stop();

        assertEquals(0, train(TrainingListener.NONE, control).seconds());
    }

    @Test
    void theStepThatSpoiledARunTookItsTimeToo() {
        Hyperparameters wild = FOUR_STEPS.withLearningRate(1e7).withBatchSize(20);
        byte[] pixels = new byte[784 * 20];
        Arrays.fill(pixels, (byte) -1);
        byte[] labels = new byte[20];
        labels[3] = 7;
        TrainingResult result = SgdTrainer.train(
                new Pixels(),
                Examples.of(new Pixels(), new DigitDataset("white", "", pixels, labels)),
                wild,
                Optional.empty(),
                TrainingListener.NONE,
                new TrainingControl(),
                time);

        assertEquals(TrainingResult.Outcome.DIVERGED, result.outcome());
        assertEquals(2, result.seconds());
    }
}
