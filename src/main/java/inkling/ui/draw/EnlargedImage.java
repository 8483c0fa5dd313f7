package inkling.ui.draw;

import inkling.core.model.DigitImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The 28 × 28 image as a picture, every pixel a sharp square, white ink on black. */
public final class EnlargedImage {
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
        this.zoom = zoom;
        this.side = DigitImage.SIDE * zoom;
        this.picture = new WritableImage(side, side);
        this.argb = new int[side * side];
    }

    /** A picture of an image, enlarged by a whole factor. */
    public static Image of(DigitImage image, int zoom) {
        return new EnlargedImage(zoom).of(image);
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
                argb[first + x] = 0xff000000 | (grey[row * DigitImage.SIDE + x / zoom] & 0xff) * 0x010101;
            }
            for (int y = 1; y < zoom; y++) {
                System.arraycopy(argb, first, argb, first + y * side, side);
            }
        }
        picture.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
    }
}
