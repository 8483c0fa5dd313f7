package inkling.core.training;

import inkling.core.recipe.Hyperparameters;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The levers of a run, for any thread: pause, resume, single step, stop, speed and learning rate. The trainer asks it
 * for leave before every step. A control serves one run.
 */
public final class TrainingControl {
    /** Steps a second that mean no limit. */
    public static final double FULL_SPEED = Double.POSITIVE_INFINITY;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean paused;
    private boolean resting;
    private int singleSteps;
    private double stepsPerSecond = FULL_SPEED;
    private OptionalDouble learningRate = OptionalDouble.empty();
    private long lastStep = Long.MIN_VALUE;

    /** Volatile, and with {@link #free} all that a run at full speed looks at. */
    private volatile boolean stopped;

    /** Whether the next step may be made without a look at the rest. */
    private volatile boolean free = true;

    /** Holds the run before its next step. */
    public void pause() {
        change(() -> paused = true);
    }

    /** Lets a paused run go on. */
    public void resume() {
        change(() -> {
            paused = false;
            singleSteps = 0;
        });
    }

    /** Pauses the run and lets it make exactly one more step; asked several times, as many. */
    public void step() {
        change(() -> {
            paused = true;
            singleSteps++;
        });
    }

    /**
     * Lets the run rest for a moment in which something else wants the processor, or go on; whether it is paused is
     * another matter, and stays as it is.
     */
    public void rest(boolean now) {
        change(() -> resting = now);
    }

    /** Ends the run after the step under way; its weights are kept. Final. */
    public void stop() {
        change(() -> stopped = true);
    }

    /**
     * Limits the speed.
     *
     * @param limit steps a second, above 0; {@link #FULL_SPEED} for no limit
     */
    public void setStepsPerSecond(double limit) {
        if (!(limit > 0)) {
            throw new IllegalArgumentException("expected steps per second above 0, found " + limit);
        }
        change(() -> stepsPerSecond = limit);
    }

    /**
     * Puts another learning rate in the place of the hyperparameters', from the next step on. A schedule goes on with
     * its factor on the new one.
     */
    public void setLearningRate(double rate) {
        Hyperparameters.Range.LEARNING_RATE.check(rate);
        change(() -> learningRate = OptionalDouble.of(rate));
    }

    /** Whether the run is held, or will be before its next step. */
    public boolean isPaused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the run was told to stop. */
    public boolean isStopped() {
        return stopped;
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            free = !paused && !resting && stepsPerSecond == FULL_SPEED && learningRate.isEmpty();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for leave to make the next step.
     *
     * @param planned the learning rate of the hyperparameters
     * @return the learning rate to use, or empty if the run is to stop; an interrupt counts as stop
     */
    OptionalDouble awaitStep(double planned) {
        if (free && !stopped) {
            return OptionalDouble.of(planned);
        }
        lock.lock();
        try {
            while (!stopped) {
                long wait = nanosToNextStep();
                if (wait == 0) {
                    singleSteps = Math.max(0, singleSteps - 1);
                    lastStep = System.nanoTime();
                    return OptionalDouble.of(learningRate.orElse(planned));
                }
                if (wait == Long.MAX_VALUE) {
                    changed.await();
                } else {
                    changed.await(wait, TimeUnit.NANOSECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        } finally {
            lock.unlock();
        }
        return OptionalDouble.empty();
    }

    /** 0 if a step may be made now, {@link Long#MAX_VALUE} if not before somebody says so. */
    private long nanosToNextStep() {
        if (resting) {
            return Long.MAX_VALUE;
        }
        if (paused) {
            return singleSteps > 0 ? 0 : Long.MAX_VALUE;
        }
        if (stepsPerSecond == FULL_SPEED || lastStep == Long.MIN_VALUE) {
            return 0;
        }
        long due = lastStep + (long) (TimeUnit.SECONDS.toNanos(1) / stepsPerSecond);
        return Math.max(0, due - System.nanoTime());
    }
}
