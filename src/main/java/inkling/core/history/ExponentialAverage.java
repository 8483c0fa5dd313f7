package inkling.core.history;

/**
 * An exponential moving average with the bias of its start corrected, as in Adam (Kingma and Ba, 2015): m ← β m + (1 −
 * β) x, shown as m / (1 − βᵗ), so that the first values are not pulled towards 0.
 */
public final class ExponentialAverage {
    private final double weight;
    private double mean;
    private double missing = 1;

    /**
     * An average that has seen nothing yet.
     *
     * @param weight β, how much of the past stays: 0 (none, the values themselves) to below 1
     */
    public ExponentialAverage(double weight) {
        this.weight = weight;
    }

    /** Takes the next value in and returns the average so far. */
    public double add(double value) {
        mean = weight * mean + (1 - weight) * value;
        missing *= weight;
        return mean / (1 - missing);
    }
}
