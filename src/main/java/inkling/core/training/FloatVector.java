package inkling.core.training;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Float32 numbers in ND4J's off-heap memory, as BLAS takes them: 0 at first, and freed when this is closed. A matrix is
 * one too, row after row.
 */
final class FloatVector implements AutoCloseable {
    private final INDArray array;
    private final int length;

    /** Views of the array, made once: a step leaves next to nothing for the garbage collector. */
    private final FloatPointer pointer;

    private final FloatBuffer buffer;

    FloatVector(int length) {
        Nd4jRuntime.prepare();
        this.length = length;
        array = Nd4j.zeros(DataType.FLOAT, length);
        pointer = (FloatPointer) array.data().pointer();
        buffer = array.data().asNioFloat();
    }

    int length() {
        return length;
    }

    /** The memory as BLAS takes it. */
    FloatPointer pointer() {
        return pointer;
    }

    /** A view of the numbers, with a position of its own. */
    FloatBuffer buffer() {
        return buffer.duplicate();
    }

    /** Takes over the numbers of a vector of the same length. */
    void copy(FloatVector other) {
        openblas_nolapack.cblas_scopy(length, other.pointer, 1, pointer, 1);
    }

    /** Adds a multiple of a vector of the same length. */
    void add(float factor, FloatVector other) {
        openblas_nolapack.cblas_saxpy(length, factor, other.pointer, 1, pointer, 1);
    }

    /** Multiplies every number. */
    void scale(float factor) {
        openblas_nolapack.cblas_sscal(length, factor, pointer, 1);
    }

    /** Copies all numbers to an array of the same length. */
    void copyTo(float[] target) {
        buffer.get(0, target);
    }

    /** All numbers, as a copy. */
    float[] toArray() {
        float[] copy = new float[length];
        copyTo(copy);
        return copy;
    }

    /** Takes over the numbers of an array of the same length. */
    void copy(float[] source) {
        buffer.put(0, source);
    }

    @Override
    public void close() {
        array.close();
    }
}
