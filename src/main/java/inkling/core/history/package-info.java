/** The history of a run: what its steps and its validations were, smoothed or not, along which axis, as a table, and as a file to the last bit. */
package inkling.core.history;
