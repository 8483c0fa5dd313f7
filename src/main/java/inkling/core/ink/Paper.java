package inkling.core.ink;

import inkling.core.model.DigitImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A digit on paper: strokes, on bare paper or on a 28 × 28 picture. Immutable.
 *
 * @param picture the picture, whose top left corner is where the strokes' coordinates begin
 * @param ink the strokes
 * @param unitsPerPixel how many of the strokes' units one pixel of the picture is wide; more than 0
 */
public record Paper(Optional<DigitImage> picture, Ink ink, double unitsPerPixel) {
    /** Strokes on bare paper. */
    public static Paper of(Ink ink) {
        return new Paper(Optional.empty(), ink, 1);
    }

    /** A picture that nothing is drawn on. */
    public static Paper of(DigitImage picture, double unitsPerPixel) {
        return new Paper(Optional.of(picture), Ink.EMPTY, unitsPerPixel);
    }

    /** With more strokes on top. */
    public Paper plus(List<Stroke> strokes) {
        List<Stroke> all = new ArrayList<>(ink.strokes());
        all.addAll(strokes);
        return new Paper(picture, new Ink(all), unitsPerPixel);
    }

    /** The 28 × 28 image as the model sees it; blank while there is no ink. */
    public DigitImage image() {
        return picture.map(image -> ink.isEmpty() ? image : Retouching.draw(image, ink, unitsPerPixel))
                .orElseGet(() -> DigitNormalizer.normalize(ink));
    }
}
