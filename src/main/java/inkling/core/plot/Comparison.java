package inkling.core.plot;

import inkling.core.history.FloatSeries;
import inkling.core.history.RunAxis;
import inkling.core.history.RunHistory;
import inkling.core.history.Validation;
import java.util.List;
import java.util.Optional;

/**
 * Several runs in one chart.
 *
 * @param runs in the order in which they are named
 * @param along what the horizontal axis counts
 * @param logarithmic whether the loss axis is
 * @param zoom the part of the horizontal axis that is shown, if not all
 */
public record Comparison(List<ComparedRun> runs, RunAxis along, boolean logarithmic, Optional<AxisScale> zoom) {
    private static final double RIGHT = 40;
    private static final double LINE = 1.8;
    private static final double DOT = 2.5;

    /** More dots than those of so many runs hide the lines. */
    private static final int FEW = 4;

    private static final double LEGEND_LINE = 16;
    private static final double SAMPLE = 24;

    /** Where a run is at some position. */
    public record Place(ComparedRun run, int step) {
        /** Its smoothed loss there, in nats. */
        public float loss() {
            return run.run().smoothed().get(step);
        }

        /** What its last validation until there found. */
        public Optional<Validation> validation() {
            return run.history().lastValidation(step);
        }
    }

    /** The horizontal axis: all that the runs have been through, or what of it is shown. */
    public AxisScale horizontal() {
        return zoom.orElseGet(() -> AxisScale.linear(
                0,
                runs.stream()
                        .mapToDouble(run ->
                                along.position(run.history(), run.history().size() - 1))
                        .filter(end -> end > 0)
                        .max()
                        .orElse(1)));
    }

    /** Where each run is at a position on the horizontal axis; one that ended before is at its end. */
    public List<Place> at(double position) {
        return runs.stream()
                .map(run -> new Place(run, along.nearest(run.history(), position)))
                .toList();
    }

    /** The frame in a drawing of some size, whose top left corner is the origin. */
    public ChartFrame frame(double width, double height) {
        AxisScale horizontal = horizontal();
        return ChartFrame.of(
                width,
                height,
                RIGHT,
                new ChartFrame.Axes(
                        along,
                        horizontal,
                        ChartScales.losses(runs, along, horizontal, logarithmic),
                        ChartScales.accuracies(runs, along, horizontal)));
    }

    /** Draws frame and curves. */
    public void paint(Pen pen, double width, double height, ChartFrame.Words words) {
        ChartFrame frame = frame(width, height);
        frame.paint(pen, words);
        pen.within(frame.loss().bounds(), () -> runs.forEach(run -> paintLoss(pen, frame.loss(), run)));
        pen.within(frame.accuracy().bounds(), () -> runs.forEach(run -> paintAccuracy(pen, frame.accuracy(), run)));
    }

    private void paintLoss(Pen pen, PlotArea plot, ComparedRun compared) {
        RunHistory run = compared.history();
        FloatSeries smoothed = compared.run().smoothed();
        compared.band().ifPresent(band -> plot.band(pen, run, band.low(), band.high(), compared.colour()));
        plot.line(pen, run, smoothed, compared.colour(), compared.stroke(LINE));
        if (runs.size() <= FEW) {
            plot.dots(pen, run, Validation::loss, compared.colour(), DOT);
        }
        run.divergedAt().ifPresent(step -> plot.upright(pen, along.position(run, step), compared.colour()));
    }

    private static void paintAccuracy(Pen pen, PlotArea plot, ComparedRun compared) {
        RunHistory run = compared.history();
        compared.band()
                .ifPresent(band ->
                        plot.band(pen, run, band.lowest(), band.highest(), Validation::accuracy, compared.colour()));
        plot.validations(pen, run, Validation::accuracy, compared.colour(), compared.stroke(LINE));
    }

    /** Draws what marks a position: a line through both plots, and a dot on each curve. */
    public void paintMark(Pen pen, ChartFrame frame, double position) {
        for (PlotArea plot : List.of(frame.loss(), frame.accuracy())) {
            plot.upright(pen, position, ChartColour.TEXT);
        }
        AxisScale horizontal = frame.loss().horizontal();
        for (Place place : at(position)) {
            RunHistory run = place.run().history();
            ChartColour colour = place.run().colour();
            markIfSeen(pen, frame.loss(), horizontal, along.position(run, place.step()), place.loss(), colour);
            place.validation()
                    .ifPresent(found -> markIfSeen(
                            pen,
                            frame.accuracy(),
                            horizontal,
                            along.endOfEpoch(run, found.epoch()),
                            found.accuracy(),
                            colour));
        }
    }

    private static void markIfSeen(
            Pen pen, PlotArea plot, AxisScale horizontal, double position, double value, ChartColour colour) {
        if (position >= horizontal.min() && position <= horizontal.max()) {
            plot.mark(pen, position, value, colour, DOT + 1);
        }
    }

    /** How high a legend is. */
    public double legendHeight() {
        return LEGEND_LINE * runs.size();
    }

    /** Draws a line with a sample and the name for each run. */
    public void paintLegend(Pen pen, double x, double y) {
        double middle = y + LEGEND_LINE / 2;
        for (ComparedRun run : runs) {
            pen.line(run.colour(), run.stroke(LINE), new double[] {x, x + SAMPLE}, new double[] {middle, middle}, 2);
            pen.text(ChartColour.TEXT, Pen.Type.BESIDE, run.name(), x + SAMPLE + 8, middle);
            middle += LEGEND_LINE;
        }
    }
}
