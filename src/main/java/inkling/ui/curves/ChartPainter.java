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
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Draws the losses of runs above their validation accuracies, over one axis, with the newest values at the line ends. */
final class ChartPainter {
    private static final double LEFT = 48;

    /** For the names at the line ends. */
    private static final double RIGHT = 96;

    private static final double TITLE = 20;
    private static final double BETWEEN = 24;
    private static final double BOTTOM = 20;
    private static final double SHARE_OF_LOSS = 0.68;
    private static final double LINE = 2;
    private static final double THIN = 1.2;
    private static final double DOT = 3;
    private static final double AXIS_NAME = 64;
    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final double FONT_SIZE = 11;
    private static final Font FONT = Font.font(FONT_SIZE);
    private static final Font BOLD = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, FONT_SIZE);

    /**
     * What is to be drawn.
     *
     * @param runs each with at least one step, the newest first; those before it are faint, to compare with
     * @param planned how many epochs the axis has while there is no run
     * @param along what the horizontal axis counts
     * @param logarithmic whether the loss axis is
     * @param crosshair the marked position on the horizontal axis
     */
    record Content(List<SmoothedRun> runs, int planned, RunAxis along, boolean logarithmic, OptionalDouble crosshair) {
        AxisScale horizontal() {
            return ChartScales.horizontal(runs, planned, along);
        }
    }

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
        AxisScale horizontal = content.horizontal();
        double plotWidth = Math.max(1, width - LEFT - RIGHT);
        double heights = Math.max(2, height - 2 * TITLE - BETWEEN - BOTTOM);
        double lossHeight = Math.round(heights * SHARE_OF_LOSS);
        this.loss = new PlotArea(
                new Rectangle2D(LEFT, TITLE, plotWidth, lossHeight),
                content.along(),
                horizontal,
                ChartScales.loss(content.runs(), content.logarithmic()));
        this.accuracy = new PlotArea(
                new Rectangle2D(LEFT, lossHeight + 2 * TITLE + BETWEEN, plotWidth, heights - lossHeight),
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
        frame(loss, Texts.get("training.chart.loss"), ChartPainter::plain);
        frame(accuracy, Texts.get("training.chart.accuracy"), ChartPainter::percent);
        positions();
        if (content.runs().isEmpty()) {
            invitation();
            return;
        }
        LineLabels losses = new LineLabels();
        LineLabels accuracies = new LineLabels();
        paintNewest(content.runs().get(0), losses, accuracies);
        for (int i = 1; i < content.runs().size(); i++) {
            paintEarlier(content.runs().get(i), losses);
        }
        gc.setFont(FONT);
        losses.paint(gc, loss.bounds());
        accuracies.paint(gc, accuracy.bounds());
        content.crosshair().ifPresent(position -> crosshair(content.runs().get(0), position));
    }

    private void invitation() {
        gc.setFont(FONT);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.setFill(colours.apply(ChartColour.TEXT));
        Rectangle2D bounds = loss.bounds();
        gc.fillText(
                Texts.get("training.chart.empty"),
                (bounds.getMinX() + bounds.getMaxX()) / 2,
                (bounds.getMinY() + bounds.getMaxY()) / 2);
    }

    private void paintEarlier(SmoothedRun run, LineLabels labels) {
        Color colour = colours.apply(ChartColour.PREVIOUS);
        loss.line(gc, run.history(), run.smoothed(), colour, THIN);
        accuracy.validations(gc, run.history(), Validation::accuracy, colour, THIN);
        int last = Math.min(run.smoothed().size(), loss.visible(run.history(), run.smoothed())) - 1;
        if (last >= 0) {
            labels.add(
                    Texts.get("training.chart.previous"),
                    loss.x(content.along().position(run.history(), last)),
                    loss.y(run.smoothed().get(last)),
                    colour);
        }
    }

    private void paintNewest(SmoothedRun smoothed, LineLabels losses, LineLabels accuracies) {
        RunHistory run = smoothed.history();
        Color lossColour = colours.apply(ChartColour.LOSS);
        Color validationColour = colours.apply(ChartColour.VALIDATION);
        Color accuracyColour = colours.apply(ChartColour.ACCURACY);
        loss.points(gc, run, run.losses(), colours.apply(ChartColour.BATCH));
        loss.line(gc, run, smoothed.smoothed(), lossColour, LINE);
        loss.dots(gc, run, Validation::loss, validationColour, DOT);
        accuracy.validations(gc, run, Validation::accuracy, accuracyColour, LINE);
        int last = run.size() - 1;
        double end = loss.x(content.along().position(run, last));
        double value = smoothed.smoothed().get(last);
        losses.add(ChartValues.loss(value), end, loss.y(value), lossColour);
        run.divergedAt().ifPresent(step -> {
            Color problem = colours.apply(ChartColour.PROBLEM);
            double at = content.along().position(run, step);
            loss.upright(gc, at, problem);
            losses.add(
                    Texts.get("training.chart.diverged"),
                    loss.x(at),
                    loss.bounds().getMinY(),
                    problem);
        });
        run.lastValidation(last).ifPresent(found -> {
            losses.add(
                    Texts.get("training.chart.unseen", ChartValues.loss(found.loss())),
                    end,
                    loss.y(found.loss()),
                    validationColour);
            accuracies.add(
                    ChartValues.percent(found.accuracy()),
                    accuracy.x(content.along().endOfEpoch(run, found.epoch())),
                    accuracy.y(found.accuracy()),
                    accuracyColour);
        });
    }

    private void frame(PlotArea plot, String title, TickText text) {
        gc.setFont(FONT);
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.setTextBaseline(VPos.CENTER);
        for (double tick : plot.vertical().ticks(1 + (int) (plot.bounds().getHeight() / 48))) {
            plot.level(gc, tick, colours.apply(ChartColour.GRID));
            gc.setFill(colours.apply(ChartColour.TEXT));
            gc.fillText(text.of(tick), LEFT - 8, plot.y(tick));
        }
        gc.setFont(BOLD);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.TOP);
        gc.setFill(colours.apply(ChartColour.TEXT));
        gc.fillText(title, LEFT, plot.bounds().getMinY() - TITLE);
    }

    /** Numbers below the horizontal axis; at its end the name of what it counts. */
    private void positions() {
        gc.setFont(FONT);
        gc.setFill(colours.apply(ChartColour.TEXT));
        gc.setTextBaseline(VPos.TOP);
        gc.setTextAlign(TextAlignment.CENTER);
        double y = accuracy.bounds().getMaxY() + 6;
        double end = accuracy.bounds().getMaxX();
        for (double tick :
                accuracy.horizontal().ticks(1 + (int) (accuracy.bounds().getWidth() / 72))) {
            // There is no half an epoch and no half a step
            if (tick == Math.rint(tick) && accuracy.x(tick) < end - AXIS_NAME / 2) {
                gc.fillText(plain(tick), accuracy.x(tick), y);
            }
        }
        String name = switch (content.along()) {
            case EPOCHS -> "training.chart.epochs";
            case STEPS -> "training.chart.steps";
        };
        gc.fillText(Texts.get(name, Math.round(accuracy.horizontal().max())), end, y);
    }

    private void crosshair(SmoothedRun smoothed, double position) {
        RunHistory run = smoothed.history();
        int step = content.along().nearest(run, position);
        double at = content.along().position(run, step);
        loss.upright(gc, at, colours.apply(ChartColour.TEXT));
        accuracy.upright(gc, at, colours.apply(ChartColour.TEXT));
        loss.mark(gc, at, smoothed.smoothed().get(step), colours.apply(ChartColour.LOSS), DOT + 1);
        run.lastValidation(step).ifPresent(found -> {
            double end = content.along().endOfEpoch(run, found.epoch());
            loss.mark(gc, end, found.loss(), colours.apply(ChartColour.VALIDATION), DOT + 1);
            accuracy.mark(gc, end, found.accuracy(), colours.apply(ChartColour.ACCURACY), DOT + 1);
        });
        new ReadOut(gc, colours, FONT, BOLD).paint(ChartValues.of(smoothed, step), loss.x(at), loss.bounds());
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
