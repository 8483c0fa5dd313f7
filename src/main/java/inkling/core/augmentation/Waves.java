package inkling.core.augmentation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Sine waves over the plane that bend what is drawn on it, as if it were drawn on rubber: some for each axis. */
record Waves(List<Wave> across, List<Wave> down) {
    private static final int EACH = 2;

    /**
     * Two waves an axis.
     *
     * @param amplitude of each the largest, in the unit of length
     * @param periods the most of them in a unit of length, along each axis
     */
    static Waves random(SplittableRandom random, double amplitude, double periods) {
        return new Waves(some(random, amplitude, periods), some(random, amplitude, periods));
    }

    private static List<Wave> some(SplittableRandom random, double amplitude, double periods) {
        return Stream.generate(() -> Wave.random(random, amplitude, periods))
                .limit(EACH)
                .toList();
    }

    /** How far a place moves to the right. */
    double x(double x, double y) {
        return sum(across, x, y);
    }

    /** How far a place moves down. */
    double y(double x, double y) {
        return sum(down, x, y);
    }

    private static double sum(List<Wave> waves, double x, double y) {
        return waves.stream().mapToDouble(wave -> wave.at(x, y)).sum();
    }

    private record Wave(double amplitude, double perX, double perY, double phase) {
        static Wave random(SplittableRandom random, double amplitude, double periods) {
            return new Wave(
                    amplitude * random.nextDouble(-1, 1),
                    random.nextDouble(-periods, periods),
                    random.nextDouble(-periods, periods),
                    random.nextDouble(2 * Math.PI));
        }

        double at(double x, double y) {
            return amplitude * StrictMath.sin(2 * Math.PI * (perX * x + perY * y) + phase);
        }
    }
}
