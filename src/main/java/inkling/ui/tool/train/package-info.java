/** The tool in which a model is trained: what is chosen, what runs, its curves and what came of it. */
package inkling.ui.tool.train;
