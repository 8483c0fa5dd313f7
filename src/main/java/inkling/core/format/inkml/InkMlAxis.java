package inkling.core.format.inkml;

import java.util.Map;

/**
 * What the values of X or Y mean: in which direction they grow, and how long their unit is.
 *
 * @param sign −1 where they grow to the left or upwards, otherwise 1
 * @param unit what they are measured in; empty if unknown
 * @param perUnit how many steps of them make one such unit
 */
record InkMlAxis(int sign, String unit, double perUnit) {
    /** To the right or downwards, in a unit that nobody told. */
    static final InkMlAxis DEFAULT = new InkMlAxis(1, "", 1);

    private static final Map<String, Double> METRES = Map.of(
            "m", 1.0,
            "cm", 1e-2,
            "mm", 1e-3,
            "himetric", 1e-5,
            "in", 0.0254,
            "pt", 0.0254 / 72,
            "pc", 0.0254 / 6);

    /**
     * How finely a device measures.
     *
     * @param steps how many make one unit, more than 0
     */
    record Resolution(double steps, String unit) {}

    /** The same on a device that measures like this. */
    InkMlAxis with(Resolution resolution) {
        return new InkMlAxis(sign, resolution.unit(), resolution.steps());
    }

    /** How many steps make a unit that may be another than this axis's own, not a number if that is unknown. */
    double stepsIn(String other) {
        return other.equals(unit)
                ? perUnit
                : perUnit * METRES.getOrDefault(other, Double.NaN) / METRES.getOrDefault(unit, Double.NaN);
    }

    /** How many of these steps make one of another axis; 1 where the file does not say enough to know. */
    double stepsIn(InkMlAxis other) {
        double steps = stepsIn(other.unit) / other.perUnit;
        return Double.isNaN(steps) ? 1 : steps;
    }
}
