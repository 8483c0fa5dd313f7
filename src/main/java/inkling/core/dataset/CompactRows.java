package inkling.core.dataset;

import inkling.core.model.DigitImage;
import inkling.core.model.FeatureMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Features as bytes, a quarter of what they take as floats: each in 255 equal steps from 0 to the most that the map
 * gives. They grow in blocks that are neither copied nor too large for a garbage collector's regions.
 */
final class CompactRows {
    private static final int STEPS = 255;

    /** Rows in a block. */
    private static final int BLOCK = 64;

    private final FeatureMap features;
    private final int columns;
    private final float perStep;

    /** The feature of each byte: quicker than the multiplication, as bytes are widened one by one either way. */
    private final float[] values = new float[STEPS + 1];

    private final List<byte[]> blocks = new ArrayList<>();
    private int size;

    /** None yet. */
    CompactRows(FeatureMap features) {
        this.features = features;
        this.columns = features.size();
        this.perStep = STEPS / features.most();
        for (int step = 0; step <= STEPS; step++) {
            values[step] = step / perStep;
        }
    }

    /** About how many bytes some examples take. */
    static long bytes(FeatureMap features, long examples) {
        return features.size() * examples;
    }

    /** Adds those of every image of a dataset, computed on all cores. */
    void add(DigitDataset digits, Runnable checkpoint) {
        int from = size;
        int to = Math.addExact(from, digits.size());
        while ((long) blocks.size() * BLOCK < to) {
            blocks.add(new byte[BLOCK * columns]);
        }
        IntStream.range(from / BLOCK, (to + BLOCK - 1) / BLOCK).parallel().forEach(block -> {
            float[] ink = new float[DigitImage.PIXELS];
            float[] row = new float[columns];
            byte[] bytes = blocks.get(block);
            for (int i = Math.max(from, block * BLOCK); i < Math.min(to, (block + 1) * BLOCK); i++) {
                checkpoint.run();
                digits.copyInk(i - from, ink, 0);
                features.extract(ink, 0, row, 0);
                narrow(row, bytes, i % BLOCK * columns);
            }
        });
        size = to;
    }

    private void narrow(float[] row, byte[] bytes, int offset) {
        for (int i = 0; i < columns; i++) {
            bytes[offset + i] = (byte) (int) (row[i] * perStep + 0.5f);
        }
    }

    /** Writes one row. */
    void copy(int row, float[] target, int offset) {
        byte[] block = blocks.get(row / BLOCK);
        int from = row % BLOCK * columns;
        for (int i = 0; i < columns; i++) {
            target[offset + i] = values[block[from + i] & 0xff];
        }
    }

    /** About how much memory the rows take. */
    long bytes() {
        return (long) blocks.size() * BLOCK * columns;
    }
}
