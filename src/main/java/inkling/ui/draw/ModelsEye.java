package inkling.ui.draw;

import inkling.core.model.DigitImage;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The 28 × 28 image as the model sees it: white ink on black, every pixel a sharp square. */
final class ModelsEye extends ImageView {
    private static final int OPAQUE = 0xff000000;

    /** A pixel's side in the image: enlarged here, for not every graphics pipeline can do it without blurring. */
    private static final int ZOOM = 8;

    private static final int SIDE = DigitImage.SIDE * ZOOM;

    private final WritableImage pixels = new WritableImage(SIDE, SIDE);
    private final int[] argb = new int[SIDE * SIDE];

    ModelsEye() {
        setId("models-eye");
        setImage(pixels);
        setPreserveRatio(true);
    }

    void show(DigitImage image) {
        byte[] grey = image.toGrey();
        for (int row = 0; row < DigitImage.SIDE; row++) {
            int first = row * ZOOM * SIDE;
            for (int x = 0; x < SIDE; x++) {
                argb[first + x] = OPAQUE | (grey[row * DigitImage.SIDE + x / ZOOM] & 0xff) * 0x010101;
            }
            for (int y = 1; y < ZOOM; y++) {
                System.arraycopy(argb, first, argb, first + y * SIDE, SIDE);
            }
        }
        pixels.getPixelWriter().setPixels(0, 0, SIDE, SIDE, PixelFormat.getIntArgbInstance(), argb, 0, SIDE);
    }
}
