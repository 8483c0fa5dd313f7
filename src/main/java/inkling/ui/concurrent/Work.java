package inkling.ui.concurrent;

import java.util.function.DoubleConsumer;

/**
 * Something that takes too long for the JavaFX thread.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Does it, on a background thread. It is interrupted when it is cancelled, and what it then gives or throws counts
     * no more.
     *
     * @param progress may be told the share that is done, in [0, 1], as often as one likes
     * @throws Exception if it cannot be done; of an {@link java.io.IOException} the user is told what it says
     */
    T run(DoubleConsumer progress) throws Exception;
}
