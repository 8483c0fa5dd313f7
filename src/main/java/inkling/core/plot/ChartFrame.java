package inkling.core.plot;

import inkling.core.history.RunAxis;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * A chart without its curves: the losses of runs above their validation accuracies, over one axis.
 *
 * @param loss where the losses are, in nats
 * @param accuracy where the accuracies are, in [0, 1]
 */
public record ChartFrame(PlotArea loss, PlotArea accuracy) {
    /** How much of the height the title above a plot takes. */
    public static final double TITLE = 20;

    private static final double LEFT = 48;
    private static final double BETWEEN = 24;
    private static final double BOTTOM = 20;
    private static final double SHARE_OF_LOSS = 0.68;
    private static final double AXIS_NAME = 64;
    private static final Pen.Type TITLES = new Pen.Type(true, 0, true);
    private static final Pen.Type TICKS = new Pen.Type(false, 1, false);
    private static final Pen.Type POSITIONS = new Pen.Type(false, 0.5, true);

    /**
     * What axes there are.
     *
     * @param along what the horizontal one counts
     */
    public record Axes(RunAxis along, AxisScale horizontal, AxisScale loss, AxisScale accuracy) {}

    /**
     * What is written around the plots.
     *
     * @param number a value of a loss
     * @param percent an accuracy
     * @param position a place on the horizontal axis; empty where it is none to be marked
     * @param end of the horizontal axis, with what it counts
     */
    public record Words(
            String loss,
            String accuracy,
            DoubleFunction<String> number,
            DoubleFunction<String> percent,
            DoubleFunction<Optional<String>> position,
            String end) {}

    /**
     * A frame in a drawing of some size, whose top left corner is the origin.
     *
     * @param right how much of the width is left free at the right of the plots
     */
    public static ChartFrame of(double width, double height, double right, Axes axes) {
        double plotWidth = Math.max(1, width - LEFT - right);
        double heights = Math.max(2, height - 2 * TITLE - BETWEEN - BOTTOM);
        double lossHeight = Math.round(heights * SHARE_OF_LOSS);
        return new ChartFrame(
                new PlotArea(new Box(LEFT, TITLE, plotWidth, lossHeight), axes.along(), axes.horizontal(), axes.loss()),
                new PlotArea(
                        new Box(LEFT, lossHeight + 2 * TITLE + BETWEEN, plotWidth, heights - lossHeight),
                        axes.along(),
                        axes.horizontal(),
                        axes.accuracy()));
    }

    /** The position on the horizontal axis at a horizontal coordinate, at most its ends. */
    public double positionAt(double x) {
        Box bounds = loss.bounds();
        return loss.horizontal().value(Math.max(0, Math.min(1, (x - bounds.x()) / bounds.width())));
    }

    /** Draws titles, axes and the numbers along them. */
    public void paint(Pen pen, Words words) {
        paint(pen, loss, words.loss(), words.number());
        paint(pen, accuracy, words.accuracy(), words.percent());
        Box bounds = accuracy.bounds();
        double y = bounds.bottom() + 6;
        for (double tick : accuracy.horizontal().ticks(1 + (int) (bounds.width() / 72))) {
            if (accuracy.x(tick) < bounds.right() - AXIS_NAME / 2) {
                words.position()
                        .apply(tick)
                        .ifPresent(text -> pen.text(ChartColour.TEXT, POSITIONS, text, accuracy.x(tick), y));
            }
        }
        pen.text(ChartColour.TEXT, POSITIONS, words.end(), bounds.right(), y);
    }

    private static void paint(Pen pen, PlotArea plot, String title, DoubleFunction<String> text) {
        Box bounds = plot.bounds();
        int wanted = 1 + (int) (bounds.height() / 48);
        List<Double> ticks = plot.vertical().ticks(wanted);
        // One number alone says nothing of the others
        for (double tick : ticks.size() < 2 ? plot.vertical().ticks(2 * wanted) : ticks) {
            plot.level(pen, tick, ChartColour.GRID);
            pen.text(ChartColour.TEXT, TICKS, text.apply(tick), LEFT - 8, plot.y(tick));
        }
        pen.text(ChartColour.TEXT, TITLES, title, LEFT, bounds.y() - TITLE);
    }
}
