package inkling.core.format.tensor;

import java.util.List;

/** A tensor of float32, as it is read and written. Its values are not to be changed. */
public final class FloatTensor {
    private final List<Long> shape;
    private final float[] values;

    /**
     * A tensor.
     *
     * @param shape its dimensions, outermost first
     * @param values row-major, as many as the shape has; not copied
     * @throws IllegalArgumentException if there are more or fewer
     */
    public FloatTensor(List<Long> shape, float[] values) {
        this.shape = List.copyOf(shape);
        this.values = values;
        if (shape.stream().reduce(1L, Math::multiplyExact) != values.length) {
            throw new IllegalArgumentException("expected values of the shape " + shape + ", found " + values.length);
        }
    }

    /** A vector. */
    public static FloatTensor vector(float[] values) {
        return new FloatTensor(List.of((long) values.length), values);
    }

    /** Its dimensions, outermost first. */
    public List<Long> shape() {
        return shape;
    }

    /** Its values, row-major. */
    public float[] values() {
        return values;
    }
}
