package inkling.core.evaluation;

/**
 * Between which bounds a share lies of which only a sample is known.
 *
 * @param low in [0, 1]
 * @param high in [0, 1], not below {@code low}
 */
public record Interval(double low, double high) {
    /** The quantile of the normal distribution that leaves 2.5 % above it. */
    private static final double Z = 1.959963984540054;

    /**
     * The 95 % score interval of Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", 1927:
     * unlike that of the normal distribution it is right near 0 and 1 and for few examples too.
     *
     * @param correct how many of the sample
     * @param total the sample's size; of an empty one nothing is known, and the interval is [0, 1]
     */
    public static Interval wilson(int correct, int total) {
        if (total == 0) {
            return new Interval(0, 1);
        }
        double share = (double) correct / total;
        double scale = 1 + Z * Z / total;
        double centre = (share + Z * Z / (2.0 * total)) / scale;
        double half = Z / scale * Math.sqrt(share * (1 - share) / total + Z * Z / (4.0 * total * total));
        return new Interval(correct == 0 ? 0 : centre - half, correct == total ? 1 : centre + half);
    }
}
