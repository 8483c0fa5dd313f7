package inkling.core.evaluation;

/**
 * What a model made of one labelled digit.
 *
 * @param index of the digit in its data, from 0
 * @param truth the digit that it is
 * @param label the digit that it was read as
 * @param probability of the digit read, in [0, 1]: how sure the model was
 */
public record Outcome(int index, int truth, int label, float probability) {
    /** Whether it was read as what it is. */
    public boolean isRight() {
        return truth == label;
    }
}
