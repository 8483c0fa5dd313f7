package inkling.ui.concurrent;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Background threads that never keep the program alive. */
public final class Daemon {
    private static final long PATIENCE_SECONDS = 10;

    private Daemon() {}

    /** One thread that does its tasks in turn; it starts with the first of them. */
    public static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Waits until a thread that writes files has written what it was given, and ends it; whether it could in ten seconds. */
    public static boolean finish(ExecutorService thread) {
        thread.shutdown();
        try {
            return thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
