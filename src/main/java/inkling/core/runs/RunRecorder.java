package inkling.core.runs;

import inkling.core.history.HistoryFile;
import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import inkling.core.model.TrainedModel;
import inkling.core.storage.FolderLock;
import inkling.core.storage.WholeFolder;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingStatus;
import inkling.core.training.Weights;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Keeps a run while it goes on: its steps every other second, and where it stands every few, so that one whose process is
 * killed is there up to then. A disk that is full or gone does not stop the run: the recorder says so once and tries
 * again. A run without a step leaves nothing. For the training thread only.
 */
public final class RunRecorder implements TrainingListener, AutoCloseable {
    private static final long NANOS_BETWEEN_STEPS = TimeUnit.SECONDS.toNanos(2);
    private static final long NANOS_BETWEEN_CHECKPOINTS = TimeUnit.SECONDS.toNanos(5);

    private final RunFolder folder;
    private final FolderLock lock;
    private final RunHistory history;
    private final HistoryFile file;
    private final long stepsBefore;
    private LongSupplier nanoTime = System::nanoTime;
    private Consumer<IOException> trouble = problem -> {};
    private boolean isTroubled;
    private long lastSteps;
    private long lastCheckpoint;
    private Optional<Validation> best = Optional.empty();

    /** Of runs whose way is to be known. */
    private final Optional<Snapshots> snapshots;

    RunRecorder(RunFolder folder, FolderLock lock, RunHistory before, Optional<Snapshots> snapshots)
            throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.history = before;
        this.stepsBefore = before.size();
        this.snapshots = snapshots;
        this.file = HistoryFile.save(before, folder.history());
        this.lastSteps = nanoTime.getAsLong();
        this.lastCheckpoint = lastSteps;
    }

    /** What the run is called in the library. */
    public String id() {
        return folder.id();
    }

    /** Every step until now; what is told of it is not to be changed. */
    public RunHistory history() {
        return history;
    }

    /** Tells somebody, once and on the training thread, that the run goes on and cannot be kept. */
    public void onTrouble(Consumer<IOException> listener) {
        trouble = listener;
    }

    /** Takes the time from another clock, in nanoseconds. */
    void useClock(LongSupplier clock) {
        nanoTime = clock;
        lastSteps = clock.getAsLong();
        lastCheckpoint = lastSteps;
    }

    @Override
    public void afterStep(TrainingStatus status, Weights weights) {
        history.addStep((float) status.loss(), (float) status.learningRate(), (float) status.seconds());
        snapshots
                .filter(some -> some.wants(status.stepsDone()))
                .ifPresent(some -> some.add(status.stepsDone(), weights.get().layer()));
        long now = nanoTime.getAsLong();
        if (now - lastSteps >= NANOS_BETWEEN_STEPS) {
            lastSteps = now;
            attempt(file::catchUp);
        }
        if (now - lastCheckpoint >= NANOS_BETWEEN_CHECKPOINTS) {
            lastCheckpoint = now;
            // The steps first: a run can go on from a step that its history knows
            attempt(() -> {
                file.catchUp();
                folder.write(weights.checkpoint());
            });
        }
    }

    @Override
    public boolean validates() {
        return true;
    }

    @Override
    public void afterEpoch(Validation found) {
        history.addValidation(found);
    }

    /**
     * The run is over.
     *
     * @param model what came of it; empty where nothing did that is worth keeping
     */
    public void end(TrainingResult result, Optional<TrainedModel> model) {
        best = result.best();
        result.divergence().ifPresent(where -> history.diverged(where.epoch(), where.step()));
        attempt(() -> {
            // The steps first, as always: the process may be killed before the rest is written
            file.catchUp();
            if (result.checkpoint().isPresent()) {
                folder.write(result.checkpoint().get());
            }
            if (model.isPresent()) {
                folder.write(model.get());
            }
            Optional<RunPath> path = result.checkpoint()
                    .flatMap(last -> snapshots.flatMap(some -> some.path(last.stepsDone(), last.parameters())));
            if (path.isPresent()) {
                folder.write(path.get());
            }
            end(RunState.of(result.outcome()));
        });
    }

    /** The run could not go on. */
    public void fail() {
        attempt(() -> end(RunState.FAILED));
    }

    private void end(RunState state) throws IOException {
        file.catchUp();
        folder.write(new RunJson.End(state, RunSummary.of(history).withBest(best)));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            if (!isTroubled) {
                isTroubled = true;
                trouble.accept(e);
            }
        }
    }

    /** Lets go of the run, which stays; one that made no step is gone. */
    @Override
    public void close() throws IOException {
        lock.close();
        if (history.size() == stepsBefore) {
            WholeFolder.delete(folder.path());
        }
    }
}
