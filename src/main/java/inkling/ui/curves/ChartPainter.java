package inkling.ui.curves;

import inkling.core.history.RunAxis;
import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import inkling.core.history.Validation;
import inkling.core.text.Texts;
import inkling.ui.kit.CheckedField;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws the losses of runs above their validation accuracies, over one axis. */
final class ChartPainter {
    private static final double LEFT = 44;
    private static final double RIGHT = 14;
    private static final double TITLE = 20;
    private static final double BOTTOM = 24;
    private static final double SHARE_OF_LOSS = 0.66;
    private static final double FAINT = 0.4;
    private static final double LINE = 2;
    private static final double THIN = 1.5;
    private static final double DOT = 3;
    private static final double LEAST_WIDTH = 7;
    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final Font FONT = Font.font(11);

    /**
     * What is to be drawn.
     *
     * @param runs each with at least one step, the newest first; those before it are faint, to compare with
     * @param along what the horizontal axis counts
     * @param logarithmic whether the loss axis is
     * @param crosshair the marked position on the horizontal axis
     */
    record Content(List<SmoothedRun> runs, RunAxis along, boolean logarithmic, OptionalDouble crosshair) {}

    private final GraphicsContext gc;
    private final Content content;
    private final Function<ChartColour, Color> colours;
    private final PlotArea loss;
    private final PlotArea accuracy;

    /** A painter for a drawing of this size, whose top left corner is the origin. */
    ChartPainter(
            GraphicsContext gc, double width, double height, Content content, Function<ChartColour, Color> colours) {
        this.gc = gc;
        this.content = content;
        this.colours = colours;
        AxisScale horizontal = ChartScales.horizontal(content.runs(), content.along());
        double plotWidth = Math.max(1, width - LEFT - RIGHT);
        double heights = Math.max(2, height - 2 * TITLE - BOTTOM);
        double lossHeight = Math.round(heights * SHARE_OF_LOSS);
        this.loss = new PlotArea(
                new Rectangle2D(LEFT, TITLE, plotWidth, lossHeight),
                content.along(),
                horizontal,
                ChartScales.loss(content.runs(), content.logarithmic()));
        this.accuracy = new PlotArea(
                new Rectangle2D(LEFT, lossHeight + 2 * TITLE, plotWidth, heights - lossHeight),
                content.along(),
                horizontal,
                ChartScales.accuracy(content.runs()));
    }

    /** The position on the horizontal axis under a point of a drawing that is {@code width} wide. */
    static double positionAt(double x, double width, AxisScale horizontal) {
        return horizontal.value(Math.max(0, Math.min(1, (x - LEFT) / Math.max(1, width - LEFT - RIGHT))));
    }

    void paint() {
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setFont(FONT);
        frame(loss, Texts.get("training.chart.loss"), ChartPainter::plain);
        frame(accuracy, Texts.get("training.chart.accuracy"), ChartPainter::percent);
        positions();
        if (content.runs().isEmpty()) {
            invitation();
            return;
        }
        for (int i = content.runs().size() - 1; i > 0; i--) {
            paintEarlier(content.runs().get(i));
        }
        paintNewest(content.runs().get(0));
    }

    private void invitation() {
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(colours.apply(ChartColour.TEXT));
        Rectangle2D bounds = loss.bounds();
        gc.fillText(
                Texts.get("training.chart.empty"),
                (bounds.getMinX() + bounds.getMaxX()) / 2,
                (bounds.getMinY() + bounds.getMaxY()) / 2);
    }

    private void paintEarlier(SmoothedRun run) {
        Color colour = colours.apply(ChartColour.PREVIOUS).deriveColor(0, 1, 1, FAINT);
        loss.line(gc, run.history(), run.smoothed(), colour, THIN);
        accuracy.validations(gc, run.history(), Validation::accuracy, colour, THIN);
    }

    private void paintNewest(SmoothedRun smoothed) {
        RunHistory run = smoothed.history();
        loss.points(gc, run, run.losses(), colours.apply(ChartColour.LOSS).deriveColor(0, 1, 1, FAINT));
        loss.line(gc, run, smoothed.smoothed(), colours.apply(ChartColour.LOSS), LINE);
        loss.validations(gc, run, Validation::loss, colours.apply(ChartColour.VALIDATION), LINE);
        accuracy.validations(gc, run, Validation::accuracy, colours.apply(ChartColour.ACCURACY), LINE);
        content.crosshair().ifPresent(position -> crosshair(smoothed, position));
    }

    private void frame(PlotArea plot, String title, TickText text) {
        double unitWidth = plot.bounds().getWidth() / plot.horizontal().max();
        if (unitWidth < LEAST_WIDTH) {
            marks(plot).forEach(mark -> plot.upright(gc, mark, colours.apply(ChartColour.EPOCH)));
        }
        for (int unit = 1; unit <= plot.horizontal().max() && unitWidth >= LEAST_WIDTH; unit++) {
            plot.upright(gc, unit, colours.apply(ChartColour.EPOCH));
        }
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.CENTER);
        for (double tick : plot.vertical().ticks(1 + (int) (plot.bounds().getHeight() / 36))) {
            plot.level(gc, tick, colours.apply(ChartColour.GRID));
            gc.setFill(colours.apply(ChartColour.TEXT));
            gc.fillText(text.of(tick), LEFT - 8, plot.y(tick));
        }
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.TOP);
        gc.setFill(colours.apply(ChartColour.TEXT));
        gc.fillText(title, LEFT, plot.bounds().getMinY() - TITLE + 2);
    }

    /** Where there are numbers on the horizontal axis. */
    private static List<Double> marks(PlotArea plot) {
        return plot.horizontal().ticks(1 + (int) (plot.bounds().getWidth() / 60));
    }

    private void positions() {
        gc.setFill(colours.apply(ChartColour.TEXT));
        gc.setTextBaseline(VPos.TOP);
        double y = accuracy.bounds().getMaxY() + 7;
        double name = accuracy.bounds().getMaxX();
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(axisName(), name, y);
        gc.setTextAlign(TextAlignment.CENTER);
        for (double tick : marks(accuracy)) {
            double x = accuracy.x(tick);
            if (x < name - 50) {
                gc.fillText(plain(tick), x, y);
            }
        }
    }

    private String axisName() {
        return switch (content.along()) {
            case EPOCHS -> Texts.get("training.chart.epoch");
            case STEPS -> Texts.get("training.chart.step");
        };
    }

    private void crosshair(SmoothedRun smoothed, double position) {
        RunHistory run = smoothed.history();
        int step = content.along().nearest(run, position);
        double at = content.along().position(run, step);
        loss.upright(gc, at, colours.apply(ChartColour.TEXT));
        accuracy.upright(gc, at, colours.apply(ChartColour.TEXT));
        loss.mark(
                gc, at, run.losses().get(step), colours.apply(ChartColour.LOSS).deriveColor(0, 1, 1, 2 * FAINT), DOT);
        loss.mark(gc, at, smoothed.smoothed().get(step), colours.apply(ChartColour.LOSS), DOT + 1);
        run.lastValidation(step).ifPresent(found -> {
            double end = content.along().endOfEpoch(run, found.epoch());
            loss.mark(gc, end, found.loss(), colours.apply(ChartColour.VALIDATION), DOT + 1);
            accuracy.mark(gc, end, found.accuracy(), colours.apply(ChartColour.ACCURACY), DOT + 1);
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
