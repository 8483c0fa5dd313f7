package inkling.core.dataset;

import java.time.Duration;

/** Waits, or does not where a test has no time for it. */
@FunctionalInterface
interface Pause {
    /** Waits indeed. */
    Pause REAL = duration -> Thread.sleep(duration.toMillis());

    void pause(Duration duration) throws InterruptedException;
}
