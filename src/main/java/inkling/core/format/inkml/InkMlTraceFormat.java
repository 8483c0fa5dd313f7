package inkling.core.format.inkml;

import inkling.core.format.inkml.InkMlAxis.Resolution;
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
 * @param across what the values of X mean
 * @param down what the values of Y mean
 */
record InkMlTraceFormat(int regular, int channels, int x, int y, InkMlAxis across, InkMlAxis down) {
    /** X and Y and nothing else. */
    static final InkMlTraceFormat DEFAULT = new InkMlTraceFormat(2, 2, 0, 1, InkMlAxis.DEFAULT, InkMlAxis.DEFAULT);

    /**
     * A channel.
     *
     * @param name such as X, Y, F for force or T for time
     * @param reversed whether it grows to the left or upwards
     * @param units empty if unknown
     */
    record Channel(String name, boolean reversed, String units) {
        InkMlAxis axis() {
            return new InkMlAxis(reversed ? -1 : 1, units, 1);
        }
    }

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
                regular.get(x).axis(),
                regular.get(y).axis()));
    }

    /**
     * The same on a device whose channels have some resolution. Where only one of X and Y has, the other is taken to be
     * measured like it.
     */
    InkMlTraceFormat with(Map<String, Resolution> resolutions) {
        Resolution ofX = resolutions.getOrDefault("X", resolutions.get("Y"));
        Resolution ofY = resolutions.getOrDefault("Y", ofX);
        return ofX == null ? this : new InkMlTraceFormat(regular, channels, x, y, across.with(ofX), down.with(ofY));
    }

    /** What a value of X is multiplied by, so that it grows to the right. */
    double scaleX() {
        return across.sign();
    }

    /** What a value of Y is multiplied by, so that it grows downwards, in steps that are as long as those of X. */
    double scaleY() {
        return down.sign() * across.stepsIn(down);
    }

    /** How wide a brush is in steps of X, if the file says enough to know. */
    OptionalDouble width(InkMlBrush brush) {
        if (brush.width().isEmpty() || brush.units().isEmpty()) {
            return brush.width();
        }
        double width = brush.width().getAsDouble() * across.stepsIn(brush.units());
        return (float) width > 0 && Float.isFinite((float) width) ? OptionalDouble.of(width) : OptionalDouble.empty();
    }
}
