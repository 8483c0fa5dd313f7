/** The pane in which a model is trained: its settings, its levers, its curves and what came of it. */
package inkling.ui.training;
