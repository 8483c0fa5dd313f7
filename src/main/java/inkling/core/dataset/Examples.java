package inkling.core.dataset;

import inkling.core.model.FeatureMap;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A dataset as a linear layer takes it: a float32 matrix of features [n, d] with a label for each row. Pixels stay
 * bytes until a row is asked for, which keeps MNIST at 47 MB; other features are computed once, on all cores, and kept
 * as floats where they are measured with and as bytes where they are trained on.
 */
public final class Examples {
    private final int columns;
    private final byte[] labels;
    private final Rows rows;

    private Examples(int columns, byte[] labels, Rows rows) {
        this.columns = columns;
        this.labels = labels;
        this.rows = rows;
    }

    /** The features of all examples. */
    private interface Rows {
        /** About how much memory they take, in bytes. */
        long bytes();

        /** Writes those of one example. */
        void copy(int row, float[] target, int offset);

        /** The same without what is 0, where that is most of it and quickly found. */
        default Optional<SparseRows> sparse() {
            return Optional.empty();
        }
    }

    /** The features of every image of a dataset, exactly. */
    public static Examples of(FeatureMap features, DigitDataset digits) {
        return of(features, digits, () -> {});
    }

    /**
     * The same.
     *
     * @param checkpoint is run again and again, on several threads; an exception that it throws ends the work
     */
    public static Examples of(FeatureMap features, DigitDataset digits, Runnable checkpoint) {
        if (features.isInk()) {
            return ofInk(features, digits);
        }
        float[][] rows = new float[digits.size()][];
        IntStream.range(0, rows.length).parallel().forEach(i -> {
            checkpoint.run();
            rows[i] = features.extract(digits.image(i));
        });
        return new Examples(features.size(), digits.labels(), new Floats(features.size(), rows));
    }

    /**
     * The features of every image of some datasets, in their order, as {@link CompactRows} keeps them. Only one of the
     * datasets is asked for at a time, and none is kept, unless its ink is the features.
     *
     * @param checkpoint is run again and again, on several threads; an exception that it throws ends the work
     */
    public static Examples compact(FeatureMap features, Stream<DigitDataset> parts, Runnable checkpoint) {
        if (features.isInk()) {
            List<DigitDataset> all = new ArrayList<>();
            parts.forEachOrdered(part -> {
                checkpoint.run();
                all.add(part);
            });
            return ofInk(features, DigitDataset.concat(all));
        }
        CompactRows rows = new CompactRows(features);
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        parts.forEachOrdered(part -> {
            checkpoint.run();
            rows.add(part, checkpoint);
            labels.writeBytes(part.labels());
        });
        return new Examples(features.size(), labels.toByteArray(), new Rows() {
            @Override
            public long bytes() {
                return rows.bytes();
            }

            @Override
            public void copy(int row, float[] target, int offset) {
                rows.copy(row, target, offset);
            }
        });
    }

    private static Examples ofInk(FeatureMap features, DigitDataset images) {
        return new Examples(features.size(), images.labels(), new Rows() {
            @Override
            public long bytes() {
                return images.bytes();
            }

            @Override
            public void copy(int row, float[] target, int offset) {
                images.copyInk(row, target, offset);
            }

            /** Found when it is first asked for: the next run on these examples asks again. */
            private Optional<Optional<SparseRows>> sparse = Optional.empty();

            @Override
            public synchronized Optional<SparseRows> sparse() {
                if (sparse.isEmpty()) {
                    sparse = Optional.of(SparseRows.of(images));
                }
                return sparse.get();
            }
        });
    }

    /** A row of float32 for each example. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared
    private record Floats(int columns, float[][] rows) implements Rows {
        /** Bytes of an array beside its content, and of the reference to it. */
        private static final int ROW_HEADER = 24;

        @Override
        public long bytes() {
            return rows.length * (ROW_HEADER + (long) Float.BYTES * columns);
        }

        @Override
        public void copy(int row, float[] target, int offset) {
            System.arraycopy(rows[row], 0, target, offset, columns);
        }
    }

    /**
     * Some of the examples, which share their features with these.
     *
     * @param chosen rows of these examples, in the order that they shall have
     */
    public Examples only(int[] chosen) {
        int[] own = chosen.clone();
        byte[] ownLabels = new byte[own.length];
        for (int i = 0; i < own.length; i++) {
            ownLabels[i] = labels[own[i]];
        }
        return new Examples(columns, ownLabels, new Rows() {
            @Override
            public long bytes() {
                return rows.bytes();
            }

            @Override
            public void copy(int row, float[] target, int offset) {
                rows.copy(own[row], target, offset);
            }
        });
    }

    /** The features without what is 0: none where they are not ink, or where too little of them is 0. */
    public Optional<SparseRows> sparse() {
        return rows.sparse();
    }

    /** How many examples: n. */
    public int size() {
        return labels.length;
    }

    /** How many features each has: d. */
    public int columns() {
        return columns;
    }

    /** About how much memory the features take, in bytes; pixels as much as the images, whose they may well be. */
    public long bytes() {
        return rows.bytes();
    }

    /** The digit of an example, 0 to 9. */
    public int label(int row) {
        return labels[row];
    }

    /** Writes an example's d features into {@code target} from {@code offset}. */
    public void copyRow(int row, float[] target, int offset) {
        rows.copy(row, target, offset);
    }
}
