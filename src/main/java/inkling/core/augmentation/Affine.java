package inkling.core.augmentation;

import java.util.SplittableRandom;

/** A linear map of the plane, x to the right and y downwards: a stretch, then a slant, then a rotation. */
record Affine(double xx, double xy, double yx, double yy) {
    /** One within ±degrees, ±slant (as a tangent), and size and proportions by up to e^±scale and e^±aspect. */
    static Affine random(SplittableRandom random, double degrees, double slant, double scale, double aspect) {
        double angle = Math.toRadians(degrees) * random.nextDouble(-1, 1);
        double shear = slant * random.nextDouble(-1, 1);
        double size = StrictMath.exp(scale * random.nextDouble(-1, 1));
        double ratio = StrictMath.exp(aspect / 2 * random.nextDouble(-1, 1));
        return of(angle, shear, size * ratio, size / ratio);
    }

    /**
     * The map of these parts.
     *
     * @param angle of the rotation, in radians, clockwise as it is seen
     * @param shear tangent of the slant: what is lower goes to the right
     * @param across factor on x
     * @param down factor on y
     */
    static Affine of(double angle, double shear, double across, double down) {
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return new Affine(cos * across, (cos * shear - sin) * down, sin * across, (sin * shear + cos) * down);
    }

    double x(double x, double y) {
        return xx * x + xy * y;
    }

    double y(double x, double y) {
        return yx * x + yy * y;
    }
}
