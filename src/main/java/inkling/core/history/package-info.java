/** The history of a run: what its steps and its validations were, smoothed or not, along which axis, and as a table. */
package inkling.core.history;
