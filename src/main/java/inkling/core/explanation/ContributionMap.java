package inkling.core.explanation;

import inkling.core.model.FeatureGrid;
import inkling.core.model.SoftmaxRegression;
import java.util.Arrays;

/**
 * What each cell of a grid adds to a score: the sum over the cell's features. For pixels it is a map of 28 × 28.
 * Immutable.
 */
public final class ContributionMap {
    private final FeatureGrid grid;
    private final double[] cells;
    private final double strongest;

    /** Sums up the contributions of a whole feature vector that lie in a grid. */
    ContributionMap(FeatureGrid grid, double[] values) {
        this.grid = grid;
        this.cells = new double[grid.rows() * grid.columns()];
        for (int i = 0; i < grid.size(); i++) {
            cells[i % cells.length] += values[grid.first() + i];
        }
        double most = 0;
        for (double cell : cells) {
            most = Math.max(most, Math.abs(cell));
        }
        this.strongest = most;
    }

    /** What ink in each cell of a grid would say of a digit: its weights, summed over the cell's features. */
    public static ContributionMap ofWeights(SoftmaxRegression model, FeatureGrid grid, int digit) {
        double[] weights = new double[model.features().size()];
        Arrays.setAll(weights, feature -> model.layer().weight(digit, feature));
        return new ContributionMap(grid, weights);
    }

    /** Where its cells lie in the image. */
    public FeatureGrid grid() {
        return grid;
    }

    /** What a cell adds: above 0 it speaks for the digit, below 0 against it. */
    public double at(int row, int column) {
        return cells[row * grid.columns() + column];
    }

    /** What the cell adds whose centre is nearest to a point of the image, in pixels from its top left corner. */
    public double nearest(double x, double y) {
        return at(grid.sampling().nearest(y), grid.sampling().nearest(x));
    }

    /** The largest of the cells' amounts, whichever way they speak; 0 where none says anything. */
    public double strongest() {
        return strongest;
    }
}
