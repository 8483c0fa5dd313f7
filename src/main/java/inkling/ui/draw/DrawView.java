package inkling.ui.draw;

import javafx.scene.layout.Region;

/**
 * The desk: tools, paper, and what the model makes of the drawing. The paper is a square as large as the window leaves
 * room for, so the readings stand beside it or below it, whichever leaves more to the paper.
 */
public final class DrawView extends Region {
    private static final double GAP = 16;
    private static final double LEAST_PAPER = 220;
    private static final double READINGS_SHARE = 0.3;
    private static final double MOST_READINGS = 560;
    private static final double LEAST_BELOW = 230;
    private static final double MOST_BELOW = 320;
    private static final double LEAST_WIDTH_BELOW = 380;

    private final ToolStrip tools;
    private final InkCanvas canvas;
    private final ReadingPane readings;

    /**
     * A desk.
     *
     * @param picker chooses the model that reads
     */
    public DrawView(DrawViewModel drawing, Region picker) {
        this.tools = new ToolStrip(drawing);
        this.canvas = new InkCanvas(drawing);
        this.readings = new ReadingPane(drawing, picker);
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
        double rest = width - strip - GAP;
        double leastBeside = Math.max(ReadingPane.LEAST_WIDTH, READINGS_SHARE * rest);
        double besidePaper = Math.floor(Math.min(height, rest - GAP - leastBeside));
        double below = snapSizeY(Math.max(LEAST_BELOW, Math.min(READINGS_SHARE * height, MOST_BELOW)));
        double abovePaper = Math.floor(Math.min(rest, height - GAP - below));
        boolean stacked = abovePaper > besidePaper;
        readings.setTwoColumns(stacked);
        if (stacked) {
            double x = left + strip + GAP;
            place(tools, left, top, strip, stripHeight(strip, height, abovePaper));
            place(canvas, snapPositionX(x + (rest - abovePaper) / 2), top, abovePaper, abovePaper);
            place(readings, x, top + abovePaper + GAP, rest, height - abovePaper - GAP);
        } else {
            double beside = Math.floor(Math.min(rest - GAP - besidePaper, Math.max(MOST_READINGS, 0.5 * besidePaper)));
            // What the readings cannot use stays on both sides of it all
            double x = snapPositionX(left + (rest - GAP - besidePaper - beside) / 2);
            place(tools, x, top, strip, stripHeight(strip, height, besidePaper));
            place(canvas, x + strip + GAP, top, besidePaper, besidePaper);
            place(readings, x + strip + besidePaper + 2 * GAP, top, beside, height);
        }
    }

    /** As high as the paper, but never so low that the pen's width could not be set any more. */
    private double stripHeight(double strip, double height, double paper) {
        return Math.max(tools.minHeight(strip), Math.min(height, Math.max(paper, 460)));
    }

    private static void place(Region part, double x, double y, double width, double height) {
        part.resizeRelocate(x, y, width, height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + tools.minWidth(-1) + GAP + LEAST_WIDTH_BELOW + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return snappedTopInset() + Math.max(LEAST_PAPER, tools.minHeight(-1)) + snappedBottomInset();
    }
}
