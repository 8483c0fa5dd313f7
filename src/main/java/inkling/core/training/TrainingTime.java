package inkling.core.training;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long a run has been learning: the time in which updates were computed, each from its leave to be made until the
 * weights are changed, the wait for its mini-batch included. Loading, pauses, the wait of a slowed run, and whatever a
 * listener does between two steps, such as a validation, are no part of it. For the training thread only.
 */
final class TrainingTime {
    private final LongSupplier clock;
    private long nanos;
    private long begun;

    /**
     * No time yet.
     *
     * @param clock in nanoseconds, of which only differences mean something
     */
    TrainingTime(LongSupplier clock) {
        this.clock = clock;
    }

    /** Goes on from what an earlier part of the run took, which may come only before the first update. */
    void goOn(double secondsBefore) {
        nanos = Math.round(secondsBefore * TimeUnit.SECONDS.toNanos(1));
    }

    /** An update begins. */
    void begin() {
        begun = clock.getAsLong();
    }

    /** The update that has begun is done. */
    void end() {
        nanos += clock.getAsLong() - begun;
    }

    /** The seconds of all updates that are done. */
    double seconds() {
        return (double) nanos / TimeUnit.SECONDS.toNanos(1);
    }
}
