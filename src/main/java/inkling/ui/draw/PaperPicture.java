package inkling.ui.draw;

import inkling.core.model.DigitImage;
import inkling.ui.kit.Rgb;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A digit's picture on the paper, in canvas units: ink of the style sheet's colour, as dense as the picture is dark,
 * without its pixels' edges. A pen would not have left them either, and the model's eye beside it shows them.
 */
final class PaperPicture extends Region {
    private static final StyleablePropertyFactory<PaperPicture> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final int ZOOM = (int) DrawViewModel.PAPER / DigitImage.SIDE;

    private final StyleableProperty<Color> ink =
            STYLES.createStyleableColorProperty(this, "ink", "-picture-ink", picture -> picture.ink, Color.BLACK);

    /** Made for the first picture: it takes 0.6 MB, and most papers never have one. */
    private Optional<SmoothStencil> stencil = Optional.empty();

    private Optional<DigitImage> shown = Optional.empty();

    PaperPicture() {
        getStyleClass().add("picture");
        setVisible(false);
        resize(DrawViewModel.PAPER, DrawViewModel.PAPER);
        setManaged(false);
        ((Observable) ink).addListener(observable -> paint());
    }

    void show(Optional<DigitImage> picture) {
        if (!picture.equals(shown)) {
            shown = picture;
            setVisible(picture.isPresent());
            paint();
        }
    }

    private void paint() {
        shown.ifPresent(picture -> stencil().show(picture, Rgb.of(ink.getValue())));
    }

    private SmoothStencil stencil() {
        if (stencil.isEmpty()) {
            SmoothStencil made = new SmoothStencil(ZOOM);
            getChildren().add(new ImageView(made.image()));
            stencil = Optional.of(made);
        }
        return stencil.get();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
