package inkling.core.model;

import java.util.Optional;

/**
 * A model together with the card that says where it came from: what a model file holds.
 *
 * @param model the learned weights with their feature map
 * @param detector what tells whether there is a digit at all, on the same features; many models have none
 * @param card their origin and measured quality
 */
public record TrainedModel(SoftmaxRegression model, Optional<DigitDetector> detector, ModelCard card) {
    /** Checks that both look at the same features, which are then computed only once. */
    public TrainedModel {
        if (detector.isPresent()
                && !detector.get().features().id().equals(model.features().id())) {
            throw new IllegalArgumentException("expected a detector on the features "
                    + model.features().id() + ", found one on "
                    + detector.get().features().id());
        }
    }

    /** A model that takes everything for a digit. */
    public TrainedModel(SoftmaxRegression model, ModelCard card) {
        this(model, Optional.empty(), card);
    }
}
