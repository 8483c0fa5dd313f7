/** What a training is to do, as values: features, copies, the hyperparameters, and the rules by which weights move. */
package inkling.core.recipe;
