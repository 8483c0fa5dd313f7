package inkling.ui.draw;

import inkling.core.model.DigitImage;
import inkling.core.model.FeatureMap;
import inkling.core.model.Prediction;
import inkling.core.model.TrainedModel;

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

    private Reading(Sheet sheet, DigitImage image, float[] features, Prediction prediction, TrainedModel model) {
        this.sheet = sheet;
        this.image = image;
        this.features = features;
        this.prediction = prediction;
        this.model = model;
    }

    /**
     * Reads a drawing.
     *
     * @param image the drawing's {@link Sheet#image() image}, which is not blank
     */
    static Reading of(Sheet sheet, DigitImage image, TrainedModel model) {
        float[] features = model.model().features().extract(image);
        return new Reading(sheet, image, features, model.model().predict(features), model);
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

    /** Whether two digits are so close that both are to be named. */
    boolean isClose() {
        return prediction.margin() < CLOSE;
    }
}
