package inkling.core.model;

import java.util.Arrays;

/**
 * Multinomial logistic regression: features → one linear layer → softmax. With {@link Pixels} it is PyTorch's
 * {@code nn.Linear(784, 10)}. Immutable, so a model that is on display or being saved never changes.
 */
public final class SoftmaxRegression {
    /** The ten digits. */
    public static final int CLASSES = 10;

    private final FeatureMap features;
    private final float[] weights;
    private final float[] bias;

    /**
     * A model from its parameters.
     *
     * @param features the map in front of the linear layer, with d features
     * @param weights float32 [10, d], row-major: the weights of digit 0 first; copied
     * @param bias float32 [10]; copied
     * @throws IllegalArgumentException if a length does not fit or a value is not finite
     */
    public SoftmaxRegression(FeatureMap features, float[] weights, float[] bias) {
        this.features = features;
        this.weights = finite("weights", weights, CLASSES * features.size());
        this.bias = finite("bias", bias, CLASSES);
    }

    private static float[] finite(String name, float[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException("expected " + length + " " + name + ", found " + values.length);
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("expected finite " + name + ", found " + value);
            }
        }
        return values.clone();
    }

    /** What the model reads in an image. */
    public Prediction predict(DigitImage image) {
        return predict(features.extract(image));
    }

    /**
     * What the model reads in the features of an image.
     *
     * @param row the d features, as this model's {@link #features()} map gives them
     */
    public Prediction predict(float[] row) {
        float[] values = new float[CLASSES];
        logits(row, 0, values);
        Softmax.toProbabilities(values, 0, CLASSES);
        return new Prediction(values);
    }

    /**
     * The linear layer: z = W x + b.
     *
     * @param row the feature vector x, from {@code offset}
     * @param logits where the 10 logits are written
     */
    public void logits(float[] row, int offset, float[] logits) {
        int size = features.size();
        for (int k = 0; k < CLASSES; k++) {
            int w = k * size;
            // Four sums at a time: one alone would wait for each addition to finish before the next
            float sum0 = 0;
            float sum1 = 0;
            float sum2 = 0;
            float sum3 = 0;
            int j = 0;
            for (; j + 3 < size; j += 4) {
                sum0 += weights[w + j] * row[offset + j];
                sum1 += weights[w + j + 1] * row[offset + j + 1];
                sum2 += weights[w + j + 2] * row[offset + j + 2];
                sum3 += weights[w + j + 3] * row[offset + j + 3];
            }
            for (; j < size; j++) {
                sum0 += weights[w + j] * row[offset + j];
            }
            logits[k] = bias[k] + ((sum0 + sum1) + (sum2 + sum3));
        }
    }

    /** The feature map in front of the linear layer. */
    public FeatureMap features() {
        return features;
    }

    /** A copy of the weights: float32 [10, d], row-major. */
    public float[] weights() {
        return weights.clone();
    }

    /** A copy of the bias: float32 [10]. */
    public float[] bias() {
        return bias.clone();
    }

    /** Same feature map and same parameters, bit for bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SoftmaxRegression that
                && features.equals(that.features)
                && Arrays.equals(weights, that.weights)
                && Arrays.equals(bias, that.bias);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(weights) + Arrays.hashCode(bias);
    }
}
