/** Choosing hyperparameters by trying them: the learning-rate finder, and sweeps over several settings. */
package inkling.core.tuning;
