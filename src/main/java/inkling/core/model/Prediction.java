package inkling.core.model;

import java.util.Arrays;

/** What a model reads in one image: a probability for each of the ten digits. Immutable. */
public final class Prediction {
    private final float[] probabilities;
    private final int label;
    private final int runnerUp;

    /**
     * A reading.
     *
     * @param probabilities 10 values in [0, 1] that sum to 1, by digit; copied
     */
    public Prediction(float[] probabilities) {
        if (probabilities.length != SoftmaxRegression.CLASSES) {
            throw new IllegalArgumentException("expected 10 probabilities, found " + probabilities.length);
        }
        this.probabilities = probabilities.clone();
        this.label = Softmax.indexOfLargest(probabilities, 0, SoftmaxRegression.CLASSES);
        int second = label == 0 ? 1 : 0;
        for (int digit = 0; digit < SoftmaxRegression.CLASSES; digit++) {
            if (digit != label && probabilities[digit] > probabilities[second]) {
                second = digit;
            }
        }
        this.runnerUp = second;
    }

    /** The most probable digit, 0 to 9; the smaller one of two that are equal. */
    public int label() {
        return label;
    }

    /** The second most probable digit. */
    public int runnerUp() {
        return runnerUp;
    }

    /** The probability of a digit, in [0, 1]. */
    public float probability(int digit) {
        return probabilities[digit];
    }

    /** How far the first digit's probability is ahead of the second's, in [0, 1]. */
    public float margin() {
        return probabilities[label] - probabilities[runnerUp];
    }

    /** A copy of the 10 probabilities, by digit. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Prediction that && Arrays.equals(probabilities, that.probabilities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(probabilities);
    }

    @Override
    public String toString() {
        return label + " " + Arrays.toString(probabilities);
    }
}
