package inkling.core.model;

/** Oriented gradients. */
public record OrientedGradients() implements FeatureMap {
    @Override
    public String id() {
        return "gradients";
    }

    @Override
    public int size() {
        return 392;
    }

    @Override
    public void extract(float[] ink, int inkOffset, float[] features, int featuresOffset) {
        java.util.Arrays.fill(features, featuresOffset, featuresOffset + size(), 0);
    }
}
