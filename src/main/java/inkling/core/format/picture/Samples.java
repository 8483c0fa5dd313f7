package inkling.core.format.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** What the samples of a row of pixels mean. */
@FunctionalInterface
interface Samples {
    /**
     * Reads a row.
     *
     * @param samples as many for each pixel as the picture has bands, pixel by pixel
     * @param light where each pixel's brightness is written, in [0, 255]
     * @param opacity where it is written how much each pixel hides of what is behind it, in [0, 1]
     */
    void read(int[] samples, double[] light, double[] opacity);

    /** The meaning that a picture gives to its samples. */
    static Samples of(BufferedImage picture) {
        return picture.getColorModel() instanceof IndexColorModel palette ? inPalette(palette) : asTheyAre(picture);
    }

    /**
     * Cyan, magenta, yellow and black as Adobe's programs write them to JPEG files, and after them everybody: 255 where
     * there is no ink.
     *
     * @param mixed whether in place of the three colours there are, as in YCCK, the luma and two differences of the
     *     colours that are missing
     */
    static Samples ofInks(boolean mixed) {
        return (samples, light, opacity) -> {
            for (int x = 0; x < light.length; x++) {
                int i = 4 * x;
                double colours = mixed ? 255 - samples[i] : brightness(samples[i], samples[i + 1], samples[i + 2]);
                light[x] = colours * samples[i + 3] / 255;
                opacity[x] = 1;
            }
        };
    }

    private static Samples inPalette(IndexColorModel palette) {
        return (indices, light, opacity) -> {
            for (int x = 0; x < light.length; x++) {
                int index = Math.min(indices[x], palette.getMapSize() - 1);
                light[x] = brightness(palette.getRed(index), palette.getGreen(index), palette.getBlue(index));
                opacity[x] = palette.getAlpha(index) / 255.0;
            }
        };
    }

    /** Both formats hold samples as they are to be shown, while Java's colour model for grey would brighten them. */
    private static Samples asTheyAre(BufferedImage picture) {
        boolean hasAlpha = picture.getColorModel().hasAlpha();
        int bands = picture.getRaster().getNumBands();
        double most = (1 << picture.getSampleModel().getSampleSize(0)) - 1;
        double scale = 255 / most;
        return (samples, light, opacity) -> {
            for (int x = 0; x < light.length; x++) {
                int i = x * bands;
                light[x] = scale * (bands < 3 ? samples[i] : brightness(samples[i], samples[i + 1], samples[i + 2]));
                opacity[x] = hasAlpha ? samples[i + bands - 1] / most : 1;
            }
        };
    }

    /** Luma, ITU-R BT.601. Sums of whole numbers, so that grey stays exactly what it is. */
    private static double brightness(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue) / 1000.0;
    }
}
