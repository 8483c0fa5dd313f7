package inkling.ui.concurrent;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/**
 * One piece of {@link Work}, and what is to follow: exactly one of done, failed and cancelled, on the JavaFX thread.
 * Say first what follows, then {@link #start()}.
 *
 * @param <T> what comes of the work
 */
public final class Job<T> {
    private final Work<T> work;
    private final Executor background;
    private final Executor ui;
    private Consumer<T> done = result -> {};
    private Consumer<Failure> failed = failure -> report(failure.cause());
    private Runnable cancelled = () -> {};
    private DoubleConsumer progress = share -> {};

    /** The thread that does the work, while it does; guarded by this object. */
    private Thread worker;

    /** Guarded by this object. */
    private boolean cancelAsked;

    Job(Work<T> work, Executor background, Executor ui) {
        this.work = work;
        this.background = background;
        this.ui = ui;
    }

    /** What to do with the result. */
    public Job<T> onDone(Consumer<T> then) {
        done = then;
        return this;
    }

    /** What to do when it cannot be done; a mistake of the program's is also reported as uncaught. */
    public Job<T> onFailed(Consumer<Failure> then) {
        failed = failure -> {
            if (failure.isOurs()) {
                report(failure.cause());
            }
            then.accept(failure);
        };
        return this;
    }

    /** What to do when it was cancelled before it was done. */
    public Job<T> onCancelled(Runnable then) {
        cancelled = then;
        return this;
    }

    /** Who hears of the share that is done, in [0, 1]; of shares that come quickly only the latest. */
    public Job<T> onProgress(DoubleConsumer then) {
        progress = then;
        return this;
    }

    /** Does the work as soon as the background has done what it was given before. */
    public Job<T> start() {
        background.execute(this::work);
        return this;
    }

    /** Breaks it off, or keeps it from beginning; too late, it changes nothing. */
    public synchronized void cancel() {
        cancelAsked = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    private void work() {
        LatestValue<Double> shares = new LatestValue<>(ui, share -> progress.accept(share));
        Runnable end;
        if (begin()) {
            try {
                T result = work.run(shares::set);
                end = () -> done.accept(result);
            } catch (Throwable problem) {
                // Whatever it is, somebody waits to hear of it
                end = () -> failed.accept(new Failure(problem));
            }
            if (wasCancelled()) {
                end = cancelled;
            }
        } else {
            end = cancelled;
        }
        ui.execute(end);
    }

    private synchronized boolean begin() {
        if (!cancelAsked) {
            worker = Thread.currentThread();
        }
        return !cancelAsked;
    }

    private synchronized boolean wasCancelled() {
        worker = null;
        if (cancelAsked) {
            // The interrupt was meant for this work, not for the next on the same thread
            Thread.interrupted();
        }
        return cancelAsked;
    }

    private static void report(Throwable problem) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, problem);
    }
}
