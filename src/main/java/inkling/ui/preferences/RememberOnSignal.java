package inkling.ui.preferences;

import inkling.ui.concurrent.UiThread;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While it is open, a program that is told to end (by SIGTERM, Ctrl-C or logging out) first remembers what was changed:
 * no window is closed on that way.
 */
public final class RememberOnSignal implements AutoCloseable {
    /** How long the JavaFX thread may take to say how things are. */
    private static final long PATIENCE_SECONDS = 1;

    private final Thread hook;

    /**
     * Ready for the signal.
     *
     * @param note notes how things are, on the UI thread as long as that answers
     * @param write writes what was noted, on any thread
     */
    public RememberOnSignal(UiThread ui, Runnable note, Runnable write) {
        hook = new Thread(
                () -> {
                    CountDownLatch noted = new CountDownLatch(1);
                    ui.execute(() -> {
                        note.run();
                        noted.countDown();
                    });
                    if (!isDone(noted)) {
                        // It has been ended already, by JavaFX's own hook, or hangs: then nobody changes anything any
                        // more
                        note.run();
                    }
                    write.run();
                },
                "remember on signal");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private static boolean isDone(CountDownLatch noted) {
        try {
            return noted.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook is at work
            return;
        }
    }
}
