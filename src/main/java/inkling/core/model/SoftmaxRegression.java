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
    private final LinearLayer layer;

    /**
     * A model from its parameters.
     *
     * @param features the map in front of the linear layer, with d features
     * @param weights float32 [10, d], row-major: the weights of digit 0 first; copied
     * @param bias float32 [10]; copied
     * @throws IllegalArgumentException if a length does not fit or a value is not finite
     */
    public SoftmaxRegression(FeatureMap features, float[] weights, float[] bias) {
        this(features, new LinearLayer(features.size(), CLASSES, weights, bias));
    }

    /**
     * A model from its two parts.
     *
     * @param layer from the features to a logit for each digit
     * @throws IllegalArgumentException if the layer takes another number of features or gives another number of logits
     */
    public SoftmaxRegression(FeatureMap features, LinearLayer layer) {
        if (layer.inputs() != features.size() || layer.outputs() != CLASSES) {
            throw new IllegalArgumentException("expected a layer from " + features.size() + " features to " + CLASSES
                    + " classes, found one from " + layer.inputs() + " to " + layer.outputs());
        }
        this.features = features;
        this.layer = layer;
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
     * The linear layer: z = W x + b. Where weights are so large that a logit would not fit a float32, all are computed
     * again in float64 and written as what they are above the largest; to the probabilities that makes no difference.
     *
     * @param row the feature vector x, from {@code offset}; finite
     * @param logits where the 10 logits are written; finite
     */
    public void logits(float[] row, int offset, float[] logits) {
        layer.apply(row, offset, logits);
        for (float logit : logits) {
            if (!Float.isFinite(logit)) {
                relativeLogits(layer.applyInDouble(row, offset), logits);
                return;
            }
        }
    }

    private static void relativeLogits(double[] exact, float[] logits) {
        double largest = Arrays.stream(exact).max().orElseThrow();
        for (int k = 0; k < exact.length; k++) {
            logits[k] = (float) Math.max(exact[k] - largest, -Float.MAX_VALUE);
        }
    }

    /** The feature map in front of the linear layer. */
    public FeatureMap features() {
        return features;
    }

    /** The linear layer, from the features to the logits. */
    public LinearLayer layer() {
        return layer;
    }

    /** A copy of the weights: float32 [10, d], row-major. */
    public float[] weights() {
        return layer.weights();
    }

    /** A copy of the bias: float32 [10]. */
    public float[] bias() {
        return layer.bias();
    }

    /** Same feature map and same parameters, bit for bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SoftmaxRegression that && features.equals(that.features) && layer.equals(that.layer);
    }

    @Override
    public int hashCode() {
        return layer.hashCode();
    }
}
