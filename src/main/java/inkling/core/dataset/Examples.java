package inkling.core.dataset;

import inkling.core.model.FeatureMap;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A dataset as a linear layer takes it: a float32 matrix of features [n, d] with a label for each row. Pixels stay
 * bytes until a row is asked for, which keeps MNIST at 47 MB; other features are computed once, on all cores.
 */
public final class Examples {
    /** Bytes of an array beside its content, and of the reference to it. */
    private static final int ROW_HEADER = 24;

    private final int columns;
    private final byte[] labels;

    /** Exactly one of the two: images, whose pixels are the features, or a row of features for each example. */
    private final DigitDataset images;

    private final float[][] rows;

    private Examples(int columns, byte[] labels, DigitDataset images, float[][] rows) {
        this.columns = columns;
        this.labels = labels;
        this.images = images;
        this.rows = rows;
    }

    /** The features of every image of a dataset. */
    public static Examples of(FeatureMap features, DigitDataset digits) {
        return of(features, List.of(digits), () -> {});
    }

    /**
     * The features of every image of some datasets, in their order.
     *
     * @param checkpoint is run again and again, on several threads; an exception that it throws ends the work
     */
    public static Examples of(FeatureMap features, List<DigitDataset> parts, Runnable checkpoint) {
        if (features.isInk()) {
            DigitDataset images = DigitDataset.concat(parts);
            return new Examples(features.size(), images.labels(), images, null);
        }
        float[][] rows = parts.stream()
                .flatMap(part -> IntStream.range(0, part.size())
                        .parallel()
                        .mapToObj(i -> {
                            checkpoint.run();
                            return features.extract(part.image(i));
                        })
                        .toList()
                        .stream())
                .toArray(float[][]::new);
        ByteArrayOutputStream labels = new ByteArrayOutputStream(rows.length);
        parts.forEach(part -> labels.writeBytes(part.labels()));
        return new Examples(features.size(), labels.toByteArray(), null, rows);
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
        return images != null ? images.bytes() : rows.length * (ROW_HEADER + (long) Float.BYTES * columns);
    }

    /** The digit of an example, 0 to 9. */
    public int label(int row) {
        return labels[row];
    }

    /** Writes an example's d features into {@code target} from {@code offset}. */
    public void copyRow(int row, float[] target, int offset) {
        if (images != null) {
            images.copyInk(row, target, offset);
        } else {
            System.arraycopy(rows[row], 0, target, offset, columns);
        }
    }
}
