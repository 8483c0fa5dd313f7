package inkling.core.dataset;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The mini-batches of a whole run, one after the other. A thread of its own gathers them a few ahead, because turning
 * scattered bytes into floats takes about as long as the arithmetic on them.
 *
 * <p>Use: {@link #next()}, read the batch, {@link #release(MiniBatch)}, again and again; then {@link #close()}.
 */
public final class MiniBatches implements AutoCloseable {
    /**
     * One mini-batch.
     *
     * @param slot which of the buffers it lies in, from 0
     * @param features row-major [size, d], between the buffer's position 0 and its limit
     * @param labels the digit of each row, 0 to 9; the first {@code size} of them count
     * @param size how many examples
     */
    @SuppressWarnings("ArrayRecordComponent") // handed back and forth between two threads, never compared
    public record MiniBatch(int slot, FloatBuffer features, int[] labels, int size) {}

    /** The only batch without examples: it follows the last one where the gathering thread failed. */
    private static final MiniBatch NONE_MORE = new MiniBatch(-1, FloatBuffer.allocate(0), new int[0], 0);

    private final Examples examples;
    private final int batchSize;
    private final EpochOrder order;
    private final BlockingQueue<MiniBatch> ready;
    private final BlockingQueue<MiniBatch> free;
    private final Thread gatherer;
    private volatile Throwable failure;

    /**
     * Starts to gather.
     *
     * @param batchSize examples in a batch; the last of an epoch is smaller where they do not divide
     * @param order in which the examples come; from now on for these batches alone
     * @param buffers memory for the batches under way, each of at least batchSize × d floats
     */
    public MiniBatches(Examples examples, int batchSize, EpochOrder order, List<FloatBuffer> buffers) {
        this.examples = examples;
        this.batchSize = batchSize;
        this.order = order;
        this.ready = new ArrayBlockingQueue<>(buffers.size() + 1);
        this.free = new ArrayBlockingQueue<>(buffers.size());
        for (int slot = 0; slot < buffers.size(); slot++) {
            free.add(new MiniBatch(slot, buffers.get(slot), new int[batchSize], 0));
        }
        gatherer = new Thread(this::run, "mini-batches");
        gatherer.setDaemon(true);
        gatherer.start();
    }

    /** How many batches an epoch over {@code examples} has. */
    public static int perEpoch(Examples examples, int batchSize) {
        return (examples.size() + batchSize - 1) / batchSize;
    }

    /**
     * The next batch, waiting for it if need be; none if this thread is interrupted, which it then still is. What the
     * gathering thread could not do, such as find enough memory, is thrown here.
     */
    public Optional<MiniBatch> next() {
        try {
            MiniBatch next = ready.take();
            if (next.size() == 0) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
            return Optional.of(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Gives a batch's memory back. */
    public void release(MiniBatch batch) {
        free.add(batch);
    }

    /** Ends the gathering thread. */
    @Override
    public void close() {
        gatherer.interrupt();
        boolean interrupted = false;
        while (gatherer.isAlive()) {
            try {
                // The buffers belong to the caller, who may free them after this
                gatherer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            gather();
        } catch (InterruptedException e) {
            // Nobody wants more
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
            ready.add(NONE_MORE);
        }
    }

    private void gather() throws InterruptedException {
        float[] row = new float[examples.columns()];
        while (true) {
            MiniBatch memory = free.take();
            int[] rows = order.next(batchSize);
            FloatBuffer features = memory.features().clear();
            for (int i = 0; i < rows.length; i++) {
                examples.copyRow(rows[i], row, 0);
                features.put(row);
                memory.labels()[i] = examples.label(rows[i]);
            }
            ready.put(new MiniBatch(memory.slot(), features.flip(), memory.labels(), rows.length));
        }
    }
}
