package inkling.core.explanation;

import inkling.core.model.FeatureGrid;
import inkling.core.model.LinearLayer;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What each feature adds to the score of a digit, or to its lead over another digit's. Bias and contributions add up to
 * the score. Immutable, and safe for use by several threads.
 */
public final class Contributions {
    private final Explanation explanation;
    private final int digit;
    private final OptionalInt against;
    private final double bias;
    private final double[] values;
    private final double inFavour;
    private final double opposed;

    /** Of one digit, or of the difference of two. */
    Contributions(Explanation explanation, int digit, OptionalInt against) {
        this.explanation = explanation;
        this.digit = digit;
        this.against = against;
        LinearLayer layer = explanation.model().layer();
        this.bias = (double) layer.bias(digit) - (against.isPresent() ? layer.bias(against.getAsInt()) : 0);
        this.values = new double[layer.inputs()];
        double positive = 0;
        double negative = 0;
        for (int j = 0; j < values.length; j++) {
            double value = Contribution.value(weight(j), explanation.feature(j));
            values[j] = value;
            if (value > 0) {
                positive += value;
            } else {
                negative += value;
            }
        }
        this.inFavour = positive;
        this.opposed = negative;
    }

    private double weight(int feature) {
        LinearLayer layer = explanation.model().layer();
        double weight = layer.weight(digit, feature);
        return against.isPresent() ? weight - layer.weight(against.getAsInt(), feature) : weight;
    }

    /** The digit that is spoken for. */
    public int digit() {
        return digit;
    }

    /** The digit that it is held against, if it is. */
    public OptionalInt against() {
        return against;
    }

    /** The digit's bias, or the difference of the two biases: what there is before anything is drawn. */
    public double bias() {
        return bias;
    }

    /** The sum of all contributions that speak for the digit; at least 0. */
    public double inFavour() {
        return inFavour;
    }

    /** The sum of all that speak against it; at most 0. */
    public double opposed() {
        return opposed;
    }

    /** The sum of all contributions. */
    public double total() {
        return inFavour + opposed;
    }

    /** The digit's score, or its lead over the other's: bias and all contributions. */
    public double score() {
        return bias + total();
    }

    /** What a feature adds. */
    public double value(int feature) {
        return values[feature];
    }

    /** A copy of what the features add, in the order of the feature vector. */
    public double[] values() {
        return values.clone();
    }

    /** What the cells of each of the feature map's grids add, in the grids' order. */
    public List<ContributionMap> maps() {
        return explanation.features().grids().stream()
                .map(grid -> new ContributionMap(grid, values))
                .toList();
    }

    /** The contributions in one cell, one for each channel: in their order. */
    public List<Contribution> in(FeatureGrid grid, int row, int column) {
        return IntStream.range(0, grid.channels())
                .mapToObj(channel -> contribution(grid.index(channel, row, column)))
                .toList();
    }

    /** The largest contributions that speak for the digit, the largest first: at most {@code count}. */
    public List<Contribution> strongestInFavour(int count) {
        return strongest(count, feature -> values[feature] > 0);
    }

    /** The largest contributions that speak against it, the largest first: at most {@code count}. */
    public List<Contribution> strongestOpposed(int count) {
        return strongest(count, feature -> values[feature] < 0);
    }

    private List<Contribution> strongest(int count, IntPredicate side) {
        return IntStream.range(0, values.length)
                .filter(side)
                .boxed()
                .sorted(Comparator.comparingDouble(feature -> -Math.abs(values[feature])))
                .limit(count)
                .map(this::contribution)
                .toList();
    }

    private Contribution contribution(int feature) {
        return new Contribution(
                feature, explanation.features().place(feature), weight(feature), explanation.feature(feature));
    }
}
