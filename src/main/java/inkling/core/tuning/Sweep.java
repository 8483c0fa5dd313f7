package inkling.core.tuning;

import inkling.core.history.RunHistory;
import inkling.core.model.TrainedModel;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunPlan;
import inkling.core.runs.RunRecorder;
import inkling.core.training.PreparedData;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingResult.Outcome;
import inkling.core.training.TrainingSession;
import inkling.core.training.TrainingStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trains by one recipe after the other on the same data, whose features are computed once, and keeps each run in the
 * library.
 */
public final class Sweep {
    private final RunLibrary library;
    private final List<String> data;
    private final List<String> test;

    /**
     * A sweep that has not begun.
     *
     * @param library where its runs go
     * @param data what it trains on, by the names that {@code --data} takes
     * @param test what it measures on where that does not come with the data
     */
    public Sweep(RunLibrary library, List<String> data, List<String> test) {
        this.library = library;
        this.data = List.copyOf(data);
        this.test = List.copyOf(test);
    }

    /** Hears how a sweep goes on, on the training thread. */
    public interface Listener {
        /**
         * A step of a run is done.
         *
         * @param run which one, from 0
         */
        void afterStep(int run, TrainingStatus status);

        /**
         * A run is over and kept.
         *
         * @param run which one, from 0
         */
        void ended(int run, KeptRun kept);
    }

    /**
     * Trains, on the caller's thread.
     *
     * @param recipes for which the features of the data are computed
     * @param control of all runs: told to stop, it stops the one under way, and the others do not begin
     * @return what came of each that made a step, those that diverged included
     * @throws IOException if a run cannot be kept; those before it are
     */
    public List<KeptRun> run(List<Recipe> recipes, PreparedData prepared, Listener listener, TrainingControl control)
            throws IOException {
        List<KeptRun> ended = new ArrayList<>();
        for (int i = 0; i < recipes.size() && !control.isStopped(); i++) {
            Optional<KeptRun> kept = run(i, recipes.get(i), prepared, listener, control);
            if (kept.isPresent()) {
                ended.add(kept.get());
                listener.ended(i, kept.get());
            }
        }
        return ended;
    }

    private Optional<KeptRun> run(
            int index, Recipe recipe, PreparedData prepared, Listener listener, TrainingControl control)
            throws IOException {
        TrainingSession session = new TrainingSession(recipe, prepared);
        RunPlan plan = new RunPlan(recipe, data, test, session.sources(), session.stepsPerEpoch(), Optional.empty());
        List<IOException> trouble = new ArrayList<>();
        String id;
        boolean learned;
        try (RunRecorder recorder = library.begin(plan, new RunHistory(session.epochs(), session.stepsPerEpoch()))) {
            recorder.onTrouble(trouble::add);
            id = recorder.id();
            try {
                TrainingResult result = session.train(
                        recorder.andThen((status, weights) -> listener.afterStep(index, status)), control);
                recorder.end(result, model(session, result));
            } catch (RuntimeException | OutOfMemoryError e) {
                recorder.fail();
                throw e;
            }
            learned = recorder.history().size() > 0;
        }
        if (!trouble.isEmpty()) {
            throw trouble.get(0);
        }
        return learned ? Optional.of(library.find(id)) : Optional.empty();
    }

    private static Optional<TrainedModel> model(TrainingSession session, TrainingResult result) {
        return result.outcome() == Outcome.DIVERGED
                ? Optional.empty()
                : Optional.of(session.withCard(result, session.evaluate(result.model())));
    }
}
