/** A model, or a run, and how well it reads, as one page that can be handed in. */
package inkling.core.report;
