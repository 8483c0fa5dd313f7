package inkling.ui.draw;

import inkling.core.model.DigitImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The ink of a 28 × 28 image, as opaque as it is dense, on nothing: enlarged by cubic convolution (Keys 1981), which
 * shows no pixels and keeps edges crisp. One picture, written anew for each image.
 */
final class SmoothStencil {
    /** Pixels of the image that have a part in one of the picture. */
    private static final int TAPS = 4;

    private final int side;
    private final WritableImage picture;
    private final int[] argb;

    /** For each pixel of a row or column of the picture: the first pixel of the image that it is made of. */
    private final int[] firsts;

    /** And how much of that one and the next three. */
    private final float[] shares;

    /**
     * An empty stencil.
     *
     * @param zoom how many pixels of the picture one of the image is wide
     */
    SmoothStencil(int zoom) {
        side = DigitImage.SIDE * zoom;
        picture = new WritableImage(side, side);
        argb = new int[side * side];
        firsts = new int[side];
        shares = new float[TAPS * side];
        for (int i = 0; i < side; i++) {
            double centre = (i + 0.5) / zoom - 0.5;
            firsts[i] = (int) Math.floor(centre) - 1;
            for (int tap = 0; tap < TAPS; tap++) {
                shares[TAPS * i + tap] = (float) cubic(Math.abs(centre - firsts[i] - tap));
            }
        }
    }

    /** Keys's kernel with a = −1/2. */
    private static double cubic(double x) {
        return x < 1 ? (1.5 * x - 2.5) * x * x + 1 : x < 2 ? ((-0.5 * x + 2.5) * x - 4) * x + 2 : 0;
    }

    Image image() {
        return picture;
    }

    /**
     * Writes an image's ink.
     *
     * @param rgb the ink's colour: 8 bits each of red, green and blue
     */
    void show(DigitImage image, int rgb) {
        float[] ink = image.toArray();
        float[] wide = new float[DigitImage.SIDE * side];
        for (int row = 0; row < DigitImage.SIDE; row++) {
            for (int x = 0; x < side; x++) {
                wide[row * side + x] = mix(ink, row * DigitImage.SIDE, 1, x);
            }
        }
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                float opacity = Math.max(0, Math.min(mix(wide, x, side, y), 1));
                argb[y * side + x] = Math.round(255 * opacity) << 24 | rgb;
            }
        }
        picture.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
    }

    /** Mixes what lies along a row or column for one pixel of the picture; beyond the image there is no ink. */
    private float mix(float[] values, int start, int step, int pixel) {
        float sum = 0;
        for (int tap = 0; tap < TAPS; tap++) {
            int at = firsts[pixel] + tap;
            if (at >= 0 && at < DigitImage.SIDE) {
                sum += shares[TAPS * pixel + tap] * values[start + at * step];
            }
        }
        return sum;
    }
}
