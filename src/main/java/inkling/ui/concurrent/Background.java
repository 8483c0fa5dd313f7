package inkling.ui.concurrent;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A thread beside the JavaFX thread that does {@link Work} in turn; the one way in which anything in the window runs in
 * the background. It never keeps the program alive.
 */
public final class Background implements AutoCloseable {
    private final ExecutorService thread;
    private final Executor ui;

    /**
     * A background.
     *
     * @param name of the thread, which starts with the first work
     * @param ui where all that follows the work happens
     */
    public Background(String name, Executor ui) {
        this(
                Executors.newSingleThreadExecutor(task -> {
                    Thread made = new Thread(task, name);
                    made.setDaemon(true);
                    return made;
                }),
                ui);
    }

    /** A background on somebody else's thread. */
    Background(ExecutorService thread, Executor ui) {
        this.thread = thread;
        this.ui = ui;
    }

    /** A piece of work that has not been started. */
    public <T> Job<T> job(Work<T> work) {
        return new Job<>(work, thread, ui);
    }

    /** Lets it finish what it was given; whether it could within a time. It takes nothing more. */
    public boolean finish(Duration patience) {
        thread.shutdown();
        return await(patience);
    }

    /** Interrupts what it does, forgets the rest and waits for the thread, but no longer than this; whether it ended. */
    public boolean end(Duration patience) {
        thread.shutdownNow();
        return await(patience);
    }

    /** Interrupts what it does and forgets the rest. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private boolean await(Duration patience) {
        try {
            return thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
