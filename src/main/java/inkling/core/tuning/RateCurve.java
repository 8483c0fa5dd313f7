package inkling.core.tuning;

import inkling.core.problem.Problem;
import inkling.core.recipe.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a {@linkplain LearningRateFinder range test} saw: the loss at rising learning rates.
 *
 * @param points by rising rate; empty if the weights to start from were spoiled already
 */
public record RateCurve(List<Point> points) {
    /** Steps at rates so small that nothing has changed yet: their mean loss is the one to fall from. */
    private static final int STILL = LearningRateFinder.STEPS / 10;

    /** By how much the loss has to fall for the curve to tell anything but noise. */
    private static final double LEAST_FALL = 0.1;

    /** How much of its fall the loss has behind it at the suggested rate. */
    private static final double FALLEN = 0.8;

    /**
     * One step.
     *
     * @param rate η with which it was made
     * @param loss of its mini-batch in nats, before it was made
     * @param smoothed the loss without most of its noise
     */
    public record Point(double rate, double loss, double smoothed) {}

    /**
     * A learning rate to take.
     *
     * @param rate η, to two digits
     * @param start the mean loss before there was anything to see, in nats
     * @param least where the smoothed loss was least
     */
    public record Suggestion(double rate, double start, Point least) {}

    /** Keeps a copy. */
    public RateCurve {
        points = List.copyOf(points);
    }

    /**
     * The learning rate to take: the first at which four fifths of the fall to the least loss are done. It is large, and
     * the loss still falls; where the loss is least, the rate has been too large for some steps already.
     *
     * @return none if the loss fell by less than a tenth at every rate
     */
    public Optional<Suggestion> suggestion() {
        double start =
                points.stream().limit(STILL).mapToDouble(Point::loss).average().orElse(0);
        return points.stream()
                .min(Comparator.comparingDouble(Point::smoothed))
                .filter(least -> least.smoothed() < (1 - LEAST_FALL) * start)
                .map(least -> new Suggestion(Numbers.twoDigits(rateOfFall(start, least)), start, least));
    }

    private double rateOfFall(double start, Point least) {
        double fallen = start - FALLEN * (start - least.smoothed());
        return points.stream()
                .filter(point -> point.smoothed() <= fallen)
                .findFirst()
                .orElse(least)
                .rate();
    }

    /** Why the suggested rate is, or why there is none, in words. */
    public Problem reason() {
        return suggestion()
                .map(found -> Problem.of(
                        "finder.suggestion",
                        Numbers.plain(found.rate()),
                        Numbers.plain(Numbers.twoDigits(found.start())),
                        Numbers.plain(Numbers.twoDigits(found.least().smoothed())),
                        Numbers.plain(Numbers.twoDigits(found.least().rate()))))
                .orElse(Problem.of("finder.nothing"));
    }

    /** The point whose rate is nearest to this one, as ratios go; there must be a point. */
    public Point nearest(double rate) {
        return points.stream()
                .min(Comparator.comparingDouble(point -> Math.abs(Math.log(point.rate() / rate))))
                .orElseThrow();
    }
}
