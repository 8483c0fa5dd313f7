package inkling.core.augmentation;

import inkling.core.model.DigitImage;
import java.util.SplittableRandom;

/**
 * How far an image may be changed at most.
 *
 * @param degrees of rotation
 * @param slant as a tangent
 * @param scale the logarithm of the size
 * @param aspect the logarithm of width to height
 * @param shift along each axis, in pixels
 * @param bend amplitude of each wave that bends it, in pixels; 0 for none
 */
record ImageWarp(double degrees, double slant, double scale, double aspect, double shift, double bend) {
    static final ImageWarp MILD = new ImageWarp(8, 0.15, 0.05, 0.1, 0.5, 0);
    static final ImageWarp WIDE = new ImageWarp(12, 0.25, 0.05, 0.1, 0.5, 0.6);

    /** The most periods of a wave over the side of a digit. */
    private static final double PERIODS = 1.2;

    private static final double DIGIT_SIDE = 20;
    private static final Waves NONE = Waves.random(new SplittableRandom(0), 0, PERIODS);

    /** A random change: each pixel from where the map takes it to, bilinear between the four around that place. */
    DigitImage apply(DigitImage image, SplittableRandom random) {
        Affine map = Affine.random(random, degrees, slant, scale, aspect);
        double dx = random.nextDouble(-shift, shift);
        double dy = random.nextDouble(-shift, shift);
        Waves waves = bend > 0 ? Waves.random(random, bend, PERIODS / DIGIT_SIDE) : NONE;
        double middle = (DigitImage.SIDE - 1) / 2.0;
        float[] ink = new float[DigitImage.PIXELS];
        for (int row = 0; row < DigitImage.SIDE; row++) {
            for (int column = 0; column < DigitImage.SIDE; column++) {
                double u = column - middle;
                double v = row - middle;
                double x = middle + dx + map.x(u, v) + waves.x(u, v);
                double y = middle + dy + map.y(u, v) + waves.y(u, v);
                int left = (int) Math.floor(x);
                int top = (int) Math.floor(y);
                float right = (float) (x - left);
                float below = (float) (y - top);
                float upper = (1 - right) * at(image, top, left) + right * at(image, top, left + 1);
                float lower = (1 - right) * at(image, top + 1, left) + right * at(image, top + 1, left + 1);
                ink[row * DigitImage.SIDE + column] = (1 - below) * upper + below * lower;
            }
        }
        return DigitImage.of(ink);
    }

    private static float at(DigitImage image, int row, int column) {
        boolean inside = row >= 0 && row < DigitImage.SIDE && column >= 0 && column < DigitImage.SIDE;
        return inside ? image.at(row, column) : 0;
    }
}
