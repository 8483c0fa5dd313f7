package inkling.ui.concurrent;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A background that does everything at once on whatever thread asks for it, so that a test need not wait. */
public final class OnTheSpot extends AbstractExecutorService {
    private OnTheSpot() {}

    /**
     * A background for a test.
     *
     * @param ui where what follows the work happens
     */
    public static Background background(Executor ui) {
        return new Background(new OnTheSpot(), ui);
    }

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return true;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
