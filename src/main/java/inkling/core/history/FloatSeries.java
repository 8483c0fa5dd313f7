package inkling.core.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A growing sequence of numbers that is quick to draw at any length. It is kept in blocks, so that growing never copies
 * what is there, and each block knows its least and greatest value, so that the extremes of a long stretch are found
 * from its blocks.
 */
public final class FloatSeries {
    private static final int BLOCK = 1024;

    private final List<Block> blocks = new ArrayList<>();
    private int size;

    /** Adds the next value. */
    public void add(float value) {
        if (size % BLOCK == 0) {
            blocks.add(new Block(new float[BLOCK], Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY));
        }
        blocks.get(size / BLOCK).put(size % BLOCK, value);
        size++;
    }

    /** The value at an index, from 0. */
    public float get(int index) {
        return blocks.get(index / BLOCK).values[index % BLOCK];
    }

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** Forgets all values. */
    public void clear() {
        blocks.clear();
        size = 0;
    }

    /** What is here now, for another thread to read while this series grows on: only the last block is copied. */
    public FloatSeries copy() {
        FloatSeries copy = new FloatSeries();
        copy.blocks.addAll(blocks);
        copy.size = size;
        if (size % BLOCK != 0) {
            int last = blocks.size() - 1;
            copy.blocks.set(last, blocks.get(last).copy());
        }
        return copy;
    }

    /** The least value of the indices {@code from} to below {@code to}; infinite if there are none. */
    public float min(int from, int to) {
        float min = Float.POSITIVE_INFINITY;
        for (int i = from; i < to; ) {
            if (i % BLOCK == 0 && i + BLOCK <= to) {
                min = Math.min(min, blocks.get(i / BLOCK).min);
                i += BLOCK;
            } else {
                min = Math.min(min, get(i++));
            }
        }
        return min;
    }

    /** The greatest value of the indices {@code from} to below {@code to}; negative infinite if there are none. */
    public float max(int from, int to) {
        float max = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; ) {
            if (i % BLOCK == 0 && i + BLOCK <= to) {
                max = Math.max(max, blocks.get(i / BLOCK).max);
                i += BLOCK;
            } else {
                max = Math.max(max, get(i++));
            }
        }
        return max;
    }

    private static final class Block {
        private final float[] values;
        private float min;
        private float max;

        private Block(float[] values, float min, float max) {
            this.values = values;
            this.min = min;
            this.max = max;
        }

        private void put(int index, float value) {
            values[index] = value;
            min = Math.min(min, value);
            max = Math.max(max, value);
        }

        private Block copy() {
            return new Block(Arrays.copyOf(values, values.length), min, max);
        }
    }
}
