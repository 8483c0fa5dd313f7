package inkling.ui.draw;

import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;

/**
 * A drawing as the model sees it and what the model takes it for.
 *
 * @param image not blank
 */
record Reading(DigitImage image, Prediction prediction) {
    /** The lead of the first digit over the second, in [0, 1], below which the two count as close. */
    private static final float CLOSE = 0.4f;

    /** Whether two digits are so close that both are to be named. */
    boolean isClose() {
        return prediction.margin() < CLOSE;
    }
}
