package inkling.core.runs;

import inkling.core.dataset.TrainingData;
import inkling.core.history.RunHistory;
import inkling.core.recipe.Recipe;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Real runs, kept. */
public final class TestRuns {
    private TestRuns() {}

    /** Trains to the end and keeps the run. */
    public static KeptRun train(RunLibrary library, Recipe recipe, TrainingData data) throws IOException {
        TrainingSession session = new TrainingSession(recipe, data);
        try (RunRecorder recorder =
                library.begin(plan(recipe, session), new RunHistory(session.epochs(), session.stepsPerEpoch()))) {
            TrainingResult result = session.train(recorder, new TrainingControl());
            recorder.end(result, Optional.of(session.withCard(result, session.evaluate(result.model()))));
            return library.find(recorder.id());
        }
    }

    /** Begins to keep a run, as if each of its steps took so long that all is written after every one. */
    public static RunRecorder beginHurriedly(
            RunLibrary library, Recipe recipe, TrainingSession session, Consumer<IOException> trouble) {
        RunRecorder recorder = library.tryToBegin(
                        plan(recipe, session), new RunHistory(session.epochs(), session.stepsPerEpoch()), trouble)
                .orElseThrow();
        AtomicLong minutes = new AtomicLong();
        recorder.useClock(() -> TimeUnit.MINUTES.toNanos(minutes.getAndIncrement()));
        return recorder;
    }

    static RunPlan plan(Recipe recipe, TrainingSession session) {
        return new RunPlan(
                recipe, List.of("synthetic"), List.of(), session.sources(), session.stepsPerEpoch(), Optional.empty());
    }
}
