package inkling.core.evaluation;

/**
 * How well one digit is read. What would be divided by nothing is 0, as in scikit-learn.
 *
 * @param digit 0 to 9
 * @param total how often it was there
 * @param readings how often something was read as it
 * @param right how often both
 */
public record DigitScore(int digit, int total, int readings, int right) {
    /** Of what was read as this digit, the share that was it, in [0, 1]. */
    public double precision() {
        return ratio(right, readings);
    }

    /** Of what was this digit, the share that was read as it, in [0, 1]. */
    public double recall() {
        return ratio(right, total);
    }

    /** The harmonic mean of precision and recall, in [0, 1]. */
    public double f1() {
        return ratio(2.0 * right, (double) total + readings);
    }

    /** One number of another; 0 of nothing. */
    static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
