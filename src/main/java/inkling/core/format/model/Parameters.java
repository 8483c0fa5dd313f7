package inkling.core.format.model;

import inkling.core.format.FileFormatException;
import inkling.core.model.FeatureMap;
import inkling.core.model.SoftmaxRegression;
import inkling.core.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The learned numbers of a model as every format holds them, under the names that PyTorch would give them. */
final class Parameters {
    /** Float32 [10, d]. */
    static final String WEIGHT = "linear.weight";

    /** Float32 [10]. */
    static final String BIAS = "linear.bias";

    private Parameters() {}

    /** All of them in float32, little endian, row-major: first the bias, then the weights. */
    static ByteBuffer bytes(SoftmaxRegression model) {
        float[] bias = model.bias();
        float[] weights = model.weights();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * (bias.length + weights.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(bias).put(weights);
        return bytes;
    }

    /**
     * The model that has these parameters.
     *
     * @param name what messages call the file that they come from
     * @throws FileFormatException if one of them is not finite
     */
    static SoftmaxRegression model(String name, FeatureMap features, float[] weights, float[] bias)
            throws FileFormatException {
        requireFinite(name, WEIGHT, weights);
        requireFinite(name, BIAS, bias);
        return new SoftmaxRegression(features, weights, bias);
    }

    private static void requireFinite(String name, String tensor, float[] values) throws FileFormatException {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new FileFormatException(name, Problem.of("model-file.finite", tensor), value);
            }
        }
    }
}
