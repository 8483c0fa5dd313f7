package inkling.ui.training;

import inkling.ui.concurrent.Daemon;
import inkling.ui.concurrent.UiThread;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * Owns the background thread on which models are trained. A daemon, so that it never keeps the program alive. To be
 * used on the UI thread.
 */
public final class TrainingRunner implements AutoCloseable {
    private static final long SECONDS_TO_END = 1;

    private final ExecutorService thread = Daemon.thread("training");
    private final UiThread ui;
    private Optional<TrainingRun> current = Optional.empty();

    /** A runner that reports on this UI thread. */
    public TrainingRunner(UiThread ui) {
        this.ui = ui;
    }

    /**
     * Starts a run.
     *
     * @param ended gets the run when it has ended, and how; always, exactly once
     */
    void start(TrainingRun run, BiConsumer<TrainingRun, RunEnd> ended) {
        current = Optional.of(run);
        thread.execute(() -> {
            RunEnd end = run.train();
            ui.execute(() -> ended.accept(run, end));
        });
    }

    /** Stops the run under way, if any, and waits for its thread to end, at most a second. */
    @Override
    public void close() {
        current.ifPresent(TrainingRun::stop);
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                System.getLogger(TrainingRunner.class.getName())
                        .log(System.Logger.Level.DEBUG, "the training thread is still busy; it ends with the program");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
