package inkling.core.plot;

import inkling.core.history.FloatSeries;
import inkling.core.history.RunAxis;
import inkling.core.history.RunHistory;
import inkling.core.history.SeedBand;
import inkling.core.history.SmoothedRun;
import inkling.core.history.Validation;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The axes on which runs are drawn, the newest of them first. */
public final class ChartScales {
    /** Single mini-batches may stick out; the smoothed line must not be pressed flat by them. */
    private static final double ROOM_ABOVE_SMOOTHED = 2;

    /** Of the accuracies that are compared: no difference below it is to look like one. */
    private static final double LEAST_ROOM = 0.002;

    private ChartScales() {}

    /** The horizontal axis: what the newest run, or else the one to come, is planned to go through. */
    public static AxisScale horizontal(List<SmoothedRun> runs, int planned, RunAxis along) {
        if (runs.isEmpty()) {
            return AxisScale.linear(0, Math.max(1, planned));
        }
        RunHistory newest = runs.get(0).history();
        return AxisScale.linear(0, along.endOfEpoch(newest, newest.epochs()));
    }

    /** The loss axis, in nats: for all that is drawn of the newest run, and for the smoothed lines of those before. */
    public static AxisScale loss(List<SmoothedRun> runs, boolean logarithmic) {
        double max = Double.NEGATIVE_INFINITY;
        double min = Double.POSITIVE_INFINITY;
        for (SmoothedRun run : runs) {
            max = Math.max(max, run.smoothed().max(0, run.smoothed().size()));
            min = Math.min(min, run.smoothed().min(0, run.smoothed().size()));
        }
        if (!runs.isEmpty()) {
            SmoothedRun newest = runs.get(0);
            FloatSeries losses = newest.history().losses();
            double smoothedMax = newest.smoothed().max(0, newest.smoothed().size());
            max = Math.max(max, Math.min(losses.max(0, losses.size()), ROOM_ABOVE_SMOOTHED * smoothedMax));
            min = Math.min(min, losses.min(0, losses.size()));
            for (Validation validation : newest.history().validations()) {
                max = Math.max(max, validation.loss());
                min = Math.min(min, validation.loss());
            }
        }
        if (!(Double.isFinite(max) && max > 0)) {
            max = 2.5;
            min = 0.1;
        }
        return logarithmic ? AxisScale.logarithmic(min / 1.1, max * 1.1) : AxisScale.linear(0, max * 1.05);
    }

    /** The accuracy axis, in [0, 1]: from a round value below the worst of all runs to 1. */
    public static AxisScale accuracy(List<SmoothedRun> runs) {
        double worst = runs.stream()
                .flatMap(run -> run.history().validations().stream())
                .mapToDouble(Validation::accuracy)
                .min()
                .orElse(0);
        double step = worst > 0.9 ? 0.02 : 0.1;
        return AxisScale.linear(Math.max(0, Math.floor((worst - step / 2) / step) * step), 1);
    }

    /** The loss axis, in nats, for the part of compared runs that is shown; all of it from 0 where that is all. */
    static AxisScale losses(List<ComparedRun> runs, RunAxis along, AxisScale horizontal, boolean logarithmic) {
        double max = Double.NEGATIVE_INFINITY;
        double min = Double.POSITIVE_INFINITY;
        for (ComparedRun run : runs) {
            int from = Math.max(0, along.begunBefore(run.history(), horizontal.min()) - 1);
            int to = along.begunBefore(run.history(), horizontal.max());
            FloatSeries high = run.band().map(SeedBand::high).orElse(run.run().smoothed());
            FloatSeries low = run.band().map(SeedBand::low).orElse(run.run().smoothed());
            max = Math.max(max, high.max(from, Math.min(to, high.size())));
            min = Math.min(min, low.min(from, Math.min(to, low.size())));
        }
        if (!(Double.isFinite(max) && max > 0)) {
            max = 2.5;
            min = 0.1;
        }
        if (logarithmic) {
            return AxisScale.logarithmic(min / 1.1, max * 1.1);
        }
        double room = (max - min) * 0.05;
        return horizontal.min() > 0 && room > 0
                ? AxisScale.linear(Math.max(0, min - room), max + room)
                : AxisScale.linear(0, max * 1.05);
    }

    /** The accuracy axis, in [0, 1], for the part of compared runs that is shown: as close around it as can be read. */
    static AxisScale accuracies(List<ComparedRun> runs, RunAxis along, AxisScale horizontal) {
        DoubleSummaryStatistics seen = runs.stream()
                .flatMap(run -> Stream.of(
                                run.band().map(SeedBand::lowest),
                                run.band().map(SeedBand::highest),
                                Optional.of(run.history().validations()))
                        .flatMap(Optional::stream)
                        .flatMap(List::stream)
                        .filter(found -> along.endOfEpoch(run.history(), found.epoch()) >= horizontal.min()))
                .mapToDouble(Validation::accuracy)
                .summaryStatistics();
        if (seen.getCount() == 0) {
            return AxisScale.linear(0, 1);
        }
        double room = Math.max(LEAST_ROOM, (seen.getMax() - seen.getMin()) * 0.1);
        double min = Math.max(0, seen.getMin() - room);
        double max = Math.min(1, seen.getMax() + room);
        return AxisScale.linear(min, max);
    }
}
