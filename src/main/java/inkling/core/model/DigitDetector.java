package inkling.core.model;

/**
 * "Is this one digit?": a logistic regression of one output on the same features that a {@link SoftmaxRegression} reads
 * digits from, p = 1 / (1 + e^−(w·x + b)). A softmax over ten digits has no way to say "none of them"; this one has.
 * Immutable.
 */
public final class DigitDetector {
    /** The probability below which something is said not to be a digit. */
    public static final float THRESHOLD = 0.5f;

    private final FeatureMap features;
    private final LinearLayer layer;

    /**
     * A detector from its two parts.
     *
     * @param features the map in front of the linear layer, with d features
     * @param layer from d features to one logit, which is above 0 for digits
     * @throws IllegalArgumentException if the layer takes another number of features or gives more than one logit
     */
    public DigitDetector(FeatureMap features, LinearLayer layer) {
        if (layer.inputs() != features.size() || layer.outputs() != 1) {
            throw new IllegalArgumentException("expected a layer from " + features.size()
                    + " features to one logit, found one from " + layer.inputs() + " to " + layer.outputs());
        }
        this.features = features;
        this.layer = layer;
    }

    /** The probability that an image shows one digit, in [0, 1]. */
    public float probability(DigitImage image) {
        return probability(features.extract(image));
    }

    /**
     * The probability that an image shows one digit.
     *
     * @param row the image's d features, as this detector's {@link #features()} map gives them
     * @return in [0, 1]
     */
    public float probability(float[] row) {
        return (float) (1 / (1 + Math.exp(-logit(row, 0))));
    }

    /**
     * The logit, w·x + b; above 0 where a digit is more likely than not.
     *
     * @param row the feature vector x, from {@code offset}; finite
     */
    public double logit(float[] row, int offset) {
        float[] z = new float[1];
        layer.apply(row, offset, z);
        // Weights may be so large that float32 does not hold what they give
        return Float.isFinite(z[0]) ? z[0] : layer.applyInDouble(row, offset)[0];
    }

    /** The feature map in front of the linear layer. */
    public FeatureMap features() {
        return features;
    }

    /** The linear layer, from the features to one logit. */
    public LinearLayer layer() {
        return layer;
    }

    /** Same feature map and same parameters, bit for bit. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DigitDetector that && features.equals(that.features) && layer.equals(that.layer);
    }

    @Override
    public int hashCode() {
        return layer.hashCode();
    }
}
