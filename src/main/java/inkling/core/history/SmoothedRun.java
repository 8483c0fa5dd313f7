package inkling.core.history;

/** A run as somebody looks at it: its history, and its losses smoothed as much as the viewer wants. */
public final class SmoothedRun {
    private final RunHistory history;
    private final FloatSeries smoothed = new FloatSeries();
    private ExponentialAverage average;

    /**
     * A run with its losses smoothed.
     *
     * @param weight of the {@linkplain ExponentialAverage average}, in [0, 1)
     */
    public SmoothedRun(RunHistory history, double weight) {
        this.history = history;
        smooth(weight);
    }

    /** Smooths anew with an {@linkplain ExponentialAverage average} of this weight, in [0, 1). */
    public void smooth(double weight) {
        average = new ExponentialAverage(weight);
        smoothed.clear();
        catchUp();
    }

    /** Smooths the steps that the history has got since the last time. */
    public void catchUp() {
        for (int i = smoothed.size(); i < history.size(); i++) {
            smoothed.add((float) average.add(history.losses().get(i)));
        }
    }

    /** What is smoothed. */
    public RunHistory history() {
        return history;
    }

    /** The smoothed loss of each step, in nats. */
    public FloatSeries smoothed() {
        return smoothed;
    }
}
