package inkling.core.report;

import inkling.core.history.FloatSeries;
import inkling.core.history.RunHistory;
import inkling.core.plot.AxisScale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** A chart of what changed from epoch to epoch. Of any number of steps it has a few hundred points, and loses no extreme. */
final class LineChart {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 230;
    private static final double LEFT = 52;
    private static final double RIGHT = 388;
    private static final double TOP = 24;
    private static final double BOTTOM = 190;
    private static final int COLUMNS = 336;

    private final RunHistory run;
    private final AxisScale across;
    private final AxisScale up;
    private final List<Svg> parts = new ArrayList<>();

    /**
     * A chart without lines.
     *
     * @param title of the vertical axis, with its unit
     * @param label of a value on it
     */
    LineChart(RunHistory run, AxisScale up, String title, String epochs, DoubleFunction<String> label) {
        this.run = run;
        this.across = AxisScale.linear(0, Math.max(1, run.epochs()));
        this.up = up;
        for (double tick : up.ticks(4)) {
            parts.add(Svg.line(LEFT, y(tick), RIGHT, y(tick), "grid"));
            parts.add(Svg.text(LEFT - 6, y(tick) + 4, "tick up", label.apply(tick)));
        }
        for (double tick : across.ticks(6)) {
            if (tick == Math.rint(tick)) {
                parts.add(Svg.text(x(tick), BOTTOM + 16, "tick across", Integer.toString((int) tick)));
            }
        }
        parts.add(Svg.text(0, 13, "axis", title));
        parts.add(Svg.text(RIGHT, HEIGHT - 6, "axis end", epochs));
    }

    /** All values of the steps in a column of the drawing lie on its line, from the least to the greatest. */
    LineChart steps(FloatSeries values, String style) {
        StringBuilder path = new StringBuilder();
        int size = values.size();
        int columns = Math.min(COLUMNS, size);
        for (int i = 0; i < columns; i++) {
            int from = (int) ((long) i * size / columns);
            int to = (int) ((long) (i + 1) * size / columns);
            double x = x((to - 0.0) / run.stepsPerEpoch());
            append(path, x, values.min(from, to));
            if (to - from > 1) {
                append(path, x, values.max(from, to));
            }
        }
        return add(path, style);
    }

    /** Dots at the ends of epochs, and a line through them. */
    LineChart epochs(List<double[]> values, String style) {
        StringBuilder path = new StringBuilder();
        values.forEach(value -> append(path, x(value[0]), value[1]));
        add(path, style);
        if (values.size() <= 60) {
            values.stream()
                    .filter(value -> Double.isFinite(value[1]))
                    .forEach(value -> parts.add(Svg.dot(x(value[0]), y(value[1]), 2.4, style + " dot")));
        }
        return this;
    }

    private LineChart add(StringBuilder path, String style) {
        if (path.length() > 0) {
            parts.add(Svg.path(path.toString(), style));
        }
        return this;
    }

    /** What is no number has no place on the scale, and what lies beyond it is at its end. */
    private void append(StringBuilder path, double x, double value) {
        if (Double.isFinite(value)) {
            path.append(path.length() == 0 ? 'M' : 'L').append(Svg.point(x, y(value)));
        }
    }

    private double x(double epochs) {
        return LEFT + across.fraction(epochs) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - Math.max(0, Math.min(1, up.fraction(value))) * (BOTTOM - TOP);
    }

    /**
     * The drawing.
     *
     * @param words what it shows
     */
    Svg drawing(String words) {
        return Svg.drawing(WIDTH, HEIGHT, words).with(parts);
    }
}
