package inkling.ui.draw;

import javafx.scene.layout.Region;

/**
 * The desk: the paper, a square as large as the height allows, its tools in a strip at its left, and what the model makes
 * of the drawing below it. Where things stand depends on the size alone, never on what they show.
 */
public final class DrawView extends Region {
    private static final double GAP = 12;
    private static final double LEAST_PAPER = 220;

    /** Of the height, within bounds: the reading grows more slowly than the paper. */
    private static final double READING_SHARE = 0.22;

    private static final double LEAST_READING = 112;
    private static final double MOST_READING = 200;

    private final ToolStrip tools;
    private final InkCanvas canvas;
    private final ReadingPane reading;

    /**
     * A desk.
     *
     * @param chip names the model that reads, and changes it
     */
    public DrawView(DrawViewModel drawing, Region chip) {
        this.tools = new ToolStrip(drawing);
        this.canvas = new InkCanvas(drawing);
        this.reading = new ReadingPane(drawing, chip);
        getStyleClass().add("desk");
        getChildren().addAll(tools, canvas, reading);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double strip = stripWidth();
        double below = readingHeight(getHeight());
        double paper = Math.floor(Math.min(paperSide(getHeight()), width - strip));
        // What the paper cannot use stays on both sides of it
        double x = snapPositionX(left + (width - strip - paper) / 2);
        tools.resizeRelocate(x, top, strip - GAP, paper);
        canvas.resizeRelocate(x + strip, top, paper, paper);
        reading.resizeRelocate(x, top + paper + GAP, strip + paper, below);
    }

    private double stripWidth() {
        return snapSizeX(tools.prefWidth(-1)) + GAP;
    }

    /** How high the reading is in a desk of some height. */
    private double readingHeight(double height) {
        double share = READING_SHARE * (height - snappedTopInset() - snappedBottomInset());
        return Math.floor(Math.max(LEAST_READING, Math.min(share, MOST_READING)));
    }

    private double paperSide(double height) {
        return height - snappedTopInset() - snappedBottomInset() - GAP - readingHeight(height);
    }

    /** The width with which the paper is as large as the height allows. */
    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + stripWidth() + Math.max(LEAST_PAPER, paperSide(height)) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + stripWidth() + LEAST_PAPER + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return snappedTopInset() + LEAST_PAPER + GAP + LEAST_READING + snappedBottomInset();
    }
}
