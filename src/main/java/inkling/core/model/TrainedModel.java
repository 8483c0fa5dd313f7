package inkling.core.model;

/**
 * A model together with the card that says where it came from: what a model file holds.
 *
 * @param model the learned weights with their feature map
 * @param card their origin and measured quality
 */
public record TrainedModel(SoftmaxRegression model, ModelCard card) {}
