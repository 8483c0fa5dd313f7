package inkling.core.library;

import inkling.core.dataset.DigitDataset;
import inkling.core.format.drawing.Drawing;
import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A digit that a person kept. Immutable.
 *
 * @param id that no other has
 * @param drawing its strokes, or a picture, whose ink is kept in 256 steps as MNIST's is; and which digit it is, always
 * @param reading what the model of that time read in it, if it was read
 * @param time when it was drawn or came in
 */
public record KeptDigit(UUID id, Drawing drawing, Optional<Reading> reading, Instant time) {
    /**
     * Rounds the ink of a picture.
     *
     * @throws IllegalArgumentException if the drawing does not say which digit it is, or has neither strokes nor a
     *     picture, or both
     */
    public KeptDigit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(time, "time");
        requireDigit(drawing.truth().orElseThrow(() -> new IllegalArgumentException("expected a label, found none")));
        if (drawing.ink().isPresent() == drawing.picture().isPresent()) {
            throw new IllegalArgumentException(
                    "expected strokes or a picture, found " + (drawing.ink().isPresent() ? "both" : "neither"));
        }
        if (drawing.picture().isPresent()) {
            DigitImage rounded = DigitImage.ofGrey(drawing.picture().get().toGrey(), 0);
            drawing = new Drawing(Optional.empty(), Optional.of(rounded), drawing.truth());
        }
    }

    /**
     * What a model read.
     *
     * @param label the most likely digit, 0 to 9
     * @param probability how likely it was, in [0, 1]
     */
    public record Reading(int label, double probability) {
        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if one is out of range
         */
        public Reading {
            requireDigit(label);
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("expected a probability in [0, 1], found " + probability);
            }
        }

        /** The most likely digit of a prediction. */
        public static Reading of(Prediction prediction) {
            return new Reading(prediction.label(), Math.min(1, prediction.probability(prediction.label())));
        }
    }

    /**
     * A digit with a new id.
     *
     * @param labelled the drawing, which says which digit it is
     */
    public static KeptDigit of(Drawing labelled, Optional<Reading> reading, Instant time) {
        return new KeptDigit(UUID.randomUUID(), labelled, reading, time);
    }

    /** The digit that it is meant to be, 0 to 9. */
    public int label() {
        return drawing.truth().orElseThrow();
    }

    /** As the model sees it; strokes are normalised anew at every call. */
    public DigitImage image() {
        return drawing.image();
    }

    /** The same with another label. */
    public KeptDigit labelled(int digit) {
        return new KeptDigit(id, new Drawing(drawing.ink(), drawing.picture(), OptionalInt.of(digit)), reading, time);
    }

    /** The ids of some digits. */
    public static Set<UUID> ids(List<KeptDigit> digits) {
        return digits.stream().map(KeptDigit::id).collect(Collectors.toSet());
    }

    /** The images of some digits with their labels. */
    public static DigitDataset dataset(String name, List<KeptDigit> digits) {
        byte[] grey = new byte[Math.multiplyExact(digits.size(), DigitImage.PIXELS)];
        byte[] labels = new byte[digits.size()];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(digits.get(i).image().toGrey(), 0, grey, i * DigitImage.PIXELS, DigitImage.PIXELS);
            labels[i] = (byte) digits.get(i).label();
        }
        return new DigitDataset(name, "", grey, labels);
    }

    private static void requireDigit(int label) {
        if (label < 0 || label >= SoftmaxRegression.CLASSES) {
            throw new IllegalArgumentException("expected a digit from 0 to 9, found " + label);
        }
    }
}
