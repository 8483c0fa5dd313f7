package inkling.ui.tool.train.finder;

import inkling.core.plot.AxisScale;
import inkling.core.recipe.Numbers;
import inkling.core.text.Texts;
import inkling.core.tuning.RateCurve;
import inkling.core.tuning.RateCurve.Point;
import inkling.core.tuning.RateCurve.Suggestion;
import inkling.ui.kit.Painting;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * The loss against the learning rate, whose axis is logarithmic, with the suggestion marked. A crosshair follows the
 * pointer, or the arrow keys; a click, or Enter, takes the rate there.
 */
final class RateChart extends Painting {
    private static final String BATCH = "-curve-batch";
    private static final String LOSS = "-curve-loss";
    private static final String SUGGESTED = "-curve-suggested";
    private static final String GRID = "-curve-grid";
    private static final String TEXT = "-curve-text";

    private static final double LEFT = 32;
    private static final double RIGHT = 16;
    private static final double TOP = 22;
    private static final double BOTTOM = 36;
    private static final double GAP = 6;
    private static final double DOT = 4;
    private static final double LINE = 2;
    private static final double TICK_WIDTH = 56;
    private static final double TICK_HEIGHT = 36;
    private static final int STRIDE = 10;

    /** How far above the loss of the start the axis goes: what lies above tells nothing but that it is too much. */
    private static final double ABOVE_START = 1.25;

    private final DoubleConsumer take;
    private RateCurve curve = new RateCurve(List.of());

    /** Index of the point under the crosshair. */
    private OptionalInt marked = OptionalInt.empty();

    /**
     * A chart without a curve.
     *
     * @param take gets the rate that is clicked on
     */
    RateChart(DoubleConsumer take) {
        super(List.of(BATCH, LOSS, SUGGESTED, GRID, TEXT));
        this.take = take;
        setId("finder-chart");
        getStyleClass().add("rate-chart");
        setOnMouseMoved(this::follow);
        setOnMouseExited(event -> mark(OptionalInt.empty()));
        setOnMouseClicked(event -> {
            follow(event);
            takeMarked();
        });
        setOnKeyPressed(this::press);
    }

    /** Shows a curve. */
    void show(RateCurve shown) {
        curve = shown;
        mark(OptionalInt.empty());
    }

    private void mark(OptionalInt index) {
        marked = index;
        setAccessibleText(marked.isPresent() ? markedWords() : Texts.of(curve.reason()));
        repaint();
    }

    private String markedWords() {
        Point point = curve.points().get(marked.orElseThrow());
        return Texts.get(
                "finder.point",
                Numbers.plain(Numbers.twoDigits(point.rate())),
                Texts.number("%.3f", point.loss()),
                Texts.number("%.3f", point.smoothed()));
    }

    private void follow(MouseEvent event) {
        if (!curve.points().isEmpty()) {
            Plot plot = new Plot(getWidth(), getHeight());
            mark(OptionalInt.of(index(plot.rate(event.getX()))));
        }
    }

    private int index(double rate) {
        return curve.points().indexOf(curve.nearest(rate));
    }

    /** Moves the crosshair by one step, with Shift by ten, or takes what is under it. */
    private void press(KeyEvent event) {
        if (curve.points().isEmpty()) {
            return;
        }
        int last = curve.points().size() - 1;
        int now = marked.orElseGet(
                () -> curve.suggestion().map(found -> index(found.rate())).orElse(last));
        int stride = event.isShiftDown() ? STRIDE : 1;
        int moved = switch (event.getCode()) {
            case LEFT -> Math.max(0, now - stride);
            case RIGHT -> Math.min(last, now + stride);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (moved >= 0) {
            mark(OptionalInt.of(moved));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && marked.isPresent()) {
            takeMarked();
            event.consume();
        }
    }

    private void takeMarked() {
        marked.ifPresent(index -> take.accept(curve.points().get(index).rate()));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        if (curve.points().isEmpty()) {
            return;
        }
        Plot plot = new Plot(width, height);
        plot.frame(gc);
        plot.line(gc, Point::loss, colour(BATCH), 1);
        plot.line(gc, Point::smoothed, colour(LOSS), LINE);
        curve.suggestion().ifPresent(found -> plot.suggestion(gc, found));
        marked.ifPresent(index -> plot.crosshair(gc, curve.points().get(index)));
    }

    /** Where things stand on a canvas of some size. */
    private final class Plot {
        private final double width;
        private final double height;
        private final AxisScale rates;
        private final AxisScale losses;

        private Plot(double width, double height) {
            this.width = Math.max(1, width - LEFT - RIGHT);
            this.height = Math.max(1, height - TOP - BOTTOM);
            List<Point> points = curve.points();
            double first = points.get(0).rate();
            rates = new AxisScale(
                    first, Math.max(2 * first, points.get(points.size() - 1).rate()), true);
            double start = curve.suggestion()
                    .map(Suggestion::start)
                    .orElse(points.get(0).smoothed());
            losses = AxisScale.linear(0, ABOVE_START * Math.max(start, Float.MIN_NORMAL));
        }

        private double x(double rate) {
            return LEFT + rates.fraction(rate) * width;
        }

        private double rate(double x) {
            return rates.value((x - LEFT) / width);
        }

        /** Losses beyond the axis stand at its end. */
        private double y(double loss) {
            return TOP + (1 - Math.min(1, losses.fraction(loss))) * height;
        }

        private void frame(GraphicsContext gc) {
            Color text = colour(TEXT);
            for (double tick : losses.ticks(1 + (int) (height / TICK_HEIGHT))) {
                gc.setFill(colour(GRID));
                gc.fillRect(LEFT, Math.floor(y(tick)), width, 1);
                write(
                        gc,
                        Numbers.plain(Numbers.twoDigits(tick)),
                        LEFT - GAP,
                        y(tick),
                        TextAlignment.RIGHT,
                        VPos.CENTER,
                        text);
            }
            for (double tick : rates.ticks((int) (width / TICK_WIDTH))) {
                write(
                        gc,
                        Numbers.plain(Numbers.twoDigits(tick)),
                        x(tick),
                        TOP + height + GAP,
                        TextAlignment.CENTER,
                        VPos.TOP,
                        text);
            }
            write(gc, Texts.get("finder.losses"), LEFT, 0, TextAlignment.LEFT, VPos.TOP, text);
            write(
                    gc,
                    Texts.get("finder.rates"),
                    LEFT + width,
                    TOP + height + BOTTOM,
                    TextAlignment.RIGHT,
                    VPos.BOTTOM,
                    text);
        }

        private void line(GraphicsContext gc, ToDoubleFunction<Point> loss, Color colour, double lineWidth) {
            List<Point> points = curve.points();
            double[] xs = points.stream().mapToDouble(point -> x(point.rate())).toArray();
            double[] ys = points.stream()
                    .mapToDouble(point -> y(loss.applyAsDouble(point)))
                    .toArray();
            gc.setStroke(colour);
            gc.setLineWidth(lineWidth);
            gc.strokePolyline(xs, ys, xs.length);
        }

        private void suggestion(GraphicsContext gc, Suggestion found) {
            Color colour = colour(SUGGESTED);
            double x = x(found.rate());
            double y = y(curve.nearest(found.rate()).smoothed());
            upright(gc, x, colour);
            gc.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
            write(
                    gc,
                    Numbers.plain(found.rate()),
                    x - GAP,
                    TOP + height - GAP,
                    TextAlignment.RIGHT,
                    VPos.BOTTOM,
                    colour);
        }

        private void crosshair(GraphicsContext gc, Point point) {
            Color colour = colour(TEXT);
            upright(gc, x(point.rate()), colour);
            write(gc, markedWords(), LEFT + width, 0, TextAlignment.RIGHT, VPos.TOP, colour);
        }

        /** As a filled rectangle, which costs far less than a stroked line. */
        private void upright(GraphicsContext gc, double x, Color colour) {
            gc.setFill(colour);
            gc.fillRect(Math.floor(x), TOP, 1, height);
        }
    }
}
