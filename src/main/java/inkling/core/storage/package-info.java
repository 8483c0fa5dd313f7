/** Files, whatever is in them: saved whole or not at all, and read within bounds. */
package inkling.core.storage;
