package inkling.ui.tool.inside;

import java.util.List;
import javafx.scene.layout.Pane;

/** Some maps in rows and columns, so that each is as large as it can be; in full rows where that costs little. */
final class MapsGrid extends Pane {
    private static final double GAP = 8;

    /** Full rows are worth this share of the size. */
    private static final double WORTH = 0.75;

    /** The maps in their order. */
    void show(List<MapView> maps) {
        if (!getChildren().equals(maps)) {
            getChildren().setAll(maps);
        }
    }

    @Override
    protected void layoutChildren() {
        int count = getChildren().size();
        if (count == 0) {
            return;
        }
        int columns = columns(count);
        int rows = rows(count, columns);
        double side = Math.max(0, Math.floor(side(count, columns)));
        double left = (getWidth() - columns * side - (columns - 1) * GAP) / 2;
        double top = (getHeight() - rows * (side + MapView.CAPTION) - (rows - 1) * GAP) / 2;
        for (int i = 0; i < count; i++) {
            int row = i / columns;
            double x = left + i % columns * (side + GAP);
            double y = top + row * (side + MapView.CAPTION + GAP);
            getChildren().get(i).resizeRelocate(Math.rint(x), Math.rint(y), side, side + MapView.CAPTION);
        }
    }

    private int columns(int count) {
        int largest = 1;
        int full = 1;
        for (int columns = 2; columns <= count; columns++) {
            if (side(count, columns) > side(count, largest)) {
                largest = columns;
            }
            if (count % columns == 0 && side(count, columns) > side(count, full)) {
                full = columns;
            }
        }
        return side(count, full) >= WORTH * side(count, largest) ? full : largest;
    }

    /** How large the maps are in so many columns. */
    private double side(int count, int columns) {
        int rows = rows(count, columns);
        return Math.min(
                (getWidth() - (columns - 1) * GAP) / columns,
                (getHeight() - (rows - 1) * GAP) / rows - MapView.CAPTION);
    }

    private static int rows(int count, int columns) {
        return (count + columns - 1) / columns;
    }
}
