package inkling.ui.tool.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Start;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunState;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingResult.Outcome;
import inkling.core.training.TrainingSession;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.concurrent.UiThread;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import inkling.ui.runs.RunShelf;
import inkling.ui.tool.FakeData;
import inkling.ui.tool.TrainingOrder;
import inkling.ui.tool.train.form.DataForm.Mnist;
import inkling.ui.tool.train.run.Phase;
import inkling.ui.tool.train.run.RunEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Training as a user steers it, with the real trainer and without a window. */
@Timeout(60)
class TrainingViewModelTest {
    private static final int BATCH_SIZE = 10;
    private static final int STEPS_PER_EPOCH = FakeData.TRAIN / BATCH_SIZE;

    private final TestUiThread ui = new TestUiThread();
    private final FakeData data = new FakeData();
    private final ModelShelf shelf = new ModelShelf();
    private final Notices notices = new Notices();
    private RunShelf runs;
    private TrainingViewModel training;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws InterruptedException {
        open(ui);
    }

    private void open(UiThread reportsTo) throws InterruptedException {
        runs = new RunShelf(new RunLibrary(folder.resolve("runs")), OnTheSpot.background(Runnable::run), notices);
        training = new TrainingViewModel(shelf, runs, data, OnTheSpot.background(ui), reportsTo);
        training.dataForm().lookForMnist();
        ui.await("MNIST", () -> training.dataForm().mnistProperty().get() == Mnist.THERE);
        training.recipeForm().batchSize().set(BATCH_SIZE);
        training.recipeForm().learningRate().set(0.05);
    }

    @AfterEach
    void close() {
        training.close();
    }

    private RunEnd awaitEnd() throws InterruptedException {
        ui.await("the run's end", () -> training.run().endProperty().get() != null);
        return training.run().endProperty().get();
    }

    private RunEnd.Trained awaitModel() throws InterruptedException {
        return assertInstanceOf(RunEnd.Trained.class, awaitEnd());
    }

    private void runToTheEnd() throws InterruptedException {
        training.start();
        awaitModel();
    }

    private int samples() {
        return training.run().curves().current().map(RunHistory::size).orElse(0);
    }

    private void awaitSamples(int count) throws InterruptedException {
        ui.await(count + " samples", () -> samples() >= count);
    }

    /** A run so long that no test sees its end. */
    private void startLongRun() throws InterruptedException {
        training.recipeForm().epochs().set(10_000);
        training.start();
        awaitSamples(1);
    }

    @Test
    void trainsToTheEndAndLosesNoPointOfTheCurves() throws Exception {
        training.start();
        RunEnd.Trained trained = awaitModel();
        assertEquals(Outcome.FINISHED, trained.outcome());
        assertEquals(5 * STEPS_PER_EPOCH, samples());
        RunHistory curves = training.run().curves().current().orElseThrow();
        assertEquals(5, curves.validations().size());
        assertEquals(1, training.run().progress().shareProperty().get());
        assertEquals(
                "Epoch 5 of 5, step 20 of 20",
                training.run().progress().placeProperty().get());
        assertTrue(curves.losses().get(samples() - 1) < curves.losses().get(0));
        assertEquals(
                curves.validations().get(4).accuracy(),
                trained.model().card().measurements().get(0).accuracy());
        assertEquals(Phase.IDLE, training.run().phaseProperty().get());
        assertEquals(0, ui.openPulses());
    }

    @Test
    void theModelIsTheSameToTheLastBitAsWithoutAWindow() throws Exception {
        Recipe recipe = training.recipeForm().recipe().orElseThrow();
        training.start();
        SoftmaxRegression trained = awaitModel().model().model();
        assertEquals(
                new TrainingSession(recipe, FakeData.digits())
                        .train(TrainingListener.NONE, new TrainingControl())
                        .model(),
                trained);
    }

    @Test
    void stepMakesExactlyOneStepAndPausedRunsMakeNone() throws Exception {
        training.step();
        awaitSamples(1);
        assertEquals(Phase.PAUSED, training.run().phaseProperty().get());
        training.step();
        training.step();
        awaitSamples(3);
        training.run().stop();
        RunEnd.Trained trained = awaitModel();
        assertEquals(3, samples());
        assertEquals("3", trained.model().card().settings().get("stopped after step"));
    }

    @Test
    void aRunThatIsHeldWhileItLoadsTookTheTimeOfItsSteps() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        data.waitFor(loading);
        training.start();
        training.run().pause();
        loading.countDown();
        training.step();
        assertTookTimeForOneStep();
    }

    @Test
    void aRunThatBeginsWithAStepTookItsTime() throws Exception {
        training.step();
        assertTookTimeForOneStep();
    }

    private void assertTookTimeForOneStep() throws Exception {
        awaitSamples(1);
        training.run().stop();
        double seconds = awaitModel().seconds();
        assertTrue(seconds > 0, "took " + seconds + " s");
    }

    @Test
    void aPausedRunGoesOnToTheEnd() throws Exception {
        training.step();
        awaitSamples(1);
        training.run().resume();
        assertEquals(Outcome.FINISHED, awaitModel().outcome());
        assertEquals(5 * STEPS_PER_EPOCH, samples());
    }

    @Test
    void pauseHoldsARunUntilAStepIsAskedFor() throws Exception {
        startLongRun();
        training.run().pause();
        int held = samplesOnceHeld();
        training.step();
        awaitSamples(held + 1);
        assertEquals(held + 1, samplesOnceHeld());
        training.run().stop();
        awaitModel();
        assertEquals(held + 1, samples());
    }

    @Test
    void aRunAndItsCurvesRestWhileAHandDraws() throws Exception {
        startLongRun();
        training.rest(true);
        int before = samples();
        ui.await("the run to rest", () -> trainingThreads().stream().anyMatch(TrainingViewModelTest::waitsForLeave));
        assertEquals(before, samples());
        assertEquals(Phase.RUNNING, training.run().phaseProperty().get());
        training.rest(false);
        awaitSamples(before + 1_000);
    }

    /** Waits until the training thread waits for leave to make a step and the curves have all it made. */
    private int samplesOnceHeld() throws InterruptedException {
        ui.await("the run to be held", () -> trainingThreads().stream().anyMatch(TrainingViewModelTest::waitsForLeave));
        long before = training.run().curves().versionProperty().get();
        ui.await(
                "a look at the samples",
                () -> training.run().curves().versionProperty().get() > before);
        return samples();
    }

    private static boolean waitsForLeave(Thread thread) {
        return thread.getState() == Thread.State.WAITING
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("awaitStep"));
    }

    @Test
    void stopKeepsWhatWasLearned() throws Exception {
        startLongRun();
        training.run().stop();
        assertEquals(Phase.STOPPING, training.run().phaseProperty().get());
        RunEnd.Trained trained = awaitModel();
        assertEquals(Outcome.STOPPED, trained.outcome());
        assertEquals(
                Integer.toString(samples()), trained.model().card().settings().get("stopped after step"));
    }

    @Test
    void stoppedBeforeTheFirstStepThereIsNothingToKeep() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        data.waitFor(loading);
        training.start();
        assertEquals(Phase.PREPARING, training.run().phaseProperty().get());
        training.run().stop();
        loading.countDown();
        assertInstanceOf(RunEnd.Nothing.class, awaitEnd());
    }

    @Test
    void theLearningRateCanBeChangedDuringARun() throws Exception {
        training.step();
        awaitSamples(1);
        training.recipeForm().learningRate().textProperty().set("0.5");
        training.applyLearningRate();
        training.step();
        awaitSamples(2);
        RunHistory curves = training.run().curves().current().orElseThrow();
        assertEquals(0.05f, curves.learningRates().get(0));
        assertEquals(0.5f, curves.learningRates().get(1));
        training.run().stop();
        assertEquals("0.5", awaitModel().model().card().settings().get("learning rate changed by hand, last to"));
    }

    @Test
    void aLearningRateThatStaysTheSameIsNoChange() throws Exception {
        training.step();
        awaitSamples(1);
        training.applyLearningRate();
        training.run().stop();
        Map<String, String> settings = awaitModel().model().card().settings();
        assertTrue(settings.keySet().stream().noneMatch(name -> name.contains("changed")), settings.toString());
    }

    @Test
    void ofAScheduledRunTheRateThatIsUsedNowIsShown() throws Exception {
        training.recipeForm().presetProperty().set(Recipe.PIXELS);
        training.recipeForm().batchSize().set(FakeData.TRAIN);
        training.recipeForm().epochs().set(3);
        assertEquals("", training.run().progress().rateProperty().get());
        training.step();
        ui.await(
                "the first",
                () -> training.run().progress().rateProperty().get().equals("0.1"));
        training.step();
        ui.await(
                "the next", () -> training.run().progress().rateProperty().get().equals("0.075"));
        training.run().stop();
        awaitModel();
        assertEquals("", training.run().progress().rateProperty().get());
    }

    @Test
    void aRunThatIsPausedWhileDataAreLoadedSaysOneThingAtATime() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        data.waitFor(loading);
        training.start();
        training.run().pause();
        assertEquals(
                "Loading the data…", training.run().progress().placeProperty().get());
        assertEquals("", training.run().progress().paceProperty().get());
        loading.countDown();
        ui.await(
                "the data", () -> training.run().progress().paceProperty().get().equals("Paused"));
        assertEquals(
                "Before the first step",
                training.run().progress().placeProperty().get());
        training.run().resume();
        assertEquals("", training.run().progress().paceProperty().get());
        awaitModel();
    }

    @Test
    void theSecondRunOnTheSameDataLoadsNothingAndGivesTheSameToTheLastBit() throws Exception {
        List<String> loaded = new ArrayList<>();
        data.loading = name -> {
            loaded.add(name);
            return FakeData.digits();
        };
        training.recipeForm().presetProperty().set(Recipe.BEST);
        training.recipeForm().epochs().set(2);
        training.start();
        TrainedModel first = awaitModel().model();
        training.start();
        assertEquals(first, awaitModel().model());
        assertEquals(List.of("mnist"), loaded);
    }

    @Test
    void theSpeedCanBeChangedDuringARun() throws Exception {
        // One step a second would take a minute and more
        training.run().speed().positionProperty().set(0);
        training.start();
        awaitSamples(1);
        training.run().speed().positionProperty().set(1);
        assertEquals(Outcome.FINISHED, awaitModel().outcome());
    }

    @Test
    void nothingStartsWhileAFieldIsWrong() {
        assertTrue(training.startableProperty().get());
        training.recipeForm()
                .optimizer()
                .fields()
                .get(Range.MOMENTUM)
                .textProperty()
                .set("1");
        assertFalse(training.startableProperty().get());
        training.start();
        training.step();
        assertEquals(Phase.IDLE, training.run().phaseProperty().get());
    }

    @Test
    void aDivergedRunSaysWhereAndWhatToTryAndLeavesTheReaderAndTheShelfAlone() throws Exception {
        ModelShelf.Item chosen = shelf.add(ModelShelf.Origin.SHIPPED, "best", TemplateModel.PIXELS, Optional.empty());
        shelf.followTrainingProperty().set(true);
        training.recipeForm().learningRate().set(1e6);
        training.start();
        RunEnd.Diverged diverged = assertInstanceOf(RunEnd.Diverged.class, awaitEnd());
        assertEquals(1, diverged.divergence().epoch());
        assertEquals(1e6, diverged.divergence().learningRate());
        assertEquals("Try a learning rate of 1 instead of 1000000.", diverged.advice());
        assertEquals(List.of(chosen), shelf.items());
        assertEquals(chosen, shelf.chosenProperty().get());
        assertEquals(chosen.trained(), shelf.inUseProperty().get());
        RunHistory curves = training.run().curves().current().orElseThrow();
        assertEquals(
                OptionalInt.of(diverged.divergence().step() - 1), curves.divergedAt(), "the curves show where it was");
    }

    @Test
    void dataThatCannotBeReadAreReportedInTheirOwnWords() throws Exception {
        data.loading = name -> {
            throw new IOException("train-images-idx3-ubyte: expected 47040016 bytes, found 12");
        };
        training.start();
        RunEnd.Failed failed = assertInstanceOf(RunEnd.Failed.class, awaitEnd());
        assertEquals(
                "train-images-idx3-ubyte: expected 47040016 bytes, found 12",
                failed.failure().sentence());
        assertEquals(Phase.IDLE, training.run().phaseProperty().get());
    }

    @Test
    void runningOutOfMemoryIsReportedAndTheNextRunWorks() throws Exception {
        data.loading = name -> {
            throw new OutOfMemoryError("Java heap space");
        };
        training.start();
        RunEnd.Failed failed = assertInstanceOf(RunEnd.Failed.class, awaitEnd());
        assertTrue(failed.failure().sentence().startsWith("There is not enough memory"));

        data.loading = name -> FakeData.digits();
        training.start();
        assertEquals(Outcome.FINISHED, awaitModel().outcome());
    }

    @Test
    void aRunThatBreaksDownLeavesItsCurves() throws Exception {
        training.close();
        // After a while, handing over the weights ends for want of memory
        AtomicBoolean full = new AtomicBoolean();
        open(new UiThread() {
            @Override
            public void execute(Runnable task) {
                if (Thread.currentThread().getName().equals("training") && full.getAndSet(false)) {
                    throw new OutOfMemoryError("Java heap space");
                }
                ui.execute(task);
            }

            @Override
            public Pulse eachPulse(LongConsumer task) {
                return ui.eachPulse(task);
            }
        });
        training.recipeForm().epochs().set(10_000);
        training.start();
        awaitSamples(2 * STEPS_PER_EPOCH);
        full.set(true);

        RunEnd.Failed failed = assertInstanceOf(RunEnd.Failed.class, awaitEnd());
        assertTrue(
                failed.failure().sentence().startsWith("There is not enough memory"),
                failed.failure().sentence());
        assertEquals(Phase.IDLE, training.run().phaseProperty().get());
        assertTrue(samples() >= 2 * STEPS_PER_EPOCH);
        Path file = folder.resolve("curves.csv");
        training.run().curves().saveCsv(file, new Notices());
        assertEquals(1 + samples(), Files.readAllLines(file).size());
    }

    @Test
    void theWeightsInTrainingAreShownWhileTheyLearn() throws Exception {
        training.step();
        ui.await("the first weights", () -> shelf.inTrainingProperty().get() != null);
        TrainedModel first = shelf.inTrainingProperty().get();
        assertEquals("tutorial, changed", first.card().recipe());
        training.step();
        ui.await(
                "the next weights",
                () -> !first.equals(shelf.inTrainingProperty().get()));
        assertNotNull(shelf.inTrainingProperty().get());
        training.run().stop();
        awaitModel();
        assertNull(shelf.inTrainingProperty().get());
    }

    @Test
    void twoRunsWithTheSameSeedLeaveTwoModels() throws Exception {
        training.start();
        RunEnd.Trained first = awaitModel();
        training.start();
        RunEnd.Trained second = awaitModel();

        assertEquals(first.model(), second.model());
        assertNotEquals(first.id(), second.id());
        shelf.choose(second.id());
        assertEquals("Trained model 2", shelf.chosenProperty().get().name());
    }

    @Test
    void theRunBeforeStaysToCompareWith() throws Exception {
        training.start();
        awaitModel();
        RunHistory first = training.run().curves().current().orElseThrow();
        training.step();
        awaitSamples(1);
        ui.await("the new run", () -> training.run().curves().runs().size() == 2);
        assertEquals(
                List.of(training.run().curves().current().orElseThrow(), first),
                training.run().curves().runs().stream()
                        .map(SmoothedRun::history)
                        .toList());
        training.run().stop();
        awaitModel();
    }

    @Test
    void closingDuringARunEndsItsThread() throws Exception {
        startLongRun();
        List<Thread> busy = trainingThreads();
        assertFalse(busy.isEmpty());
        training.close();
        for (Thread thread : busy) {
            // It has done its work when close returns, but may need a moment more to be gone
            thread.join(1_000);
            assertFalse(thread.isAlive());
        }
    }

    @Test
    void closingWhileDataAreReadIsNoProblemToTellOf() throws Exception {
        data.waitFor(new CountDownLatch(1));
        training.start();
        training.close();
        assertInstanceOf(RunEnd.Nothing.class, awaitEnd());
    }

    private static List<Thread> trainingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("training"))
                .toList();
    }

    private KeptRun kept() {
        return (KeptRun) runs.entries().get(0);
    }

    @Test
    void everyRunIsKept() throws Exception {
        training.recipeForm().epochs().set(2);
        runToTheEnd();

        KeptRun run = kept();
        assertEquals(RunState.FINISHED, run.state());
        assertEquals(training.recipeForm().recipe().orElseThrow(), run.recipe());
        assertEquals(2 * STEPS_PER_EPOCH, run.history().size());
        assertEquals(List.of("mnist"), run.data());
    }

    @Test
    void aRunGoesOnWithMoreEpochsAsIfItHadRunThrough() throws Exception {
        training.recipeForm().epochs().set(6);
        runToTheEnd();
        TrainedModel atOnce = kept().model();
        training.recipeForm().epochs().set(3);
        runToTheEnd();
        KeptRun half = kept();

        training.carryOut(new TrainingOrder.GoOn(half, 6));
        awaitModel();

        assertEquals(3, runs.entries().size());
        assertEquals(atOnce.model(), kept().model().model());
        assertEquals(6 * STEPS_PER_EPOCH, kept().history().size());
        assertEquals(
                6 * STEPS_PER_EPOCH,
                training.run().curves().current().orElseThrow().size());
        assertEquals(half.id(), kept().plan().goesOn().orElseThrow().id());
    }

    @Test
    void aRunIsRepeatedToTheBit() throws Exception {
        training.recipeForm().epochs().set(2);
        runToTheEnd();
        KeptRun first = kept();
        training.recipeForm().seed().set(77);

        training.carryOut(new TrainingOrder.Repeat(first));
        awaitModel();

        assertEquals(first.model().model(), kept().model().model());
        assertNotEquals(first.id(), kept().id());
    }

    @Test
    void aRunCanBeStartedFromWithChanges() throws Exception {
        training.recipeForm().epochs().set(1);
        runToTheEnd();
        KeptRun first = kept();
        Start given = new Start.Given(first.model().model());

        training.carryOut(new TrainingOrder.Prepare(
                first, first.recipe().with(first.recipe().hyperparameters().withStart(given))));
        assertEquals(Phase.IDLE, training.run().phaseProperty().get());
        assertEquals(given, training.recipeForm().startProperty().get());
        training.recipeForm().learningRate().set(0.01);
        runToTheEnd();

        assertEquals(given, kept().recipe().hyperparameters().start());
    }

    @Test
    void aRunThatCannotBeKeptGoesOnAndSaysSoOnce() throws Exception {
        Files.writeString(folder.resolve("runs"), "no folder");
        training.recipeForm().epochs().set(1);
        runToTheEnd();

        assertInstanceOf(RunEnd.Trained.class, training.run().endProperty().get());
        assertTrue(notices.latestProperty().get().text().contains("cannot be kept"));
    }
}
