package inkling.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.recipe.Adam;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunRecorder;
import inkling.core.runs.RunState;
import inkling.core.runs.TestRuns;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose process is killed, and runs on a disk that is full. How often one is killed, {@code torture.kills} says. */
class HardRunsTest {
    private static final int KILLS = Integer.getInteger("torture.kills", 4);
    private static final long SEED = Long.getLong("torture.seed", 3);
    private static final int MOST_MICROS_ALIVE = 200_000;
    private static final int STEPS = 12;
    private static final TrainingData DIGITS =
            new TrainingData(List.of(SyntheticDigits.generate(60, 1)), List.of(SyntheticDigits.generate(20, 2)));

    private static final Recipe RECIPE = Recipe.TUTORIAL.with(Recipe.TUTORIAL
            .hyperparameters()
            .withEpochs(2)
            .withBatchSize(10)
            .withOptimizer(Adam.DEFAULT)
            .withPatience(5));

    @TempDir
    private Path folder;

    /** Trains again and again. Argument: the library's folder. */
    static final class Trainer {
        private Trainer() {}

        public static void main(String[] arguments) throws IOException {
            RunLibrary library = new RunLibrary(Path.of(arguments[0]));
            TrainingSession session = new TrainingSession(RECIPE, DIGITS);
            // The libraries load now, so that it is the keeping that is killed
            session.train(TrainingListener.NONE, new TrainingControl());
            if (!WaitingProcess.isToldToBegin()) {
                return;
            }
            WaitingProcess.say(0);
            while (true) {
                train(library, session, TrainingListener.NONE, new AtomicInteger());
                WaitingProcess.say(1);
            }
        }
    }

    private static String train(
            RunLibrary library, TrainingSession session, TrainingListener listener, AtomicInteger troubles)
            throws IOException {
        try (RunRecorder recorder =
                TestRuns.beginHurriedly(library, RECIPE, session, trouble -> troubles.incrementAndGet())) {
            TrainingResult result = session.train(listener.andThen(recorder), new TrainingControl());
            recorder.end(result, Optional.of(session.withCard(result, session.evaluate(result.model()))));
            return recorder.id();
        }
    }

    @Test
    void theLibraryOpensWheneverAProcessWasKilled() throws IOException, InterruptedException {
        RunLibrary library = new RunLibrary(folder);
        TrainingSession session = new TrainingSession(RECIPE, DIGITS);
        AtomicInteger finished = new AtomicInteger();
        AtomicInteger killed = new AtomicInteger();
        Kills.each(
                KILLS,
                new Random(SEED),
                MOST_MICROS_ALIVE,
                number -> WaitingProcess.start(Trainer.class, folder),
                (number, said) -> {
                    List<String> ids = new ArrayList<>();
                    int whole = 0;
                    for (RunLibrary.Entry entry : library.list()) {
                        KeptRun run = assertInstanceOf(KeptRun.class, entry, entry.toString());
                        ids.add(run.id());
                        whole += look(run, session);
                    }
                    assertTrue(whole >= said.length - 1, whole + " of " + (said.length - 1));
                    finished.addAndGet(whole);
                    killed.addAndGet(ids.size() - whole);
                    library.delete(ids);
                });
        assertTrue(killed.get() >= KILLS / 10, "too few were killed in the middle of a run: " + killed);

        String id = train(library, session, TrainingListener.NONE, new AtomicInteger());
        assertEquals(
                List.of(id), library.list().stream().map(RunLibrary.Entry::id).toList());
    }

    /** Whether it came to its end, as 0 or 1; a run that did not goes on to the weights that it would have come to. */
    private static int look(KeptRun run, TrainingSession session) throws IOException {
        boolean isWhole = run.state() == RunState.FINISHED;
        assertTrue(isWhole || run.state() == RunState.KILLED, run.state().toString());
        assertEquals(run.stepsDone(), run.history().size());
        if (isWhole) {
            assertEquals(STEPS, run.stepsDone());
            assertEquals(2, run.history().validations().size());
        }
        if (run.canGoOn()) {
            assertTrue(run.checkpoint().stepsDone() <= run.stepsDone());
            TrainingResult further = session.goOn(run.checkpoint(), TrainingListener.NONE, new TrainingControl());
            assertEquals(
                    session.train(TrainingListener.NONE, new TrainingControl()).model(), further.model());
        }
        return isWhole ? 1 : 0;
    }

    @Test
    void onAFullDiskTheRunGoesOnAndTheUserIsToldOnce() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            RunLibrary library = new RunLibrary(folder.resolve("runs"));
            TrainingSession session = new TrainingSession(RECIPE, DIGITS);
            AtomicInteger troubles = new AtomicInteger();
            String id = train(library, session, (status, weights) -> fillAfter(disk, status.stepsDone(), 4), troubles);

            assertEquals(1, troubles.get());
            KeptRun run = library.find(id);
            assertEquals(RunState.KILLED, run.state());
            // Some steps more may fit into the last block of their file
            assertTrue(run.stepsDone() >= 3, "" + run.stepsDone());
            assertTrue(run.canGoOn());
            assertEquals(3, run.checkpoint().stepsDone());
        }
    }

    @Test
    void aRunIsKeptAfterAllOnADiskThatHasRoomAgain() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(folder)) {
            RunLibrary library = new RunLibrary(folder.resolve("runs"));
            TrainingSession session = new TrainingSession(RECIPE, DIGITS);
            AtomicInteger troubles = new AtomicInteger();
            String id = train(
                    library,
                    session,
                    (status, weights) -> {
                        fillAfter(disk, status.stepsDone(), 4);
                        if (status.stepsDone() == 8) {
                            free(disk);
                        }
                    },
                    troubles);

            assertEquals(1, troubles.get());
            assertEquals(RunState.FINISHED, library.find(id).state());
            assertEquals(STEPS, library.find(id).history().size());
        }
    }

    private static void fillAfter(SmallDisk disk, long step, long which) {
        try {
            if (step == which) {
                disk.fill();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void free(SmallDisk disk) {
        try {
            disk.free();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
