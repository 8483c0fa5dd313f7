package inkling.core.format.drawing;

import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.model.DigitImage;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One digit out of a file: either strokes, or a picture that was cut out and made 28 × 28 already.
 *
 * @param ink its strokes, if the file has strokes
 * @param picture as the model sees it, if the file has none
 * @param truth the digit that it is meant to be, 0 to 9, where the file says so
 */
public record Drawing(Optional<Ink> ink, Optional<DigitImage> picture, OptionalInt truth) {
    /** Strokes. */
    public static Drawing of(LabelledInk drawing) {
        return new Drawing(Optional.of(drawing.ink()), Optional.empty(), drawing.truth());
    }

    /** A picture. */
    public static Drawing of(DigitImage image) {
        return new Drawing(Optional.empty(), Optional.of(image), OptionalInt.empty());
    }

    /**
     * As the model sees it; blank where nothing is drawn. Strokes are normalised anew at every call: a file may hold a
     * hundred thousand digits, whose images would take many times the memory of their strokes.
     */
    public DigitImage image() {
        return picture.orElseGet(() -> DigitNormalizer.normalize(ink.orElseThrow()));
    }
}
