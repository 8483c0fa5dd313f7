package inkling.ui.draw;

import inkling.core.model.Prediction;
import java.util.Optional;
import javafx.scene.layout.Region;

/**
 * Which model reads and what it makes of the drawing. Beside the paper all of it stands in one column; below the paper
 * the probabilities go to the right of the rest.
 */
final class ReadingPane extends Region {
    private static final double GAP = 16;
    private static final double BETWEEN_COLUMNS = 28;

    /** What a column needs so that nothing is cut off. */
    static final double LEAST_WIDTH = 228;

    private final Region picker;
    private final AnswerView prediction = new AnswerView();
    private final ProbabilityBars bars = new ProbabilityBars();
    private boolean twoColumns;

    /**
     * A view that follows a drawing's reading.
     *
     * @param picker chooses the model
     */
    ReadingPane(DrawViewModel drawing, Region picker) {
        this.picker = picker;
        getStyleClass().add("readings");
        getChildren().addAll(picker, prediction, bars);
        drawing.readingProperty().addListener((value, before, now) -> show(now));
        show(drawing.readingProperty().get());
    }

    private void show(Optional<Reading> reading) {
        Optional<Prediction> read = reading.map(Reading::prediction);
        prediction.show(reading);
        bars.show(read);
    }

    void setTwoColumns(boolean two) {
        if (twoColumns != two) {
            twoColumns = two;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double column = twoColumns ? snapSizeX((width - BETWEEN_COLUMNS) / 2) : width;
        double pickerHeight = snapSizeY(picker.prefHeight(column));
        double below = height - pickerHeight - GAP;
        // In one column the probabilities have what is left; in two they stand beside it
        double reading = prediction.fit(column, twoColumns ? below : Double.POSITIVE_INFINITY);
        picker.resizeRelocate(left, top, column, pickerHeight);
        prediction.resizeRelocate(left, top + pickerHeight + GAP, column, reading);
        if (twoColumns) {
            double right = column + BETWEEN_COLUMNS;
            bars.resizeRelocate(left + right, top, width - right, height);
        } else {
            double barsTop = pickerHeight + reading + 1.6 * GAP;
            bars.resizeRelocate(left, top + barsTop, width, height - barsTop);
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return snappedTopInset() + bars.minHeight(-1) + snappedBottomInset();
    }
}
