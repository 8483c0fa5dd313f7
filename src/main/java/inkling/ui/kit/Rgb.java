package inkling.ui.kit;

import javafx.scene.paint.Color;

/** A colour of the style sheet, for pictures that are written pixel by pixel. */
public final class Rgb {
    private Rgb() {}

    /** 8 bits each of red, green and blue. */
    public static int of(Color colour) {
        return eightBits(colour.getRed()) << 16 | eightBits(colour.getGreen()) << 8 | eightBits(colour.getBlue());
    }

    private static int eightBits(double share) {
        return (int) Math.round(255 * share);
    }
}
