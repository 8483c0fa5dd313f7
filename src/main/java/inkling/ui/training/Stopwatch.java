package inkling.ui.training;

/** Adds up the time between start and stop; for any thread. */
final class Stopwatch {
    private long nanos;
    private long since;
    private boolean running;

    /** Starts, unless it runs already. */
    synchronized void start() {
        if (!running) {
            running = true;
            since = System.nanoTime();
        }
    }

    /** Stops, if it runs. */
    synchronized void stop() {
        if (running) {
            running = false;
            nanos += System.nanoTime() - since;
        }
    }

    /** The time that it ran, up to the last stop. */
    synchronized long nanos() {
        return nanos;
    }
}
