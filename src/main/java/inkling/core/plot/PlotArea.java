package inkling.core.plot;

import inkling.core.history.FloatSeries;
import inkling.core.history.RunAxis;
import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One plot: a rectangle of a drawing with its two axes.
 *
 * @param bounds the rectangle
 * @param along what the horizontal axis counts
 * @param horizontal the axis along which runs go
 * @param vertical the axis of the values
 */
public record PlotArea(Box bounds, RunAxis along, AxisScale horizontal, AxisScale vertical) {
    /** The radius of the dots of hundreds of epochs. */
    private static final double LEAST_DOT = 1.2;

    /** The horizontal coordinate of a position. */
    public double x(double position) {
        return bounds.x() + horizontal.fraction(position) * bounds.width();
    }

    /** Where a value stands; values beyond the axis are drawn at its end. */
    public double y(double value) {
        double fraction = Math.max(0, Math.min(1, vertical.fraction(value)));
        return bounds.bottom() - fraction * bounds.height();
    }

    /** The steps of a run that can be seen: from the one that ends at the left edge to below {@code to}. */
    private record Visible(int from, int to) {}

    private Visible visible(RunHistory run, FloatSeries values) {
        int to = visibleUntil(run, values);
        return new Visible(Math.max(0, Math.min(along.begunBefore(run, horizontal.min()) - 1, to)), to);
    }

    /** The first of a run's values that lies beyond the right end of the axis; how many there are if none does. */
    public int visibleUntil(RunHistory run, FloatSeries values) {
        return Math.min(values.size(), along.begunBefore(run, horizontal.max()));
    }

    /** Whether there are more steps in sight than columns of pixels for them. */
    private boolean isDense(RunHistory run, Visible visible) {
        return visible.to() > visible.from()
                && visible.to() - visible.from()
                        >= x(along.position(run, visible.to() - 1)) - x(along.start(run, visible.from()));
    }

    /** The first step behind a pixel column. */
    private int endOf(int column, RunHistory run, Visible visible) {
        return Math.min(visible.to(), along.begunBefore(run, horizontal.value((column + 1) / bounds.width())));
    }

    /**
     * Draws all values of a run as a thin line. Where several steps share a pixel column, the column is filled from
     * their least to their greatest value: it looks the same as if every point were drawn, and costs no more for a
     * million points than for a thousand. (A line through all those extremes would: stroking a dense zigzag takes the
     * software renderer tens of milliseconds.)
     */
    public void points(Pen pen, RunHistory run, FloatSeries values, ChartColour colour) {
        Visible visible = visible(run, values);
        if (!isDense(run, visible)) {
            line(pen, run, values, colour, new Pen.Stroke(1));
            return;
        }
        int from = visible.from();
        for (int column = 0; from < visible.to() && column <= bounds.width(); column++) {
            int to = endOf(column, run, visible);
            if (to > from) {
                // From the column before's last value on, so that nothing is torn
                int joined = Math.max(0, from - 1);
                double top = y(values.max(joined, to));
                double bottom = y(values.min(joined, to));
                pen.rectangle(colour, bounds.x() + column, top, 1, Math.max(1, bottom - top));
                from = to;
            }
        }
    }

    /** Draws the values of a run as a smooth line, through the last value of each pixel column. */
    public void line(Pen pen, RunHistory run, FloatSeries values, ChartColour colour, Pen.Stroke stroke) {
        int[] steps = lastOfColumns(run, values);
        double[] xs = xs(run, steps);
        double[] ys = ys(values, steps);
        pen.line(colour, stroke, xs, ys, xs.length);
        if (xs.length == 1) {
            pen.dot(colour, xs[0], ys[0], stroke.width());
        }
    }

    /** Fills what lies between two values that a run has at each step. */
    public void band(Pen pen, RunHistory run, FloatSeries low, FloatSeries high, ChartColour colour) {
        int[] steps = lastOfColumns(run, low);
        fill(pen, colour, xs(run, steps), ys(low, steps), ys(high, steps));
    }

    private static void fill(Pen pen, ChartColour colour, double[] xs, double[] low, double[] high) {
        int count = xs.length;
        double[] around = new double[2 * count];
        double[] heights = new double[2 * count];
        for (int i = 0; i < count; i++) {
            around[i] = xs[i];
            heights[i] = high[i];
            around[2 * count - 1 - i] = xs[i];
            heights[2 * count - 1 - i] = low[i];
        }
        if (count > 1) {
            pen.area(colour, around, heights, 2 * count);
        }
    }

    /** The steps that a smooth line goes through: all, or where they are dense the last of each pixel column. */
    private int[] lastOfColumns(RunHistory run, FloatSeries values) {
        Visible visible = visible(run, values);
        int[] steps = new int[Math.min(visible.to() - visible.from(), (int) bounds.width() + 2)];
        int count = 0;
        boolean dense = isDense(run, visible);
        int from = visible.from();
        for (int column = 0; from < visible.to() && count < steps.length; column++) {
            int to = dense ? endOf(column, run, visible) : from + 1;
            if (to > from) {
                steps[count] = to - 1;
                count++;
                from = to;
            } else if (column > bounds.width()) {
                break;
            }
        }
        return Arrays.copyOf(steps, count);
    }

    private double[] xs(RunHistory run, int[] steps) {
        return Arrays.stream(steps)
                .mapToDouble(step -> x(along.position(run, step)))
                .toArray();
    }

    private double[] ys(FloatSeries values, int[] steps) {
        return Arrays.stream(steps).mapToDouble(step -> y(values.get(step))).toArray();
    }

    /** Draws what the validations of a run found as a line. */
    public void validations(
            Pen pen, RunHistory run, ToDoubleFunction<Validation> value, ChartColour colour, Pen.Stroke stroke) {
        List<Validation> visible = visibleValidations(run);
        double[] xs = ends(run, visible);
        double[] ys = heights(visible, value);
        pen.line(colour, stroke, xs, ys, xs.length);
        if (xs.length == 1) {
            pen.dot(colour, xs[0], ys[0], stroke.width() + 1);
        }
    }

    /** Fills what lies between two values that a run has at the end of each epoch, as validations by rising epoch. */
    public void band(
            Pen pen,
            RunHistory run,
            List<Validation> low,
            List<Validation> high,
            ToDoubleFunction<Validation> value,
            ChartColour colour) {
        fill(pen, colour, ends(run, low), heights(low, value), heights(high, value));
    }

    private double[] ends(RunHistory run, List<Validation> found) {
        return found.stream()
                .mapToDouble(validation -> x(along.endOfEpoch(run, validation.epoch())))
                .toArray();
    }

    private double[] heights(List<Validation> found, ToDoubleFunction<Validation> value) {
        return found.stream()
                .mapToDouble(validation -> y(value.applyAsDouble(validation)))
                .toArray();
    }

    /** Draws what the validations of a run found as dots, smaller ones where they stand close. */
    public void dots(Pen pen, RunHistory run, ToDoubleFunction<Validation> value, ChartColour colour, double radius) {
        double epochWidth = x(along.endOfEpoch(run, 1)) - x(0);
        double fitting = Math.max(LEAST_DOT, Math.min(radius, epochWidth / 4));
        for (Validation found : visibleValidations(run)) {
            mark(pen, along.endOfEpoch(run, found.epoch()), value.applyAsDouble(found), colour, fitting);
        }
    }

    private List<Validation> visibleValidations(RunHistory run) {
        return run.validations().stream()
                .filter(found -> along.endOfEpoch(run, found.epoch()) <= horizontal.max())
                .toList();
    }

    /** Draws a vertical line from top to bottom; as a filled rectangle, which costs far less than a stroked line. */
    public void upright(Pen pen, double position, ChartColour colour) {
        pen.rectangle(colour, Math.floor(x(position)), bounds.y(), 1, bounds.height());
    }

    /** Draws a horizontal line from side to side. */
    public void level(Pen pen, double value, ChartColour colour) {
        pen.rectangle(colour, bounds.x(), Math.floor(y(value)), bounds.width(), 1);
    }

    /** Draws a dot at a position and a value. */
    public void mark(Pen pen, double position, double value, ChartColour colour, double radius) {
        pen.dot(colour, x(position), y(value), radius);
    }
}
