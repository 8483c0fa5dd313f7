package inkling.ui.training;

import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws a run's loss above its validation accuracy, over one axis of epochs. */
final class CurvesPainter {
    private static final double LEFT = 44;
    private static final double RIGHT = 14;
    private static final double TITLE = 20;
    private static final double BOTTOM = 24;
    private static final double SHARE_OF_LOSS = 0.66;
    private static final double FAINT = 0.4;
    private static final double LINE = 2;
    private static final double THIN = 1.5;
    private static final double DOT = 3;
    private static final double LEAST_EPOCH_WIDTH = 7;
    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final Font FONT = Font.font(11);

    /**
     * What is to be drawn.
     *
     * @param current the run under way, or the last one
     * @param previous the run before it, to compare with
     * @param logarithmic whether the loss axis is
     * @param crosshair the marked position in epochs
     */
    record Content(
            Optional<RunCurves> current, Optional<RunCurves> previous, boolean logarithmic, OptionalDouble crosshair) {}

    private final GraphicsContext gc;
    private final Content content;
    private final Function<CurveColour, Color> colours;
    private final PlotArea loss;
    private final PlotArea accuracy;

    /** A painter for a drawing of this size, whose top left corner is the origin. */
    CurvesPainter(
            GraphicsContext gc, double width, double height, Content content, Function<CurveColour, Color> colours) {
        this.gc = gc;
        this.content = content;
        this.colours = colours;
        AxisScale epochs = CurveScales.epochs(content.current(), content.previous());
        double plotWidth = Math.max(1, width - LEFT - RIGHT);
        double heights = Math.max(2, height - 2 * TITLE - BOTTOM);
        double lossHeight = Math.round(heights * SHARE_OF_LOSS);
        this.loss = new PlotArea(
                new Rectangle2D(LEFT, TITLE, plotWidth, lossHeight),
                epochs,
                CurveScales.loss(content.current(), content.previous(), content.logarithmic()));
        this.accuracy = new PlotArea(
                new Rectangle2D(LEFT, lossHeight + 2 * TITLE, plotWidth, heights - lossHeight),
                epochs,
                CurveScales.accuracy(content.current(), content.previous()));
    }

    /** The position in epochs under a point of a drawing that is {@code width} wide. */
    static double positionAt(double x, double width, AxisScale epochs) {
        return epochs.value(Math.max(0, Math.min(1, (x - LEFT) / Math.max(1, width - LEFT - RIGHT))));
    }

    void paint() {
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setFont(FONT);
        frame(loss, Texts.get("training.chart.loss"), CurvesPainter::plain);
        frame(accuracy, Texts.get("training.chart.accuracy"), CurvesPainter::percent);
        epochLabels();
        if (content.current().isEmpty() && content.previous().isEmpty()) {
            invitation();
        }
        content.previous().ifPresent(this::paintPrevious);
        content.current().filter(run -> run.size() > 0).ifPresent(this::paintCurrent);
    }

    private void invitation() {
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(colours.apply(CurveColour.TEXT));
        Rectangle2D bounds = loss.bounds();
        gc.fillText(
                Texts.get("training.chart.empty"),
                (bounds.getMinX() + bounds.getMaxX()) / 2,
                (bounds.getMinY() + bounds.getMaxY()) / 2);
    }

    private void paintPrevious(RunCurves run) {
        Color colour = colours.apply(CurveColour.PREVIOUS).deriveColor(0, 1, 1, FAINT);
        loss.line(gc, run, run.smoothed(), colour, THIN);
        validation(accuracy, run, RunCurves.Validation::accuracy, colour, THIN);
    }

    private void paintCurrent(RunCurves run) {
        loss.points(gc, run, run.losses(), colours.apply(CurveColour.LOSS).deriveColor(0, 1, 1, FAINT));
        loss.line(gc, run, run.smoothed(), colours.apply(CurveColour.LOSS), LINE);
        validation(loss, run, RunCurves.Validation::loss, colours.apply(CurveColour.VALIDATION), LINE);
        validation(accuracy, run, RunCurves.Validation::accuracy, colours.apply(CurveColour.ACCURACY), LINE);
        content.crosshair().ifPresent(position -> crosshair(run, position));
    }

    private void frame(PlotArea plot, String title, TickText text) {
        List<Double> epochs = plot.horizontal().ticks(1 + (int) (plot.bounds().getWidth() / 60));
        double epochWidth = plot.bounds().getWidth() / plot.horizontal().max();
        for (int epoch = 1; epoch <= plot.horizontal().max() && epochWidth >= LEAST_EPOCH_WIDTH; epoch++) {
            plot.upright(gc, epoch, colours.apply(CurveColour.EPOCH));
        }
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.CENTER);
        for (double tick : plot.vertical().ticks(1 + (int) (plot.bounds().getHeight() / 36))) {
            plot.level(gc, tick, colours.apply(CurveColour.GRID));
            gc.setFill(colours.apply(CurveColour.TEXT));
            gc.fillText(text.of(tick), LEFT - 8, plot.y(tick));
        }
        if (epochWidth < LEAST_EPOCH_WIDTH) {
            epochs.forEach(epoch -> plot.upright(gc, epoch, colours.apply(CurveColour.EPOCH)));
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.TOP);
        gc.setFill(colours.apply(CurveColour.TEXT));
        gc.fillText(title, LEFT, plot.bounds().getMinY() - TITLE + 2);
    }

    private void epochLabels() {
        gc.setFill(colours.apply(CurveColour.TEXT));
        gc.setTextBaseline(VPos.TOP);
        double y = accuracy.bounds().getMaxY() + 7;
        double name = accuracy.bounds().getMaxX();
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(Texts.get("training.chart.epoch"), name, y);
        gc.setTextAlign(TextAlignment.CENTER);
        for (double tick :
                accuracy.horizontal().ticks(1 + (int) (accuracy.bounds().getWidth() / 60))) {
            double x = accuracy.x(tick);
            if (x < name - 50) {
                gc.fillText(plain(tick), x, y);
            }
        }
    }

    private void validation(
            PlotArea plot,
            RunCurves run,
            ToDoubleFunction<RunCurves.Validation> value,
            Color colour,
            double lineWidth) {
        List<RunCurves.Validation> visible = run.validations().stream()
                .filter(validation -> validation.epoch() <= plot.horizontal().max())
                .toList();
        double[] xs = visible.stream().mapToDouble(v -> plot.x(v.epoch())).toArray();
        double[] ys = visible.stream()
                .mapToDouble(v -> plot.y(value.applyAsDouble(v)))
                .toArray();
        gc.setStroke(colour);
        gc.setLineWidth(lineWidth);
        gc.strokePolyline(xs, ys, xs.length);
        if (xs.length == 1 || plot.bounds().getWidth() / plot.horizontal().max() > 4 * LEAST_EPOCH_WIDTH) {
            visible.forEach(v -> plot.mark(gc, v.epoch(), value.applyAsDouble(v), colour, lineWidth + 1));
        }
    }

    private void crosshair(RunCurves run, double position) {
        int index = run.nearest(position);
        double at = run.position(index);
        loss.upright(gc, at, colours.apply(CurveColour.TEXT));
        accuracy.upright(gc, at, colours.apply(CurveColour.TEXT));
        RunCurves.Values values = run.at(index);
        loss.mark(gc, at, values.loss(), colours.apply(CurveColour.LOSS).deriveColor(0, 1, 1, 2 * FAINT), DOT);
        loss.mark(gc, at, values.smoothedLoss(), colours.apply(CurveColour.LOSS), DOT + 1);
        values.validation().ifPresent(found -> {
            loss.mark(gc, found.epoch(), found.loss(), colours.apply(CurveColour.VALIDATION), DOT + 1);
            accuracy.mark(gc, found.epoch(), found.accuracy(), colours.apply(CurveColour.ACCURACY), DOT + 1);
        });
    }

    private static String plain(double value) {
        return CheckedField.plain(value, SIX_DIGITS);
    }

    private static String percent(double value) {
        return Texts.get("training.percent", plain(100 * value));
    }

    private interface TickText {
        String of(double value);
    }
}
