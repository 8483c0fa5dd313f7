/** Trying many settings in the window. */
package inkling.ui.tool.train.sweep;
