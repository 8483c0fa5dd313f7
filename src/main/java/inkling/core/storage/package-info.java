/** Files, whatever is in them: saved whole or not at all, read within bounds, and problems said in one sentence. */
package inkling.core.storage;
