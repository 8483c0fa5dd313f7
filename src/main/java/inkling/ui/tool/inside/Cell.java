package inkling.ui.tool.inside;

import inkling.core.model.FeatureGrid;

/**
 * A cell of a grid of features.
 *
 * @param row from 0, from the top
 * @param column from 0, from the left
 */
record Cell(FeatureGrid grid, int row, int column) {
    /** What each cell of a grid has. */
    interface Values {
        double at(int row, int column);
    }

    /** The cell whose centre is nearest to a point of the image, in pixels from its top left corner. */
    static Cell nearest(FeatureGrid grid, double x, double y) {
        return new Cell(grid, grid.sampling().nearest(y), grid.sampling().nearest(x));
    }

    /** The cell of the largest amount. */
    static Cell strongest(FeatureGrid grid, Values values) {
        Cell strongest = new Cell(grid, 0, 0);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (Math.abs(values.at(row, column)) > Math.abs(values.at(strongest.row, strongest.column))) {
                    strongest = new Cell(grid, row, column);
                }
            }
        }
        return strongest;
    }

    /** Some cells further down and to the right, or the last one on the way. */
    Cell moved(int down, int right) {
        return new Cell(
                grid,
                Math.max(0, Math.min(row + down, grid.rows() - 1)),
                Math.max(0, Math.min(column + right, grid.columns() - 1)));
    }
}
