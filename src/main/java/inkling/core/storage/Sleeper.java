package inkling.core.storage;

import java.time.Duration;

/** Waits, or does not where a test has no time for it. */
@FunctionalInterface
public interface Sleeper {
    /** Waits indeed. */
    Sleeper REAL = duration -> Thread.sleep(duration.toMillis());

    void pause(Duration duration) throws InterruptedException;
}
