package inkling.core.dataset;

import inkling.core.model.FeatureMap;
import inkling.core.model.Pixels;
import java.util.stream.IntStream;

/**
 * A dataset as a linear layer takes it: a float32 matrix of features [n, d] with a label for each row. Pixels stay
 * bytes until a row is asked for, which keeps MNIST at 47 MB; other features are computed once, on all cores.
 */
public final class Examples {
    private final DigitDataset digits;
    private final int columns;
    private final float[][] computed;

    private Examples(DigitDataset digits, int columns, float[][] computed) {
        this.digits = digits;
        this.columns = columns;
        this.computed = computed;
    }

    /** The features of every image of a dataset. */
    public static Examples of(FeatureMap features, DigitDataset digits) {
        if (features instanceof Pixels) {
            return new Examples(digits, features.size(), null);
        }
        float[][] computed = new float[digits.size()][];
        IntStream.range(0, digits.size()).parallel().forEach(i -> computed[i] = features.extract(digits.image(i)));
        return new Examples(digits, features.size(), computed);
    }

    /** How many examples: n. */
    public int size() {
        return digits.size();
    }

    /** How many features each has: d. */
    public int columns() {
        return columns;
    }

    /** The digit of an example, 0 to 9. */
    public int label(int row) {
        return digits.label(row);
    }

    /** Writes an example's d features into {@code target} from {@code offset}. */
    public void copyRow(int row, float[] target, int offset) {
        if (computed == null) {
            digits.copyInk(row, target, offset);
        } else {
            System.arraycopy(computed[row], 0, target, offset, columns);
        }
    }
}
