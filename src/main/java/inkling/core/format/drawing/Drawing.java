package inkling.core.format.drawing;

import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.model.DigitImage;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One digit out of a file: strokes, or a picture that was cut out and made 28 × 28 already.
 *
 * @param ink its strokes, if the file has strokes
 * @param image as the model sees it; blank where nothing is drawn
 * @param truth the digit that it is meant to be, 0 to 9, where the file says so
 */
public record Drawing(Optional<Ink> ink, DigitImage image, OptionalInt truth) {
    /** Strokes, normalised. */
    public static Drawing of(LabelledInk drawing) {
        return new Drawing(Optional.of(drawing.ink()), DigitNormalizer.normalize(drawing.ink()), drawing.truth());
    }

    /** A picture. */
    public static Drawing of(DigitImage image) {
        return new Drawing(Optional.empty(), image, OptionalInt.empty());
    }
}
