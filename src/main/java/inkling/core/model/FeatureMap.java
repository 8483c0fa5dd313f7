package inkling.core.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A fixed map from a 28 × 28 image to the feature vector that the linear layer sees. There is nothing in it to learn,
 * so whatever map is chosen, the classifier stays a logistic regression. Stateless; safe for use by several threads.
 */
public sealed interface FeatureMap permits Pixels, OrientedGradients, EdgePairs {

    /** All feature maps, the plainest first. */
    static List<FeatureMap> all() {
        return List.of(new Pixels(), new OrientedGradients(), new EdgePairs());
    }

    /** The name under which the command line and model files know this map. */
    String id();

    /** How many features an image has. */
    int size();

    /** No feature of any image is above this, or below 0. */
    float most();

    /**
     * Whether the features are the image's ink as it is. Then they cost nothing to compute, and who keeps the images need
     * not keep them as well.
     */
    default boolean isInk() {
        return false;
    }

    /** Where in the image the features lie: each in exactly one of these, in the order of the feature vector. */
    List<FeatureGrid> grids();

    /**
     * Where in the image a feature lies.
     *
     * @param feature its index in the feature vector
     * @throws IndexOutOfBoundsException if there is no such feature
     */
    default FeatureGrid.Place place(int feature) {
        Objects.checkIndex(feature, size());
        return grids().stream()
                .filter(grid -> grid.contains(feature))
                .findFirst()
                .orElseThrow()
                .place(feature);
    }

    /** What somebody does with this kind of map; a new kind does not compile until everybody has said so. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Computes the features of one image.
     *
     * @param ink ink in [0, 1]; the image's 784 values start at {@code inkOffset}
     * @param features where {@link #size()} values are written, from {@code featuresOffset}
     */
    void extract(float[] ink, int inkOffset, float[] features, int featuresOffset);

    /** The features of one image: {@link #size()} values. */
    default float[] extract(DigitImage image) {
        float[] features = new float[size()];
        extract(image.ink(), 0, features, 0);
        return features;
    }

    /**
     * Something that is different for each kind of map and no business of the maps themselves, such as a label.
     *
     * @param <R> what comes of it
     */
    interface Visitor<R> {
        /** For {@link Pixels}. */
        R pixels(Pixels map);

        /** For {@link OrientedGradients}. */
        R orientedGradients(OrientedGradients map);

        /** For {@link EdgePairs}. */
        R edgePairs(EdgePairs map);
    }

    /** The map with this {@linkplain #id() id}, if there is one. */
    static Optional<FeatureMap> byId(String id) {
        return all().stream().filter(map -> map.id().equals(id)).findFirst();
    }
}
