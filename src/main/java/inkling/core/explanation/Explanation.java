package inkling.core.explanation;

import inkling.core.model.FeatureMap;
import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Why a model reads an image as it does. A softmax regression can say it exactly: the score (logit) of digit a is
 * bias[a] + Σ weight[a, j] × feature[j], so each feature adds what is its own, and between two digits the differences do.
 * Immutable, and safe for use by several threads.
 *
 * <pre>{@code
 * Explanation why = Explanation.of(model, model.features().extract(image));
 * Contributions eight = why.of(8);               // why the score of 8 is what it is
 * Contributions three = why.between(3, 8);       // why 3 and not 8
 * three.bias() + three.total();                  // = why.logit(3) − why.logit(8)
 * }</pre>
 */
public final class Explanation {
    private final SoftmaxRegression model;
    private final float[] row;
    private final double[] logits;
    private final Prediction prediction;

    private Explanation(SoftmaxRegression model, float[] row) {
        this.model = model;
        this.row = row;
        this.logits = model.layer().applyInDouble(row, 0);
        this.prediction = model.predict(row);
    }

    /**
     * Explains what a model reads.
     *
     * @param features the d features of an image, as the model's map gives them; copied
     * @throws IllegalArgumentException if there are not d
     */
    public static Explanation of(SoftmaxRegression model, float[] features) {
        int expected = model.features().size();
        if (features.length != expected) {
            throw new IllegalArgumentException("expected " + expected + " features, found " + features.length);
        }
        return new Explanation(model, features.clone());
    }

    /**
     * What each feature adds to the score of a digit.
     *
     * @throws IndexOutOfBoundsException if there is no such digit
     */
    public Contributions of(int digit) {
        return new Contributions(this, checked(digit), OptionalInt.empty());
    }

    /**
     * What each feature adds to the lead of a digit's score over another's; less than 0 where it speaks for the other.
     *
     * @throws IndexOutOfBoundsException if there is no such digit
     * @throws IllegalArgumentException if both are the same
     */
    public Contributions between(int digit, int against) {
        if (checked(digit) == checked(against)) {
            throw new IllegalArgumentException("expected two digits, found " + digit + " twice");
        }
        return new Contributions(this, digit, OptionalInt.of(against));
    }

    /** Why the digit read and not the second most likely one. */
    public Contributions ofReading() {
        return between(prediction.label(), rivalOf(prediction.label()));
    }

    /** The most likely digit beside one. */
    public int rivalOf(int digit) {
        return prediction.label() == digit ? prediction.runnerUp() : prediction.label();
    }

    private static int checked(int digit) {
        return Objects.checkIndex(digit, SoftmaxRegression.CLASSES);
    }

    /** The score of a digit, in float64: to the last bits of a float32 the one that the model works with. */
    public double logit(int digit) {
        return logits[digit];
    }

    /** A copy of the ten scores, by digit. */
    public double[] logits() {
        return logits.clone();
    }

    /** What the model reads. */
    public Prediction prediction() {
        return prediction;
    }

    /** The model that is explained. */
    public SoftmaxRegression model() {
        return model;
    }

    /** The map whose features these are. */
    public FeatureMap features() {
        return model.features();
    }

    /** A feature of the image, from 0 to what the map has {@linkplain FeatureMap#most() at most}. */
    public float feature(int index) {
        return row[index];
    }
}
