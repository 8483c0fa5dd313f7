package inkling.ui.draw;

import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.Retouching;
import inkling.core.ink.Stroke;
import inkling.core.ink.Thinning;
import inkling.core.model.DigitImage;
import java.util.Optional;

/**
 * What is on the paper: strokes, on bare paper or on the picture of a digit. Immutable.
 *
 * @param picture covers all of the paper, so that one of its pixels is {@link #UNITS_PER_PIXEL} canvas units wide
 * @param ink in canvas units
 */
public record Sheet(Optional<DigitImage> picture, Ink ink) {
    /** Bare paper. */
    public static final Sheet BARE = of(Ink.EMPTY);

    private static final double UNITS_PER_PIXEL = DrawViewModel.PAPER / DigitImage.SIDE;

    /**
     * A drawing, made smaller or larger where it does not suit the paper, and {@linkplain Thinning thinned} where it has
     * more points than can be drawn while somebody waits. Better not made on the UI thread.
     */
    public static Sheet of(Ink drawing) {
        return new Sheet(Optional.empty(), PaperFit.onPaper(Thinning.thin(drawing)));
    }

    /** A picture that nothing is drawn on. */
    public static Sheet of(DigitImage picture) {
        return new Sheet(Optional.of(picture), Ink.EMPTY);
    }

    /** Whether there is nothing on the paper. */
    public boolean isBare() {
        return picture.isEmpty() && ink.isEmpty();
    }

    /** The 28 × 28 image as the model sees it; blank while there is no ink. */
    public DigitImage image() {
        return picture.map(image -> ink.isEmpty() ? image : Retouching.draw(image, ink, UNITS_PER_PIXEL))
                .orElseGet(() -> DigitNormalizer.normalize(ink));
    }

    Sheet plus(Stroke stroke) {
        return new Sheet(picture, ink.plus(stroke));
    }
}
