package inkling.core.dataset;

import inkling.core.model.DigitImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Images that are mostly paper, as compressed sparse rows (CSR): of each image the pixels that have ink, with their
 * columns. Of MNIST's pixels that is every fifth. Immutable.
 */
public final class SparseRows {
    /** With a larger share of features that are not 0, whole rows in vector registers are quicker. */
    private static final double MOST = 1 / 3.0;

    /** Rows that a thread takes at a time. */
    private static final int BLOCK = 256;

    /** Columns in a line of 64 bytes, as processors fetch memory. */
    private static final int LINE = 64 / Character.BYTES;

    private final byte[] labels;

    /** Where each row begins in the other two; one more says where the last one ends. */
    private final int[] begins;

    private final char[] columns;
    private final byte[] greys;

    /** Room for rows of these lengths. */
    private SparseRows(int[] lengths) {
        labels = new byte[lengths.length];
        begins = new int[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            begins[i + 1] = Math.addExact(begins[i], lengths[i]);
        }
        columns = new char[begins[lengths.length]];
        greys = new byte[columns.length];
    }

    /** The ink of each image, found on all cores; none if too little is paper. */
    static Optional<SparseRows> of(DigitDataset images) {
        int[] lengths = new int[images.size()];
        forEachBlock(images, i -> lengths[i] = images.inked(i));
        if (Arrays.stream(lengths).asLongStream().sum() > MOST * images.size() * DigitImage.PIXELS) {
            return Optional.empty();
        }
        SparseRows rows = new SparseRows(lengths);
        forEachBlock(images, i -> {
            rows.labels[i] = (byte) images.label(i);
            images.copyInked(i, rows.columns, rows.greys, rows.begins[i]);
        });
        return Optional.of(rows);
    }

    private static void forEachBlock(DigitDataset images, IntConsumer task) {
        int blocks = (images.size() + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            for (int i = block * BLOCK; i < Math.min(images.size(), (block + 1) * BLOCK); i++) {
                task.accept(i);
            }
        });
    }

    /**
     * Has some rows brought from memory to the processor, all at once: read one after the other, in random order, each
     * would be waited for by itself, for as long as the arithmetic on it takes.
     */
    public void fetch(int[] chosen) {
        int sum = 0;
        for (int row : chosen) {
            for (int i = begins[row]; i < begins[row + 1]; i += LINE) {
                sum |= columns[i] | greys[i];
            }
        }
        // Asked for, or the compiler would leave the reading out
        if (sum == Integer.MAX_VALUE) {
            throw new IllegalStateException("expected columns below " + Character.MAX_VALUE);
        }
    }

    /** The digit of a row, 0 to 9. */
    public int label(int row) {
        return labels[row];
    }

    /** Where a row begins in {@link #columns()} and {@link #greys()}; it ends where the next one begins. */
    public int begin(int row) {
        return begins[row];
    }

    /** The columns of all rows, from 0, ascending in each row; for reading alone. */
    public char[] columns() {
        return columns;
    }

    /** The {@linkplain DigitImage#inkOfGrey grey} in these columns, a byte for the four of a float; for reading alone. */
    public byte[] greys() {
        return greys;
    }
}
