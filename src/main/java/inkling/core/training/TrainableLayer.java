package inkling.core.training;

import inkling.core.dataset.MiniBatches.MiniBatch;
import inkling.core.model.FeatureMap;
import inkling.core.model.Softmax;
import inkling.core.model.SoftmaxRegression;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The parameters under training, in ND4J's off-heap arrays, and one step of SGD on them. All memory is taken once:
 * arrays made afresh for each batch would grow the process past a gigabyte.
 *
 * <p>The products go straight to the BLAS that ND4J brings: for matrices this small, the checks in {@code Nd4j.gemm}
 * cost half as much again as the multiplication.
 */
final class LinearLayer implements AutoCloseable {
    private static final int CLASSES = SoftmaxRegression.CLASSES;

    /** Batches in memory: one in use, the others gathered ahead. */
    private static final int BATCHES = 6;

    private final FeatureMap features;
    private final int columns;

    /** The weights [10, d], row-major, then the bias [10], in one vector: most of an update treats them alike. */
    private final INDArray parameters;

    /** The parameters as they were before the last update. */
    private final INDArray previous;

    private final INDArray velocity;

    /** One batch's logits [n, 10], then their gradient. */
    private final INDArray logits;

    private final float[] logitsOnHeap;
    private final List<INDArray> batches;

    /** Views of the arrays above, made once: a step leaves next to nothing for the garbage collector. */
    private final FloatBuffer logitsBuffer;

    private final FloatBuffer bias;
    private final FloatBuffer biasVelocity;
    private final List<FloatPointer> batchPointers;

    /** Parameters at their start, and memory for batches of a size. */
    LinearLayer(FeatureMap features, int batchSize, Hyperparameters.Start start, SplittableRandom random) {
        Nd4jRuntime.prepare();
        this.features = features;
        columns = features.size();
        int count = CLASSES * columns + CLASSES;
        parameters = Nd4j.zeros(DataType.FLOAT, count);
        previous = Nd4j.zeros(DataType.FLOAT, count);
        velocity = Nd4j.zeros(DataType.FLOAT, count);
        logits = Nd4j.zeros(DataType.FLOAT, batchSize, CLASSES);
        logitsOnHeap = new float[batchSize * CLASSES];
        batches = IntStream.range(0, BATCHES)
                .mapToObj(i -> Nd4j.zeros(DataType.FLOAT, batchSize, columns))
                .toList();
        logitsBuffer = buffer(logits);
        bias = bias(parameters);
        biasVelocity = bias(velocity);
        batchPointers = batches.stream().map(LinearLayer::pointer).toList();
        if (start == Hyperparameters.Start.UNIFORM) {
            double bound = 1 / Math.sqrt(columns);
            FloatBuffer drawn = buffer(parameters);
            while (drawn.hasRemaining()) {
                drawn.put((float) (bound * (2 * random.nextDouble() - 1)));
            }
        }
        openblas_nolapack.cblas_scopy(count, pointer(parameters), 1, pointer(previous), 1);
    }

    /** Memory for mini-batches, each of batchSize × d floats, until this layer is closed. */
    List<FloatBuffer> batchBuffers() {
        return batches.stream().map(LinearLayer::buffer).toList();
    }

    /** The mean cross-entropy of a batch in nats; leaves its gradient by the logits behind, for {@link #update}. */
    double loss(MiniBatch batch) {
        // Z [n, 10] = X [n, d] Wᵀ [d, 10]
        openblas_nolapack.cblas_sgemm(
                openblas_nolapack.CblasRowMajor,
                openblas_nolapack.CblasNoTrans,
                openblas_nolapack.CblasTrans,
                batch.size(),
                CLASSES,
                columns,
                1,
                batchPointers.get(batch.slot()),
                columns,
                pointer(parameters),
                columns,
                0,
                pointer(logits),
                CLASSES);
        int count = batch.size() * CLASSES;
        logitsBuffer.get(0, logitsOnHeap, 0, count);
        double sum = 0;
        for (int row = 0; row < count; row += CLASSES) {
            for (int k = 0; k < CLASSES; k++) {
                logitsOnHeap[row + k] += bias.get(k);
            }
            sum += Softmax.crossEntropyToGradient(logitsOnHeap, row, CLASSES, batch.labels()[row / CLASSES]);
        }
        logitsBuffer.put(0, logitsOnHeap, 0, count);
        return sum / batch.size();
    }

    /** Makes the step that follows {@link #loss}: v ← μ v + (g + λ w); w ← w − η v. */
    void update(MiniBatch batch, double learningRate, double momentum, double weightDecay) {
        int count = CLASSES * columns + CLASSES;
        float scale = 1f / batch.size();
        // V [10, d] = μ V + Gᵀ [10, n] X [n, d] / n
        openblas_nolapack.cblas_sgemm(
                openblas_nolapack.CblasRowMajor,
                openblas_nolapack.CblasTrans,
                openblas_nolapack.CblasNoTrans,
                CLASSES,
                columns,
                batch.size(),
                scale,
                pointer(logits),
                CLASSES,
                batchPointers.get(batch.slot()),
                columns,
                (float) momentum,
                pointer(velocity),
                columns);
        for (int k = 0; k < CLASSES; k++) {
            float sum = 0;
            for (int row = 0; row < batch.size() * CLASSES; row += CLASSES) {
                sum += logitsOnHeap[row + k];
            }
            biasVelocity.put(k, (float) momentum * biasVelocity.get(k) + scale * sum);
        }
        if (weightDecay > 0) {
            openblas_nolapack.cblas_saxpy(count, (float) weightDecay, pointer(parameters), 1, pointer(velocity), 1);
        }
        openblas_nolapack.cblas_scopy(count, pointer(parameters), 1, pointer(previous), 1);
        openblas_nolapack.cblas_saxpy(count, (float) -learningRate, pointer(velocity), 1, pointer(parameters), 1);
    }

    /** The parameters as they are now. */
    SoftmaxRegression model() {
        return model(parameters);
    }

    /** The parameters as they were before the last update. */
    SoftmaxRegression previousModel() {
        return model(previous);
    }

    private SoftmaxRegression model(INDArray source) {
        float[] weights = new float[CLASSES * columns];
        float[] bias = new float[CLASSES];
        buffer(source).get(weights).get(bias);
        return new SoftmaxRegression(features, weights, bias);
    }

    @Override
    public void close() {
        batches.forEach(INDArray::close);
        logits.close();
        velocity.close();
        previous.close();
        parameters.close();
    }

    private static FloatPointer pointer(INDArray array) {
        return (FloatPointer) array.data().pointer();
    }

    private static FloatBuffer buffer(INDArray array) {
        return array.data().asNioFloat();
    }

    /** The last ten of a vector that is laid out as {@link #parameters} is. */
    private FloatBuffer bias(INDArray vector) {
        return buffer(vector).position(CLASSES * columns).slice();
    }
}
