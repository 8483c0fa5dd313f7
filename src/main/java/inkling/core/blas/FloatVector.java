package inkling.core.blas;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Float32 numbers in ND4J's off-heap memory, as BLAS takes them: 0 at first, and freed when this is closed. A matrix is
 * one too, row after row; its lengths stand behind its name as in X [n, d].
 *
 * <p>Products go straight to the BLAS that ND4J brings: for matrices as small as a batch's, the checks in
 * {@code Nd4j.gemm} cost half as much again as the multiplication.
 */
public final class FloatVector implements AutoCloseable {
    private final INDArray array;
    private final int length;

    /** Views of the array, made once: a step leaves next to nothing for the garbage collector. */
    private final FloatPointer pointer;

    private final FloatBuffer buffer;

    /**
     * So many zeros; loads ND4J if it is not there yet.
     *
     * @param length above 0
     */
    public FloatVector(int length) {
        Nd4jRuntime.prepare();
        this.length = length;
        array = Nd4j.zeros(DataType.FLOAT, length);
        pointer = (FloatPointer) array.data().pointer();
        buffer = array.data().asNioFloat();
    }

    public int length() {
        return length;
    }

    /** A view of the numbers, with a position of its own. */
    public FloatBuffer buffer() {
        return buffer.duplicate();
    }

    /** Takes over the numbers of a vector of the same length. */
    public void copy(FloatVector other) {
        openblas_nolapack.cblas_scopy(length, other.pointer, 1, pointer, 1);
    }

    /** Adds a multiple of a vector of the same length. */
    public void add(float factor, FloatVector other) {
        openblas_nolapack.cblas_saxpy(length, factor, other.pointer, 1, pointer, 1);
    }

    /** Multiplies every number. */
    public void scale(float factor) {
        openblas_nolapack.cblas_sscal(length, factor, pointer, 1);
    }

    /** Copies all numbers to an array of the same length. */
    public void copyTo(float[] target) {
        buffer.get(0, target);
    }

    /** All numbers, as a copy. */
    public float[] toArray() {
        float[] copy = new float[length];
        copyTo(copy);
        return copy;
    }

    /** Takes over the numbers of an array of the same length. */
    public void copy(float[] source) {
        buffer.put(0, source);
    }

    /** Becomes Z [n, k] = X [n, d] Wᵀ [d, k]: of each row of X its product with each row of W. */
    public void multiply(FloatVector x, FloatVector w, int n, int d, int k) {
        openblas_nolapack.cblas_sgemm(
                openblas_nolapack.CblasRowMajor,
                openblas_nolapack.CblasNoTrans,
                openblas_nolapack.CblasTrans,
                n,
                k,
                d,
                1,
                x.pointer,
                d,
                w.pointer,
                d,
                0,
                pointer,
                k);
    }

    /** Becomes G [k, d] = kept G + factor Dᵀ [k, n] X [n, d]: the rows of X, each as often as D has it for a row of G. */
    public void addUp(float kept, float factor, FloatVector delta, FloatVector x, int n, int d, int k) {
        openblas_nolapack.cblas_sgemm(
                openblas_nolapack.CblasRowMajor,
                openblas_nolapack.CblasTrans,
                openblas_nolapack.CblasNoTrans,
                k,
                d,
                n,
                factor,
                delta.pointer,
                k,
                x.pointer,
                d,
                kept,
                pointer,
                d);
    }

    @Override
    public void close() {
        array.close();
    }
}
