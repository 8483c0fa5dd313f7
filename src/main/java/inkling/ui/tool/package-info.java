/**
 * What a tool beside the paper is, and what it may ask of the window. The tools themselves lie in a package each below
 * this one, and none knows another.
 */
package inkling.ui.tool;
