package inkling.core.model;

/** The plainest feature map: the 784 pixels themselves, row-major, in [0, 1]. The tutorial's model uses it. */
public record Pixels() implements FeatureMap {
    @Override
    public String id() {
        return "pixels";
    }

    @Override
    public int size() {
        return DigitImage.PIXELS;
    }

    @Override
    public boolean isInk() {
        return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.pixels(this);
    }

    @Override
    public void extract(float[] ink, int inkOffset, float[] features, int featuresOffset) {
        System.arraycopy(ink, inkOffset, features, featuresOffset, DigitImage.PIXELS);
    }
}
