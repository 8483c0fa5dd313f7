package inkling.ui.draw;

import inkling.core.ink.Ink;
import inkling.core.ink.SideBySide;
import inkling.core.model.DigitDetector;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureMap;
import inkling.core.model.Prediction;
import inkling.core.model.TrainedModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a model reads in a drawing, with all that lies between the two: the drawing, the image that was made of it, the
 * image's features, what the model makes of them, and the model. Immutable; whoever wants to explain a reading finds
 * here exactly what it was made from.
 */
public final class Reading {
    /** The lead of the first digit over the second, in [0, 1], below which the two count as close. */
    private static final float CLOSE = 0.4f;

    /** Below this size in canvas units, an eighth of the paper, most of a drawing is the width of its pen. */
    private static final double VERY_SMALL = DrawViewModel.PAPER / 8;

    private final Sheet sheet;
    private final DigitImage image;
    private final float[] features;
    private final Prediction prediction;
    private final TrainedModel model;

    private final boolean digit;
    private final boolean verySmall;
    private final List<Reading> parts;

    private Reading(
            Sheet sheet,
            DigitImage image,
            boolean complete,
            float[] features,
            TrainedModel model,
            Function<Ink, List<Ink>> taking) {
        this.sheet = sheet;
        this.image = image;
        this.features = features;
        this.prediction = model.model().predict(features);
        this.model = model;
        this.digit = !complete
                || model.detector()
                        .map(detector -> detector.probability(features) >= DigitDetector.THRESHOLD)
                        .orElse(true);
        this.verySmall = complete && sheet.picture().isEmpty() && sheet.ink().side() < VERY_SMALL;
        this.parts = digit || verySmall || sheet.picture().isPresent()
                ? List.of()
                : taking.apply(sheet.ink()).stream()
                        .map(part -> part(new Sheet(Optional.empty(), part, sheet.origin()), model))
                        .toList();
    }

    /**
     * Reads a drawing.
     *
     * @param image the drawing's {@link Sheet#image() image}, which is not blank
     * @param complete whether no stroke is under way: half a digit looks like none, and nobody wants to be told
     */
    static Reading of(Sheet sheet, DigitImage image, boolean complete, TrainedModel model) {
        float[] features = model.model().features().extract(image);
        return new Reading(sheet, image, complete, features, model, Reading::sideBySide);
    }

    /** Reads a part of a drawing by itself; it is not taken to pieces again. */
    private static Reading part(Sheet part, TrainedModel model) {
        DigitImage image = part.image();
        float[] features = model.model().features().extract(image);
        return new Reading(part, image, true, features, model, whole -> List.of());
    }

    private static List<Ink> sideBySide(Ink ink) {
        List<Ink> parts = SideBySide.parts(ink);
        return parts.size() < 2 ? List.of() : parts;
    }

    /** What is on the paper. */
    public Sheet sheet() {
        return sheet;
    }

    /** The drawing as the model sees it. */
    public DigitImage image() {
        return image;
    }

    /** A copy of the image's features, in the order of the model's {@link FeatureMap}. */
    public float[] features() {
        return features.clone();
    }

    /** What the model takes the drawing for. */
    public Prediction prediction() {
        return prediction;
    }

    /** The model that reads. */
    public TrainedModel model() {
        return model;
    }

    /** Whether it looks like one digit; always, while it is being drawn and where the model cannot tell. */
    public boolean isDigit() {
        return digit;
    }

    /** Whether it was drawn so small that little of its shape is left; never while it is being drawn. */
    public boolean isVerySmall() {
        return verySmall;
    }

    /**
     * Of a drawing that is not one digit, its parts, each read by itself, from left to right, where they stand side by
     * side; empty otherwise.
     */
    public List<Reading> parts() {
        return parts;
    }

    /** Whether two digits are so close that both are to be named. */
    boolean isClose() {
        return prediction.margin() < CLOSE;
    }
}
