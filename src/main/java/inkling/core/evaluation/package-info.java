/** How well a model reads labelled digits. */
package inkling.core.evaluation;
