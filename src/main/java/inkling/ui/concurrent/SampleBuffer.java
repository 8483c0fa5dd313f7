package inkling.ui.concurrent;

import java.util.Arrays;

/**
 * Carries the samples of a loss curve from the training thread to the UI thread and loses none. The training thread
 * never waits for the screen: it holds the lock for one store, the UI thread for one exchange of arrays a pulse, and a
 * screen that falls behind finds more samples the next time.
 */
public final class SampleBuffer {
    private static final int INITIAL_CAPACITY = 1024;

    private Samples filling = new Samples();
    private Samples drained = new Samples();

    /** Receives samples in the order of the steps. */
    @FunctionalInterface
    public interface Receiver {
        /**
         * Some samples; the arrays are used again afterwards, so they are not to be kept.
         *
         * @param losses of the steps, from index 0
         * @param learningRates of the same steps
         * @param seconds until the same steps were done
         * @param count how many, at least 1
         */
        void accept(float[] losses, float[] learningRates, float[] seconds, int count);
    }

    /** Adds one step's sample. */
    public synchronized void add(float loss, float learningRate, float seconds) {
        filling.add(loss, learningRate, seconds);
    }

    /** Hands over everything that was added since the last time, if anything; to be called on one thread only. */
    public void drain(Receiver receiver) {
        Samples full = exchange();
        if (full.count > 0) {
            receiver.accept(full.losses, full.learningRates, full.seconds, full.count);
            full.count = 0;
        }
    }

    private synchronized Samples exchange() {
        Samples full = filling;
        filling = drained;
        drained = full;
        return full;
    }

    private static final class Samples {
        private float[] losses = new float[INITIAL_CAPACITY];
        private float[] learningRates = new float[INITIAL_CAPACITY];
        private float[] seconds = new float[INITIAL_CAPACITY];
        private int count;

        private void add(float loss, float learningRate, float secondsUntil) {
            if (count == losses.length) {
                losses = Arrays.copyOf(losses, 2 * count);
                learningRates = Arrays.copyOf(learningRates, 2 * count);
                seconds = Arrays.copyOf(seconds, 2 * count);
            }
            losses[count] = loss;
            learningRates[count] = learningRate;
            seconds[count] = secondsUntil;
            count++;
        }
    }
}
