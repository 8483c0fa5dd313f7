package inkling.core.training;

import inkling.core.history.Validation;
import inkling.core.model.LinearLayer;

/**
 * The weights of a run that have had the lowest validation loss.
 *
 * @param validation what was found of them at the end of their epoch
 * @param parameters the weights and the bias
 */
public record Best(Validation validation, LinearLayer parameters) {}
