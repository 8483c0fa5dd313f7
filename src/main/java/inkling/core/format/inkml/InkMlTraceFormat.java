package inkling.core.format.inkml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the numbers of a trace mean (InkML 3.2.1): which of a point's values are X and Y, and how long their unit is.
 *
 * @param regular how many values every point has
 * @param channels how many values a point has at most; those above {@code regular} are intermittent
 * @param x which value is X, from 0
 * @param y which value is Y, from 0
 * @param signX −1 where X grows to the left, otherwise 1
 * @param signY −1 where Y grows upwards, otherwise 1
 * @param unit what X is measured in; empty if unknown
 * @param perUnit how many steps of X make one such unit
 */
record InkMlTraceFormat(int regular, int channels, int x, int y, int signX, int signY, String unit, double perUnit) {
    /** X and Y and nothing else. */
    static final InkMlTraceFormat DEFAULT = new InkMlTraceFormat(2, 2, 0, 1, 1, 1, "", 1);

    private static final Map<String, Double> METRES = Map.of(
            "m", 1.0,
            "cm", 1e-2,
            "mm", 1e-3,
            "himetric", 1e-5,
            "in", 0.0254,
            "pt", 0.0254 / 72,
            "pc", 0.0254 / 6);

    /**
     * A channel.
     *
     * @param name such as X, Y, F for force or T for time
     * @param reversed whether it grows to the left or upwards
     * @param units empty if unknown
     */
    record Channel(String name, boolean reversed, String units) {}

    /**
     * The format of points with these channels, if X and Y are among the regular ones.
     *
     * @param regular those that every point has, in order
     * @param intermittent how many more a point may have
     */
    static Optional<InkMlTraceFormat> of(List<Channel> regular, int intermittent) {
        List<String> names = regular.stream().map(Channel::name).toList();
        int x = names.indexOf("X");
        int y = names.indexOf("Y");
        if (x < 0 || y < 0) {
            return Optional.empty();
        }
        return Optional.of(new InkMlTraceFormat(
                regular.size(),
                regular.size() + intermittent,
                x,
                y,
                regular.get(x).reversed() ? -1 : 1,
                regular.get(y).reversed() ? -1 : 1,
                regular.get(x).units(),
                1));
    }

    /** The same where a device says that so many steps make one unit. */
    InkMlTraceFormat withResolution(double steps, String resolutionUnit) {
        return new InkMlTraceFormat(regular, channels, x, y, signX, signY, resolutionUnit, steps);
    }

    /** How wide a brush is in the units of the traces, if the file says enough to know. */
    OptionalDouble width(InkMlBrush brush) {
        if (brush.width().isEmpty() || brush.units().isEmpty()) {
            return brush.width();
        }
        double width = brush.width().getAsDouble() * perUnit * unitsIn(brush.units());
        return (float) width > 0 && Float.isFinite((float) width) ? OptionalDouble.of(width) : OptionalDouble.empty();
    }

    /** How many of X's units make one other unit, not a number if that is unknown. */
    private double unitsIn(String other) {
        return other.equals(unit) ? 1 : METRES.getOrDefault(other, Double.NaN) / METRES.getOrDefault(unit, Double.NaN);
    }
}
