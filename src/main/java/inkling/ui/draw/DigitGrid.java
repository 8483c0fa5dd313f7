package inkling.ui.draw;

import java.util.function.Supplier;
import org.controlsfx.control.GridCell;
import org.controlsfx.control.GridView;

/** How many digits are shown at once: in a grid whose cells are made only for those in sight. */
public final class DigitGrid {
    /** The side of one of an image's pixels in it. */
    public static final int ZOOM = 2;

    private static final double CELL_WIDTH = 74;
    private static final double CELL_HEIGHT = 84;
    private static final double SPACING = 4;

    private DigitGrid() {}

    /** An empty grid. */
    public static <T> GridView<T> of(String id, Supplier<GridCell<T>> cell) {
        GridView<T> grid = new GridView<>();
        grid.setId(id);
        grid.setCellWidth(CELL_WIDTH);
        grid.setCellHeight(CELL_HEIGHT);
        grid.setHorizontalCellSpacing(SPACING);
        grid.setVerticalCellSpacing(SPACING);
        grid.setCellFactory(view -> cell.get());
        return grid;
    }
}
