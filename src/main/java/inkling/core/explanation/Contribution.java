package inkling.core.explanation;

import inkling.core.model.FeatureGrid;

/**
 * What one feature adds to a score: weight × feature.
 *
 * @param index of the feature in the feature vector
 * @param place where in the image it lies
 * @param weight of the digit, or the difference of two digits' weights
 * @param feature its value in this image
 */
public record Contribution(int index, FeatureGrid.Place place, double weight, float feature) {
    /** The product; above 0 it speaks for the digit, below 0 against it. */
    public double value() {
        return value(weight, feature);
    }

    /** The product of a weight and a feature. */
    static double value(double weight, float feature) {
        // −0 + 0 is 0: where nothing is drawn, nothing is said
        return weight * feature + 0;
    }
}
