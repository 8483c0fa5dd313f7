/** Commands that train: train, sweep and teach. */
package inkling.cli.training;
