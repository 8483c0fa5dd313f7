package inkling.ui.draw;

import inkling.core.model.DigitImage;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/**
 * A digit's picture on the paper, in canvas units: ink of the style sheet's colour, as dense as the picture is dark,
 * without its pixels' edges. A pen would not have left them either, and the model's eye beside it shows them.
 */
final class PaperPicture extends Region {
    private static final int ZOOM = (int) DrawViewModel.PAPER / DigitImage.SIDE;

    private final SmoothStencil stencil = new SmoothStencil(ZOOM);
    private Optional<DigitImage> shown = Optional.empty();

    PaperPicture() {
        getStyleClass().add("picture");
        setVisible(false);
        // The stencil costs more than what it cuts out, and strokes are drawn above it frame by frame
        setCache(true);
        resize(DrawViewModel.PAPER, DrawViewModel.PAPER);
        setManaged(false);
        // Lets the region's colour through where there is ink
        setClip(new ImageView(stencil.image()));
    }

    void show(Optional<DigitImage> picture) {
        if (!picture.equals(shown)) {
            shown = picture;
            setVisible(picture.isPresent());
            picture.ifPresent(stencil::show);
        }
    }
}
