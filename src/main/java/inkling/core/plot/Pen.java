package inkling.core.plot;

/** Draws on something whose coordinates grow to the right and down, in units of a screen's pixels. */
public interface Pen {
    /** How large texts are. */
    double FONT_SIZE = 11;

    /**
     * How a text stands at its point.
     *
     * @param bold whether it is a title or a number that matters
     * @param across 0 where it begins at the point, 0.5 where it is centred on it, 1 where it ends there
     * @param hanging whether it hangs below the point; otherwise its middle is level with it
     */
    record Type(boolean bold, double across, boolean hanging) {
        /** From a point on, level with it. */
        public static final Type BESIDE = new Type(false, 0, false);
    }

    /**
     * A kind of line.
     *
     * @param width of the line
     * @param dash how long each of its dashes is; 0 for a line without gaps
     * @param gap how long what is left out between them is
     */
    record Stroke(double width, double dash, double gap) {
        /** A line without gaps. */
        public Stroke(double width) {
            this(width, 0, 0);
        }

        /** Whether it has gaps. */
        public boolean isDashed() {
            return dash > 0;
        }
    }

    /** Fills a rectangle. */
    void rectangle(ChartColour colour, double x, double y, double width, double height);

    /** Fills a disc. */
    void dot(ChartColour colour, double x, double y, double radius);

    /** Draws a line through the first {@code count} points. */
    void line(ChartColour colour, Stroke stroke, double[] xs, double[] ys, int count);

    /** Fills the polygon of the first {@code count} points so lightly that what lies below is seen through it. */
    void area(ChartColour colour, double[] xs, double[] ys, int count);

    /** Writes a text. */
    void text(ChartColour colour, Type type, String text, double x, double y);

    /** Draws something of which nothing is seen outside a rectangle. */
    void within(Box box, Runnable drawing);
}
