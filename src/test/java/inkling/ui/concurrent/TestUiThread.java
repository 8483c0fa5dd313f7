package inkling.ui.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** A UI thread that is the test's own: what others hand over is done, and pulses come, while the test waits. */
public final class TestUiThread implements UiThread {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final long FRAME_MILLIS = 5;

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final List<LongConsumer> pulses = new ArrayList<>();

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public Pulse eachPulse(LongConsumer task) {
        pulses.add(task);
        return () -> pulses.remove(task);
    }

    /** How many hand-overs are waiting. */
    public int pending() {
        return tasks.size();
    }

    /** How many pulses have not been closed. */
    public int openPulses() {
        return pulses.size();
    }

    /** One frame. */
    public void pulse() {
        long now = System.nanoTime();
        List.copyOf(pulses).forEach(pulse -> pulse.accept(now));
    }

    /** Lives until something has come about. */
    public void await(String what, BooleanSupplier condition) throws InterruptedException {
        long begin = System.nanoTime();
        while (!condition.getAsBoolean()) {
            Runnable task = tasks.poll(FRAME_MILLIS, TimeUnit.MILLISECONDS);
            if (task != null) {
                task.run();
            }
            pulse();
            if (System.nanoTime() - begin > PATIENCE) {
                throw new AssertionError("waited in vain: " + what);
            }
        }
    }
}
