package inkling.ui.draw;

import javafx.scene.layout.Region;

/**
 * The desk: tools, paper, and beside it what the model makes of the drawing. The paper is a square as large as the
 * window leaves room for; what it cannot use in width goes to the readings, and all of it stays in the middle.
 */
public final class DrawView extends Region {
    private static final double GAP = 16;
    private static final double LEAST_READINGS = 196;
    private static final double READINGS_SHARE = 0.3;
    private static final double MOST_READINGS = 560;
    private static final double LEAST_PAPER = 220;

    private final ToolStrip tools;
    private final InkCanvas canvas;
    private final Region readings;

    /** A desk with something beside the paper. */
    public DrawView(DrawViewModel drawing, Region readings) {
        this.tools = new ToolStrip(drawing);
        this.canvas = new InkCanvas(drawing);
        this.readings = readings;
        getStyleClass().add("desk");
        getChildren().addAll(tools, canvas, readings);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double strip = snapSizeX(tools.prefWidth(-1));
        double rest = width - strip - 2 * GAP;
        double paper = Math.floor(Math.min(height, rest - Math.max(LEAST_READINGS, READINGS_SHARE * rest)));
        double beside = Math.floor(Math.min(rest - paper, Math.max(MOST_READINGS, 0.5 * paper)));
        double x = snapPositionX(left + (rest - paper - beside) / 2);
        tools.resizeRelocate(x, top, strip, Math.max(tools.minHeight(strip), Math.min(height, Math.max(paper, 460))));
        canvas.resizeRelocate(x + strip + GAP, top, paper, paper);
        readings.resizeRelocate(x + strip + paper + 2 * GAP, top, beside, height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + tools.minWidth(-1) + LEAST_PAPER + LEAST_READINGS + 2 * GAP + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return snappedTopInset() + Math.max(LEAST_PAPER, tools.minHeight(-1)) + snappedBottomInset();
    }
}
