package inkling.core.dataset;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The order in which each epoch goes through some examples: a new random one every time, or always that of the file. */
public final class EpochOrder {
    private final int[] rows;
    private final boolean shuffle;
    private final SplittableRandom random;

    /** Where this epoch goes on. */
    private int next;

    /**
     * Before the first epoch.
     *
     * @param size how many examples
     * @param shuffle whether each epoch has a new random order
     * @param random where the orders come from
     */
    public EpochOrder(int size, boolean shuffle, SplittableRandom random) {
        this.rows = IntStream.range(0, size).toArray();
        this.shuffle = shuffle;
        this.random = random;
        this.next = size;
    }

    /** The next rows: so many, or as many as the epoch still has; where it has none, of the next epoch. */
    public int[] next(int most) {
        if (next == rows.length) {
            if (shuffle) {
                shuffle();
            }
            next = 0;
        }
        int[] some = Arrays.copyOfRange(rows, next, Math.min(next + most, rows.length));
        next += some.length;
        return some;
    }

    /** Goes on behind as many mini-batches of a size as if each had been asked for. */
    public void skip(long batches, int batchSize) {
        for (long i = 0; i < batches; i++) {
            next(batchSize);
        }
    }

    /** Fisher and Yates's shuffle. */
    private void shuffle() {
        for (int i = rows.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = rows[i];
            rows[i] = rows[j];
            rows[j] = swapped;
        }
    }
}
