package inkling.ui.tool.train.run;

/** Adds up the time between start and stop; for any thread. */
public final class Stopwatch {
    private long nanos;
    private long since;
    private boolean running;

    /** Starts, unless it runs already. */
    public synchronized void start() {
        if (!running) {
            running = true;
            since = System.nanoTime();
        }
    }

    /** Stops, if it runs. */
    public synchronized void stop() {
        if (running) {
            running = false;
            nanos += System.nanoTime() - since;
        }
    }

    /** The time that it ran, up to the last stop. */
    public synchronized long nanos() {
        return nanos;
    }
}
