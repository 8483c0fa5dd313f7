/** Fetching MNIST from its mirrors: checked, resumable, one process at a time. */
package inkling.core.download;
