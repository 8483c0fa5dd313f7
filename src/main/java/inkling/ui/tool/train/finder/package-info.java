/** The learning-rate finder in the window. */
package inkling.ui.tool.train.finder;
