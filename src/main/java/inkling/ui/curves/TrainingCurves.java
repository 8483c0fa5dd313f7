package inkling.ui.curves;

import inkling.core.history.RunAxis;
import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import inkling.core.history.Validation;
import inkling.core.plot.AxisScale;
import inkling.core.plot.Box;
import inkling.core.plot.ChartColour;
import inkling.core.plot.ChartFrame;
import inkling.core.plot.ChartScales;
import inkling.core.plot.LineLabels;
import inkling.core.plot.Pen;
import inkling.core.plot.PlotArea;
import inkling.core.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * A run as it is trained, with the newest values at the line ends.
 *
 * @param runs each with at least one step, the newest first; those before it are faint, to compare with
 * @param planned how many epochs the axis has while there is no run
 * @param along what the horizontal axis counts
 * @param logarithmic whether the loss axis is
 */
record TrainingCurves(List<SmoothedRun> runs, int planned, RunAxis along, boolean logarithmic) implements ChartContent {
    /** For the names at the line ends. */
    private static final double RIGHT = 96;

    private static final Pen.Stroke LINE = new Pen.Stroke(2);
    private static final Pen.Stroke THIN = new Pen.Stroke(1.2);
    private static final double DOT = 3;
    private static final Pen.Type CENTRED = new Pen.Type(false, 0.5, false);

    @Override
    public AxisScale horizontal() {
        return ChartScales.horizontal(runs, planned, along);
    }

    @Override
    public double last() {
        return runs.isEmpty() ? 0 : along.position(newest(), newest().size() - 1);
    }

    private RunHistory newest() {
        return runs.get(0).history();
    }

    @Override
    public ChartFrame frame(double width, double height) {
        return ChartFrame.of(
                width,
                height,
                RIGHT,
                new ChartFrame.Axes(
                        along, horizontal(), ChartScales.loss(runs, logarithmic), ChartScales.accuracy(runs)));
    }

    /** There is no half an epoch and no half a step. */
    private ChartFrame.Words words() {
        return ChartValues.words(
                position ->
                        position == Math.rint(position) ? Optional.of(ChartValues.plain(position)) : Optional.empty(),
                ChartValues.end(along, Math.round(horizontal().max())));
    }

    @Override
    public void paint(Pen pen, double width, double height) {
        ChartFrame frame = frame(width, height);
        frame.paint(pen, words());
        if (runs.isEmpty()) {
            Box bounds = frame.loss().bounds();
            pen.text(
                    ChartColour.TEXT,
                    CENTRED,
                    Texts.get("training.chart.empty"),
                    bounds.x() + bounds.width() / 2,
                    bounds.y() + bounds.height() / 2);
            return;
        }
        LineLabels losses = new LineLabels();
        LineLabels accuracies = new LineLabels();
        paintNewest(pen, frame, losses, accuracies);
        for (int i = 1; i < runs.size(); i++) {
            paintEarlier(pen, frame, runs.get(i), losses);
        }
        losses.paint(pen, frame.loss().bounds());
        accuracies.paint(pen, frame.accuracy().bounds());
    }

    private void paintEarlier(Pen pen, ChartFrame frame, SmoothedRun run, LineLabels labels) {
        PlotArea loss = frame.loss();
        loss.line(pen, run.history(), run.smoothed(), ChartColour.PREVIOUS, THIN);
        frame.accuracy().validations(pen, run.history(), Validation::accuracy, ChartColour.PREVIOUS, THIN);
        int last = loss.visibleUntil(run.history(), run.smoothed()) - 1;
        if (last >= 0) {
            labels.add(
                    Texts.get("training.chart.previous"),
                    loss.x(along.position(run.history(), last)),
                    loss.y(run.smoothed().get(last)),
                    ChartColour.PREVIOUS);
        }
    }

    private void paintNewest(Pen pen, ChartFrame frame, LineLabels losses, LineLabels accuracies) {
        PlotArea loss = frame.loss();
        PlotArea accuracy = frame.accuracy();
        SmoothedRun smoothed = runs.get(0);
        RunHistory run = smoothed.history();
        loss.points(pen, run, run.losses(), ChartColour.BATCH);
        loss.line(pen, run, smoothed.smoothed(), ChartColour.LOSS, LINE);
        loss.dots(pen, run, Validation::loss, ChartColour.VALIDATION, DOT);
        accuracy.validations(pen, run, Validation::accuracy, ChartColour.ACCURACY, LINE);
        int last = run.size() - 1;
        double end = loss.x(along.position(run, last));
        double value = smoothed.smoothed().get(last);
        losses.add(ChartValues.loss(value), end, loss.y(value), ChartColour.LOSS);
        run.divergedAt().ifPresent(step -> {
            double at = along.position(run, step);
            loss.upright(pen, at, ChartColour.PROBLEM);
            losses.add(
                    Texts.get("training.chart.diverged"),
                    loss.x(at),
                    loss.bounds().y(),
                    ChartColour.PROBLEM);
        });
        run.lastValidation(last).ifPresent(found -> {
            losses.add(
                    Texts.get("training.chart.unseen", ChartValues.loss(found.loss())),
                    end,
                    loss.y(found.loss()),
                    ChartColour.VALIDATION);
            accuracies.add(
                    ChartValues.percent(found.accuracy()),
                    accuracy.x(along.endOfEpoch(run, found.epoch())),
                    accuracy.y(found.accuracy()),
                    ChartColour.ACCURACY);
        });
    }

    @Override
    public void paintMark(CanvasPen pen, double width, double height, double position) {
        if (runs.isEmpty()) {
            return;
        }
        ChartFrame frame = frame(width, height);
        PlotArea loss = frame.loss();
        PlotArea accuracy = frame.accuracy();
        RunHistory run = newest();
        int step = along.nearest(run, position);
        double at = along.position(run, step);
        loss.upright(pen, at, ChartColour.TEXT);
        accuracy.upright(pen, at, ChartColour.TEXT);
        loss.mark(pen, at, runs.get(0).smoothed().get(step), ChartColour.LOSS, DOT + 1);
        run.lastValidation(step).ifPresent(found -> {
            double end = along.endOfEpoch(run, found.epoch());
            loss.mark(pen, end, found.loss(), ChartColour.VALIDATION, DOT + 1);
            accuracy.mark(pen, end, found.accuracy(), ChartColour.ACCURACY, DOT + 1);
        });
        ReadOut.paint(pen, ChartValues.of(runs.get(0), step), loss.x(at), loss.bounds());
    }
}
