package inkling.ui.sweep;

import inkling.core.plot.AxisScale;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.tuning.Trial;
import inkling.core.tuning.Trial.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * All settings that differ, side by side: an upright axis for each, then for loss and accuracy, and a line through them
 * for each trial, in the colour of its score (Inselberg, 1985). What diverged ends below its last setting.
 */
public final class ParallelCoordinates extends TrialPainting {
    private static final double LEFT = 56;
    private static final double RIGHT = 96;
    private static final double TOP = 44;
    private static final double BOTTOM = 24;
    private static final double LINE_HEIGHT = 14;
    private static final double LEAST_BETWEEN = 64;
    private static final double TICK = 4;
    private static final int TICKS = 5;
    private static final double HALO = 4;

    /** How near to a line the pointer has to be. */
    private static final double NEAR = 12;

    private static final double LINE = 1.5;
    private static final double BOLD = 4;
    private static final double FAINT = 0.3;

    /** Above this ratio of its ends, an axis is logarithmic. */
    private static final double FAR = 5;

    private List<Axis> axes = List.of();

    /** Without any trials. */
    public ParallelCoordinates() {
        setId("sweep-parallel");
    }

    /** One axis: what it is of, and where values stand on it. */
    private record Axis(String name, Function<Trial, OptionalDouble> of, AxisScale scale, DoubleFunction<String> text) {
        static Axis of(
                String name,
                List<Trial> trials,
                Function<Trial, OptionalDouble> of,
                boolean ratios,
                DoubleFunction<String> text) {
            double[] values = trials.stream()
                    .map(of)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .sorted()
                    .toArray();
            double least = values.length == 0 ? 0 : values[0];
            double most = values.length == 0 ? 1 : values[values.length - 1];
            double top = most > least ? most : least + Math.max(Math.abs(least), 1) / 2;
            return new Axis(name, of, new AxisScale(least, top, ratios && least > 0 && top / least > FAR), text);
        }
    }

    /** Shows trials; of their settings those in which they differ, and which all of them have. */
    public void show(List<Trial> shown) {
        List<String> differing = Trial.differing(shown);
        axes = Stream.concat(
                        differing.stream()
                                .map(id -> Axis.of(
                                        TrialWords.setting(id),
                                        shown,
                                        trial -> OptionalDouble.of(
                                                trial.settings().get(id)),
                                        !id.equals(Range.MOMENTUM.id()),
                                        TrialWords::value)),
                        Stream.of(Score.LOSS, Score.ACCURACY)
                                .filter(score -> shown.stream()
                                        .anyMatch(trial -> score.of(trial).isPresent()))
                                .map(score -> Axis.of(
                                        TrialWords.score(score),
                                        shown,
                                        score::of,
                                        score == Score.LOSS,
                                        value -> TrialWords.score(score, value))))
                .toList();
        take(shown, differing);
    }

    private Score score() {
        return trials().stream().anyMatch(trial -> trial.accuracy().isPresent()) ? Score.ACCURACY : Score.LOSS;
    }

    private double x(int axis) {
        double width = Math.max(1, getWidth() - LEFT - RIGHT);
        return LEFT + (axes.size() == 1 ? 0 : axis * width / (axes.size() - 1));
    }

    /** Whether the axes are too close for numbers between them; the mark has the numbers all the same. */
    private boolean isCrowded() {
        return axes.size() > 1 && x(1) - x(0) < LEAST_BETWEEN;
    }

    private double plotHeight() {
        return Math.max(1, getHeight() - TOP - BOTTOM);
    }

    /** Where a trial crosses an axis: at its foot if it has no value there. */
    private double y(Trial trial, Axis axis) {
        OptionalDouble value = axis.of().apply(trial);
        return value.isPresent()
                ? TOP + (1 - axis.scale().fraction(value.getAsDouble())) * plotHeight()
                : TOP + plotHeight() + BOTTOM / 2;
    }

    @Override
    protected Optional<Trial> at(double x, double y) {
        return trials().stream()
                .filter(trial -> distance(trial, x, y) <= NEAR)
                .min(Comparator.comparingDouble(trial -> distance(trial, x, y)));
    }

    /** How far above or below a point a trial's line is. */
    private double distance(Trial trial, double x, double y) {
        for (int i = 0; i + 1 < axes.size(); i++) {
            if (x >= x(i) && x <= x(i + 1)) {
                double share = (x - x(i)) / (x(i + 1) - x(i));
                double before = y(trial, axes.get(i));
                double after = y(trial, axes.get(i + 1));
                return Math.abs(before + share * (after - before) - y);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
        caption(gc, LEFT);
        if (trials().isEmpty()) {
            return;
        }
        double[] scores = trials().stream()
                .map(score()::of)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        ScoreColours colours = ScoreColours.of(score(), scores);
        // The best on top, and where one is looked at, the others behind it
        List<Trial> worstFirst = new ArrayList<>(trials());
        Collections.reverse(worstFirst);
        gc.setGlobalAlpha(markedProperty().get().isPresent() ? FAINT : 1);
        worstFirst.forEach(trial -> line(gc, trial, colour(trial, colours), LINE));
        gc.setGlobalAlpha(1);
        markedProperty().get().filter(trials()::contains).ifPresent(trial -> {
            line(gc, trial, colour(TEXT), BOLD + 2);
            line(gc, trial, colour(trial, colours), BOLD);
        });
        for (int i = 0; i < axes.size(); i++) {
            axis(gc, i);
        }
        legend(gc, colours, getWidth() - RIGHT + 5 * GAP, TOP, plotHeight());
    }

    private Color colour(Trial trial, ScoreColours colours) {
        OptionalDouble score = score().of(trial);
        return score.isPresent() ? colours.of(score.getAsDouble()) : colour(PROBLEM);
    }

    private void axis(GraphicsContext gc, int index) {
        Axis axis = axes.get(index);
        double x = x(index);
        gc.setFill(colour(TEXT));
        gc.fillRect(Math.floor(x), TOP, 1, plotHeight());
        double raised = isCrowded() && index % 2 == 1 ? LINE_HEIGHT : 0;
        write(gc, axis.name(), x, TOP - GAP - raised, TextAlignment.CENTER, VPos.BOTTOM, colour(TEXT));
        for (double tick : axis.scale().ticks(TICKS)) {
            double y = TOP + (1 - axis.scale().fraction(tick)) * plotHeight();
            gc.fillRect(x - TICK, Math.floor(y), TICK, 1);
            if (isCrowded()) {
                continue;
            }
            String text = axis.text().apply(tick);
            // Lines go through the numbers, which have to be read all the same
            gc.setStroke(colour(PAPER));
            gc.setLineWidth(HALO);
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setTextBaseline(VPos.CENTER);
            gc.strokeText(text, x - GAP, y);
            write(gc, text, x - GAP, y, TextAlignment.RIGHT, VPos.CENTER, colour(TEXT));
        }
    }

    private void line(GraphicsContext gc, Trial trial, Color colour, double width) {
        double[] xs = new double[axes.size()];
        double[] ys = new double[axes.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x(i);
            ys[i] = y(trial, axes.get(i));
        }
        gc.setStroke(colour);
        gc.setLineWidth(width);
        gc.strokePolyline(xs, ys, xs.length);
    }
}
