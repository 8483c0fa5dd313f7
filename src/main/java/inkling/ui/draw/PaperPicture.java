package inkling.ui.draw;

import inkling.core.model.DigitImage;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** A digit's picture on the paper, in canvas units: ink of the style sheet's colour, as dense as each pixel is dark. */
final class PaperPicture extends Region {
    private static final int ZOOM = (int) DrawViewModel.PAPER / DigitImage.SIDE;

    private Optional<DigitImage> shown = Optional.empty();

    PaperPicture() {
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
        // Lets the region's colour through where there is ink
        setClip(picture.map(image -> new ImageView(EnlargedImage.stencil(image, ZOOM)))
                .orElse(null));
    }
}
