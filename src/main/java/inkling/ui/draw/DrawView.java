package inkling.ui.draw;

import javafx.css.PseudoClass;
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

    private static final double LEAST_READING = 134;
    private static final double MOST_READING = 230;

    /** What the words of a reading need beside all the rest. */
    private static final double LEAST_READING_WIDTH = 406;

    /** Below this height everything stands closer together. */
    private static final double LOW = 560;

    private static final double EDGE = 16;
    private static final double LOW_EDGE = 12;
    private static final PseudoClass LOW_DESK = PseudoClass.getPseudoClass("low");

    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");

    /** Of a room's last row: its texts are measured by this size of type, a share of the height. */
    private static final double PRESENTED_TYPE = 0.028;

    /** What the reading has at least beside the paper in a presentation, as a share of the shorter side. */
    private static final double LEAST_PRESENTED_READING = 0.5;

    private final ToolStrip tools;
    private final InkCanvas canvas;
    private final ReadingPane reading;
    private boolean presented;

    /**
     * A desk.
     *
     * @param chip names the model that reads, and changes it
     * @param keep asks whether the reading is right
     */
    public DrawView(DrawViewModel drawing, Region chip, Region keep) {
        this.tools = new ToolStrip(drawing);
        this.canvas = new InkCanvas(drawing);
        this.reading = new ReadingPane(drawing, chip, keep);
        getStyleClass().add("desk");
        getChildren().addAll(tools, canvas, reading);
        heightProperty()
                .addListener((value, before, now) -> pseudoClassStateChanged(LOW_DESK, now.doubleValue() < LOW));
        layoutBoundsProperty().addListener((value, before, now) -> fitType());
    }

    /** Shows paper and reading to a room, beside each other and as large as can be, without the tools; or not. */
    public void present(boolean now) {
        presented = now;
        pseudoClassStateChanged(PRESENTED, now);
        tools.setVisible(!now);
        reading.enlarge(now);
        if (now) {
            // Or what has the keyboard would be hidden, and the next key meant for something else
            canvas.requestFocus();
        }
        fitType();
        requestLayout();
    }

    private void fitType() {
        double type = Math.rint(PRESENTED_TYPE * Math.min(getWidth(), getHeight()));
        setStyle(presented ? "-fx-font-size: " + type + "px" : "");
    }

    /** Shows what nobody waits for, now that the rest is on the screen: how to draw, to whoever never has. Once. */
    public void complete() {
        canvas.demonstrate();
    }

    @Override
    protected void layoutChildren() {
        if (presented) {
            layOutForARoom();
        } else {
            layOut();
        }
    }

    private void layOutForARoom() {
        double width = getWidth() - 2 * EDGE;
        double height = getHeight() - 2 * EDGE;
        double least = LEAST_PRESENTED_READING * Math.min(width, height);
        double paper = Math.floor(Math.min(height, width - least - GAP));
        canvas.resizeRelocate(EDGE, snapPositionY(EDGE + (height - paper) / 2), paper, paper);
        reading.resizeRelocate(EDGE + paper + GAP, EDGE, width - paper - GAP, height);
    }

    private void layOut() {
        double left = snappedLeftInset();
        double top = edge(getHeight());
        double width = getWidth() - left - snappedRightInset();
        double strip = stripWidth();
        double below = readingHeight(getHeight());
        double paper = Math.floor(Math.min(paperSide(getHeight()), width - strip));
        // What the paper cannot use stays on both sides of it
        double x = snapPositionX(left + (width - strip - paper) / 2);
        tools.resizeRelocate(x, top, strip - GAP, paper);
        canvas.resizeRelocate(x + strip, top, paper, paper);
        double readingWidth = Math.min(width, Math.max(strip + paper, LEAST_READING_WIDTH));
        reading.resizeRelocate(
                snapPositionX(left + (width - readingWidth) / 2), top + paper + GAP, readingWidth, below);
    }

    private double stripWidth() {
        return snapSizeX(tools.prefWidth(-1)) + GAP;
    }

    /** What stays free above and below. */
    private static double edge(double height) {
        return height < LOW ? LOW_EDGE : EDGE;
    }

    /** How high the reading is in a desk of some height. */
    private double readingHeight(double height) {
        double share = READING_SHARE * (height - 2 * edge(height));
        return Math.floor(Math.max(LEAST_READING, Math.min(share, MOST_READING)));
    }

    private double paperSide(double height) {
        return height - 2 * edge(height) - GAP - readingHeight(height);
    }

    /** The width with which the paper is as large as the height allows, and the reading can be read. */
    @Override
    protected double computePrefWidth(double height) {
        double paper = stripWidth() + Math.max(LEAST_PAPER, paperSide(height));
        return snappedLeftInset() + Math.max(LEAST_READING_WIDTH, paper) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + stripWidth() + LEAST_PAPER + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return 2 * LOW_EDGE + LEAST_PAPER + GAP + LEAST_READING;
    }
}
