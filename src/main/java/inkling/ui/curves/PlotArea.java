package inkling.ui.curves;

import inkling.core.history.FloatSeries;
import inkling.core.history.RunAxis;
import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * One plot: a rectangle on a canvas with its two axes.
 *
 * @param bounds the rectangle in canvas units
 * @param along what the horizontal axis counts
 * @param horizontal the axis along which runs go
 * @param vertical the axis of the values
 */
record PlotArea(Rectangle2D bounds, RunAxis along, AxisScale horizontal, AxisScale vertical) {
    /** The radius of the dots of hundreds of epochs. */
    private static final double LEAST_DOT = 1.2;

    double x(double position) {
        return bounds.getMinX() + horizontal.fraction(position) * bounds.getWidth();
    }

    /** Where a value stands; values beyond the axis are drawn at its end. */
    double y(double value) {
        double fraction = Math.max(0, Math.min(1, vertical.fraction(value)));
        return bounds.getMaxY() - fraction * bounds.getHeight();
    }

    /**
     * Draws all values of a run as a thin line. Where several steps share a pixel column, the column is filled from
     * their least to their greatest value: it looks the same as if every point were drawn, and costs no more for a
     * million points than for a thousand. (A line through all those extremes would: stroking a dense zigzag takes the
     * software renderer tens of milliseconds.)
     */
    void points(GraphicsContext gc, RunHistory run, FloatSeries values, Color colour) {
        double stepsPerColumn = stepsPerColumn(run);
        if (stepsPerColumn < 1) {
            line(gc, run, values, colour, 1);
            return;
        }
        gc.setFill(colour);
        int visible = visible(run, values);
        int from = 0;
        for (int column = 0; from < visible; column++) {
            int to = endOf(column, stepsPerColumn, visible);
            // From the column before's last value on, so that nothing is torn
            int joined = Math.max(0, from - 1);
            double top = y(values.max(joined, to));
            double bottom = y(values.min(joined, to));
            gc.fillRect(bounds.getMinX() + column, top, 1, Math.max(1, bottom - top));
            from = to;
        }
    }

    /** Draws the values of a run as a smooth line, through the last value of each pixel column. */
    void line(GraphicsContext gc, RunHistory run, FloatSeries values, Color colour, double width) {
        double stepsPerColumn = Math.max(1, stepsPerColumn(run));
        int visible = visible(run, values);
        double[] xs = new double[(int) Math.ceil(visible / stepsPerColumn) + 1];
        double[] ys = new double[xs.length];
        int count = 0;
        for (int from = 0; from < visible; count++) {
            int to = endOf(count, stepsPerColumn, visible);
            xs[count] = x(along.position(run, to - 1));
            ys[count] = y(values.get(to - 1));
            from = to;
        }
        stroke(gc, colour, width);
        gc.strokePolyline(xs, ys, count);
        if (count == 1) {
            dot(gc, xs[0], ys[0], colour, width);
        }
    }

    /** Draws what the validations of a run found as a line. */
    void validations(
            GraphicsContext gc, RunHistory run, ToDoubleFunction<Validation> value, Color colour, double width) {
        List<Validation> visible = visibleValidations(run);
        double[] xs = visible.stream()
                .mapToDouble(found -> x(along.endOfEpoch(run, found.epoch())))
                .toArray();
        double[] ys = visible.stream()
                .mapToDouble(found -> y(value.applyAsDouble(found)))
                .toArray();
        stroke(gc, colour, width);
        gc.strokePolyline(xs, ys, xs.length);
        if (xs.length == 1) {
            dot(gc, xs[0], ys[0], colour, width + 1);
        }
    }

    /** Draws what the validations of a run found as dots, smaller ones where they stand close. */
    void dots(GraphicsContext gc, RunHistory run, ToDoubleFunction<Validation> value, Color colour, double radius) {
        double epochWidth = x(along.endOfEpoch(run, 1)) - bounds.getMinX();
        double fitting = Math.max(LEAST_DOT, Math.min(radius, epochWidth / 4));
        for (Validation found : visibleValidations(run)) {
            mark(gc, along.endOfEpoch(run, found.epoch()), value.applyAsDouble(found), colour, fitting);
        }
    }

    private List<Validation> visibleValidations(RunHistory run) {
        return run.validations().stream()
                .filter(found -> along.endOfEpoch(run, found.epoch()) <= horizontal.max())
                .toList();
    }

    private double stepsPerColumn(RunHistory run) {
        return horizontal.max() * along.stepsPerUnit(run) / bounds.getWidth();
    }

    /** How many of the values lie on the axis. */
    int visible(RunHistory run, FloatSeries values) {
        return (int) Math.min(values.size(), Math.round(horizontal.max() * along.stepsPerUnit(run)));
    }

    /** The first step behind a pixel column; at least one column further, another step. */
    private static int endOf(int column, double stepsPerColumn, int visible) {
        return (int) Math.min(visible, (long) Math.ceil((column + 1) * stepsPerColumn));
    }

    /** Draws a vertical line from top to bottom; as a filled rectangle, which costs far less than a stroked line. */
    void upright(GraphicsContext gc, double position, Color colour) {
        gc.setFill(colour);
        gc.fillRect(Math.floor(x(position)), bounds.getMinY(), 1, bounds.getHeight());
    }

    /** Draws a horizontal line from side to side. */
    void level(GraphicsContext gc, double value, Color colour) {
        gc.setFill(colour);
        gc.fillRect(bounds.getMinX(), Math.floor(y(value)), bounds.getWidth(), 1);
    }

    /** Draws a dot at a position and a value. */
    void mark(GraphicsContext gc, double position, double value, Color colour, double radius) {
        dot(gc, x(position), y(value), colour, radius);
    }

    private static void dot(GraphicsContext gc, double x, double y, Color colour, double radius) {
        gc.setFill(colour);
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static void stroke(GraphicsContext gc, Color colour, double width) {
        gc.setStroke(colour);
        gc.setLineWidth(width);
    }
}
