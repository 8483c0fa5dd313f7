package inkling.ui.concurrent;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Hands the newest of many values to the UI thread. However often values are set, at most one hand-over is pending;
 * values that a newer one overtakes are dropped. For progress and the like; what must arrive whole goes through a
 * {@link SampleBuffer}.
 *
 * @param <T> the values
 */
public final class LatestValue<T> {
    private final AtomicReference<T> pending = new AtomicReference<>();
    private final Executor ui;
    private final Consumer<T> receiver;

    /**
     * A hand-over.
     *
     * @param ui where the receiver is called
     * @param receiver gets the newest value
     */
    public LatestValue(Executor ui, Consumer<T> receiver) {
        this.ui = ui;
        this.receiver = receiver;
    }

    /** Hands over a value, on any thread; never waits. */
    public void set(T value) {
        if (pending.getAndSet(Objects.requireNonNull(value)) == null) {
            ui.execute(() -> receiver.accept(pending.getAndSet(null)));
        }
    }
}
