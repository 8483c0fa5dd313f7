package inkling.core.model;

import java.util.List;

/** The plainest feature map: the 784 pixels themselves, row-major, in [0, 1]. The tutorial's model uses it. */
public record Pixels() implements FeatureMap {
    private static final List<FeatureGrid> GRIDS = List.of(FeatureGrid.of("pixels", 0, Sampling.PIXELS));

    @Override
    public String id() {
        return "pixels";
    }

    @Override
    public int size() {
        return DigitImage.PIXELS;
    }

    @Override
    public float most() {
        return 1;
    }

    @Override
    public List<FeatureGrid> grids() {
        return GRIDS;
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
