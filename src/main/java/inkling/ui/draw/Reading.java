package inkling.ui.draw;

import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.SideBySide;
import inkling.core.model.DigitDetector;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureMap;
import inkling.core.model.Prediction;
import inkling.core.model.TrainedModel;
import java.util.List;

/**
 * What a model reads in a drawing, with all that lies between the two: the drawing, the image that was made of it, the
 * image's features, what the model makes of them, and the model. Immutable; whoever wants to explain a reading finds
 * here exactly what it was made from.
 */
public final class Reading {
    /** The lead of the first digit over the second, in [0, 1], below which the two count as close. */
    private static final float CLOSE = 0.4f;

    private final Sheet sheet;
    private final DigitImage image;
    private final float[] features;
    private final Prediction prediction;
    private final TrainedModel model;

    private final boolean digit;
    private final List<Integer> sideBySide;

    private Reading(
            Sheet sheet,
            DigitImage image,
            boolean complete,
            float[] features,
            Prediction prediction,
            TrainedModel model) {
        this.sheet = sheet;
        this.image = image;
        this.features = features;
        this.prediction = prediction;
        this.model = model;
        this.digit = !complete
                || model.detector()
                        .map(detector -> detector.probability(features) >= DigitDetector.THRESHOLD)
                        .orElse(true);
        List<Ink> parts = digit || sheet.picture().isPresent() ? List.of() : SideBySide.parts(sheet.ink());
        this.sideBySide = parts.size() < 2
                ? List.of()
                : parts.stream()
                        .map(part -> model.model()
                                .predict(DigitNormalizer.normalize(part))
                                .label())
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
        return new Reading(sheet, image, complete, features, model.model().predict(features), model);
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

    /** Of a drawing that is not one digit, what its parts are read as if they stand side by side; empty otherwise. */
    List<Integer> sideBySide() {
        return sideBySide;
    }

    /** Whether two digits are so close that both are to be named. */
    boolean isClose() {
        return prediction.margin() < CLOSE;
    }
}
