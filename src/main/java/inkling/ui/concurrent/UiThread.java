package inkling.ui.concurrent;

import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/** The one thread that may touch what is on the screen, and its pulse. An interface, so that a test can be it. */
public interface UiThread extends Executor {
    /** JavaFX's own thread. */
    UiThread FX = new FxThread();

    /**
     * Runs a task on this thread once a frame, until the pulse is closed.
     *
     * @param task gets the frame's time in nanoseconds, of which only differences mean something
     */
    Pulse eachPulse(LongConsumer task);

    /** A running pulse. */
    interface Pulse extends AutoCloseable {
        /** Ends it; to be called on the UI thread. */
        @Override
        void close();
    }
}
