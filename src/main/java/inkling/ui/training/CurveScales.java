package inkling.ui.training;

import java.util.Optional;

/** The axes on which a run, and the one before it, are drawn. */
final class CurveScales {
    /** A run that has only begun is drawn as if it had this many steps. */
    private static final int FEWEST_STEPS = 20;

    /** Single mini-batches may stick out; the smoothed line must not be pressed flat by them. */
    private static final double ROOM_ABOVE_SMOOTHED = 2;

    private CurveScales() {}

    /** The horizontal axis, in epochs. It grows in round steps until the run's end is in view. */
    static AxisScale epochs(Optional<RunCurves> current, Optional<RunCurves> previous) {
        double end = current.map(CurveScales::extent)
                .orElseGet(
                        () -> previous.map(run -> run.position(run.size() - 1)).orElse(1.0));
        return AxisScale.linear(0, end);
    }

    private static double extent(RunCurves run) {
        double steps = AxisScale.roundUp(Math.max(FEWEST_STEPS, run.size()));
        return Math.min(steps / run.stepsPerEpoch(), run.epochs());
    }

    /** The loss axis, in nats. */
    static AxisScale loss(Optional<RunCurves> current, Optional<RunCurves> previous, boolean logarithmic) {
        double max = Double.NEGATIVE_INFINITY;
        double min = Double.POSITIVE_INFINITY;
        if (current.isPresent()) {
            RunCurves run = current.get();
            double smoothedMax = run.smoothed().max(0, run.size());
            max = Math.min(run.losses().max(0, run.size()), ROOM_ABOVE_SMOOTHED * smoothedMax);
            min = run.losses().min(0, run.size());
            for (RunCurves.Validation validation : run.validations()) {
                max = Math.max(max, validation.loss());
                min = Math.min(min, validation.loss());
            }
        }
        if (previous.isPresent()) {
            RunCurves run = previous.get();
            max = Math.max(max, run.smoothed().max(0, run.size()));
            min = Math.min(min, run.smoothed().min(0, run.size()));
        }
        if (!(Double.isFinite(max) && max > 0)) {
            max = 2.5;
            min = 0.1;
        }
        return logarithmic ? AxisScale.logarithmic(min / 1.1, max * 1.1) : AxisScale.linear(0, max * 1.05);
    }

    /** The accuracy axis, in [0, 1]: from a round value below the worst of both runs to 1. */
    static AxisScale accuracy(Optional<RunCurves> current, Optional<RunCurves> previous) {
        double worst = Math.min(worstAccuracy(current), worstAccuracy(previous));
        if (worst > 1) {
            worst = 0;
        }
        double step = worst > 0.9 ? 0.02 : 0.1;
        return AxisScale.linear(Math.max(0, Math.floor((worst - step / 2) / step) * step), 1);
    }

    private static double worstAccuracy(Optional<RunCurves> run) {
        return run.stream()
                .flatMap(curves -> curves.validations().stream())
                .mapToDouble(RunCurves.Validation::accuracy)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
