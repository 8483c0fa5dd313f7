package inkling.core.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Maps values to [0, 1] along an axis and finds round numbers to mark on it.
 *
 * @param min the value at 0
 * @param max the value at 1, above {@code min}
 * @param logarithmic whether equal ratios are equally long; then {@code min} is above 0
 */
public record AxisScale(double min, double max, boolean logarithmic) {
    private static final double[] ROUND = {1, 2, 5, 10};

    /** A scale on which equal differences are equally long. */
    public static AxisScale linear(double min, double max) {
        return new AxisScale(min, max, false);
    }

    /** A logarithmic scale around these values; values of 0 and below are left out at the bottom. */
    public static AxisScale logarithmic(double min, double max) {
        double top = Math.max(max, 1e-6);
        return new AxisScale(Math.min(Math.max(min, top * 1e-6), top / 1.2), top, true);
    }

    /** Where a value lies: 0 at {@code min}, 1 at {@code max}, outside beyond them; never infinite. */
    public double fraction(double value) {
        if (logarithmic) {
            return Math.log(Math.max(value, min * 1e-3) / min) / Math.log(max / min);
        }
        return (value - min) / (max - min);
    }

    /** The value that lies at a fraction. */
    public double value(double fraction) {
        return logarithmic ? min * Math.pow(max / min, fraction) : min + fraction * (max - min);
    }

    /** Round values on the axis, in rising order, about {@code wanted} of them. */
    public List<Double> ticks(int wanted) {
        return logarithmic && max / min > 5 ? logarithmicTicks(wanted) : linearTicks(roundUp((max - min) / wanted));
    }

    private List<Double> linearTicks(double step) {
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(min / step - 1e-9); i * step <= max + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Powers of ten, and 2 and 5 times them where there is room. */
    private List<Double> logarithmicTicks(int wanted) {
        double decades = Math.log10(max / min);
        double[] digits = decades * 3 <= wanted * 1.5 ? new double[] {1, 2, 5} : new double[] {1};
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(min)); power <= Math.log10(max); power++) {
            for (double digit : digits) {
                double tick = digit * Math.pow(10, power);
                if (tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** The least of 1, 2, 5 times a power of ten that is not below a value above 0. */
    static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double round : ROUND) {
            if (round * power >= value * (1 - 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }
}
