package inkling.ui.tool.inside;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The parts of a sum in hundredths that add up as they stand there, which parts that are rounded one by one do not. The
 * sum is rounded; of the parts, those go up that lose most by going down: each is off by less than a hundredth.
 */
final class RoundedSum {
    private static final double HUNDREDTHS = 100;

    private RoundedSum() {}

    /**
     * Rounds some numbers so that they add up to their own rounded sum.
     *
     * @return as many, multiples of a hundredth
     */
    static double[] parts(double... parts) {
        double[] hundredths = new double[parts.length];
        double missing = Math.rint(HUNDREDTHS * Arrays.stream(parts).sum());
        for (int i = 0; i < parts.length; i++) {
            hundredths[i] = Math.floor(HUNDREDTHS * parts[i]);
            missing -= hundredths[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> hundredths[i] - HUNDREDTHS * parts[i]))
                .limit((long) Math.max(0, missing))
                .forEach(i -> hundredths[i]++);
        return Arrays.stream(hundredths).map(value -> value / HUNDREDTHS).toArray();
    }

    /** The sum of such parts. */
    static double sum(double... rounded) {
        return Math.rint(HUNDREDTHS * Arrays.stream(rounded).sum()) / HUNDREDTHS;
    }
}
