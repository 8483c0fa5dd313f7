/** Where labelled digits come from, and how they become mini-batches. */
package inkling.core.dataset;
