package inkling.ui.draw;

import inkling.core.model.DigitImage;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** A digit's picture on the paper, in canvas units: ink of the style sheet's colour, as dense as each pixel is dark. */
final class PicturedDigit extends Region {
    private Optional<DigitImage> shown = Optional.empty();

    PicturedDigit() {
        getStyleClass().add("picture");
        setVisible(false);
        // The stencil costs more than what it cuts out, and strokes are drawn above it frame by frame
        setCache(true);
        resize(DrawViewModel.PAPER, DrawViewModel.PAPER);
        setManaged(false);
    }

    void show(Optional<DigitImage> picture) {
        if (picture.equals(shown)) {
            return;
        }
        shown = picture;
        setVisible(picture.isPresent());
        setClip(picture.map(PicturedDigit::stencil).orElse(null));
    }

    /** Lets the region's colour through where there is ink. */
    private static ImageView stencil(DigitImage picture) {
        int zoom = (int) DrawViewModel.PAPER / DigitImage.SIDE;
        int side = zoom * DigitImage.SIDE;
        byte[] grey = picture.toGrey();
        int[] argb = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                argb[y * side + x] = (grey[y / zoom * DigitImage.SIDE + x / zoom] & 0xff) << 24;
            }
        }
        WritableImage stencil = new WritableImage(side, side);
        stencil.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return new ImageView(stencil);
    }
}
