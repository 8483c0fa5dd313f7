package inkling.ui.concurrent;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Background threads that never keep the program alive. */
public final class Daemon {
    private Daemon() {}

    /** One thread that does its tasks in turn; it starts with the first of them. */
    public static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
