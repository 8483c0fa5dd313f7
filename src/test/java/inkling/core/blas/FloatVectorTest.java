package inkling.core.blas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** Products of matrices that are small enough to be done by hand. */
class FloatVectorTest {
    private static FloatVector of(float... values) {
        FloatVector vector = new FloatVector(values.length);
        vector.copy(values);
        return vector;
    }

    @Test
    void eachRowTimesEachRow() {
        try (FloatVector x = of(1, 2, 3, 4, 5, 6);
                FloatVector w = of(1, 0, 1, 0, 10, 0, 2, 2, 2);
                FloatVector z = of(7, 7, 7, 7, 7, 7)) {
            z.multiply(x, w, 2, 3, 3);
            assertArrayEquals(new float[] {4, 20, 12, 10, 50, 30}, z.toArray());
        }
    }

    @Test
    void rowsAreAddedToAPartOfWhatWasThere() {
        try (FloatVector delta = of(1, 0, 2, -1);
                FloatVector x = of(1, 2, 3, 4, 5, 6);
                FloatVector g = of(10, 10, 10, 20, 20, 20)) {
            g.addUp(0.5f, 2, delta, x, 2, 3, 2);
            assertArrayEquals(new float[] {23, 29, 35, 2, 0, -2}, g.toArray());
        }
    }

    @Test
    void vectorsAreAddedScaledAndCopied() {
        try (FloatVector a = of(1, 2, 3);
                FloatVector b = of(10, 20, 30)) {
            a.add(2, b);
            a.scale(0.5f);
            assertArrayEquals(new float[] {10.5f, 21, 31.5f}, a.toArray());
            b.copy(a);
            assertArrayEquals(a.toArray(), b.toArray());
        }
    }
}
