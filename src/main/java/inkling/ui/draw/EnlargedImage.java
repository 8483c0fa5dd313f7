package inkling.ui.draw;

import inkling.core.model.DigitImage;
import java.util.function.IntUnaryOperator;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The 28 × 28 image as a picture, every pixel a sharp square: white ink on black, or a stencil of the ink. */
public final class EnlargedImage {
    /** From grey, 0 (paper) to 255 (ink), to ARGB. */
    private final IntUnaryOperator colour;

    private final int zoom;
    private final int side;
    private final WritableImage picture;
    private final int[] argb;

    /**
     * A picture that can change.
     *
     * @param zoom a pixel's side: enlarged here, for not every graphics pipeline can do it without blurring
     */
    EnlargedImage(int zoom) {
        this(zoom, grey -> 0xff000000 | grey * 0x010101);
    }

    private EnlargedImage(int zoom, IntUnaryOperator colour) {
        this.colour = colour;
        this.zoom = zoom;
        this.side = DigitImage.SIDE * zoom;
        this.picture = new WritableImage(side, side);
        this.argb = new int[side * side];
    }

    /** A picture of an image, enlarged by a whole factor. */
    public static Image of(DigitImage image, int zoom) {
        return new EnlargedImage(zoom).of(image);
    }

    /** The ink alone, as opaque as it is dense, on nothing. */
    static Image stencil(DigitImage image, int zoom) {
        return new EnlargedImage(zoom, grey -> grey << 24).of(image);
    }

    private Image of(DigitImage image) {
        show(image);
        return picture;
    }

    Image image() {
        return picture;
    }

    void show(DigitImage image) {
        byte[] grey = image.toGrey();
        for (int row = 0; row < DigitImage.SIDE; row++) {
            int first = row * zoom * side;
            for (int x = 0; x < side; x++) {
                argb[first + x] = colour.applyAsInt(grey[row * DigitImage.SIDE + x / zoom] & 0xff);
            }
            for (int y = 1; y < zoom; y++) {
                System.arraycopy(argb, first, argb, first + y * side, side);
            }
        }
        picture.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
    }
}
