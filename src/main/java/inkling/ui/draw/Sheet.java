package inkling.ui.draw;

import inkling.core.ink.Ink;
import inkling.core.ink.Paper;
import inkling.core.ink.Stroke;
import inkling.core.ink.Thinning;
import inkling.core.model.DigitImage;
import inkling.core.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is on the paper: strokes, on bare paper or on the picture of a digit. Immutable.
 *
 * @param picture covers all of the paper, so that one of its pixels is {@link #UNITS_PER_PIXEL} canvas units wide
 * @param ink in canvas units
 * @param origin where all of it came from
 */
public record Sheet(Optional<DigitImage> picture, Ink ink, Origin origin) {
    /** Bare paper. */
    public static final Sheet BARE = of(Ink.EMPTY);

    /**
     * Where a digit on the paper came from. Immutable.
     *
     * @param caption says it in words; empty where there is nothing to say
     * @param label the digit that it is meant to be, 0 to 9, where that is known
     */
    public record Origin(String caption, OptionalInt label) {
        /** Drawn by hand, on bare paper or on something else: nobody knows what it is meant to be. */
        public static final Origin HAND = new Origin("", OptionalInt.empty());

        /** A digit that the program made up. */
        public static Origin madeUp(int digit) {
            return new Origin(Texts.get("draw.origin.made-up", digit), OptionalInt.of(digit));
        }

        /**
         * An image out of some data.
         *
         * @param data what people call the data
         * @param index from 0
         */
        public static Origin image(String data, int index, int label) {
            return new Origin(Texts.get("draw.origin.image", data, index, label), OptionalInt.of(label));
        }

        /**
         * The first drawing or picture in a file.
         *
         * @param name the file's
         * @param label where the file says it
         */
        public static Origin file(String name, OptionalInt label) {
            String caption = label.isPresent() ? Texts.get("draw.origin.labelled-file", name, label.getAsInt()) : name;
            return new Origin(caption, label);
        }
    }

    private static final double UNITS_PER_PIXEL = DrawViewModel.PAPER / DigitImage.SIDE;

    /**
     * A drawing, made smaller or larger where it does not suit the paper, and {@linkplain Thinning thinned} where it has
     * more points than can be drawn while somebody waits. Better not made on the UI thread.
     */
    public static Sheet of(Ink drawing) {
        return new Sheet(Optional.empty(), PaperFit.onPaper(Thinning.thin(drawing)), Origin.HAND);
    }

    /** A picture that nothing is drawn on. */
    public static Sheet of(DigitImage picture) {
        return new Sheet(Optional.of(picture), Ink.EMPTY, Origin.HAND);
    }

    /** The same from elsewhere. */
    public Sheet from(Origin other) {
        return new Sheet(picture, ink, other);
    }

    /** Whether there is nothing on the paper. */
    public boolean isBare() {
        return picture.isEmpty() && ink.isEmpty();
    }

    /** The 28 × 28 image as the model sees it; blank while there is no ink. */
    public DigitImage image() {
        return paper().image();
    }

    /** The digit on it, for those to whom its origin makes no difference. */
    public Paper paper() {
        return new Paper(picture, ink, UNITS_PER_PIXEL);
    }

    /** With more strokes, which may make another digit of it: it is drawn by hand from now on. */
    public Sheet plus(List<Stroke> strokes) {
        return new Sheet(picture, paper().plus(strokes).ink(), Origin.HAND);
    }
}
