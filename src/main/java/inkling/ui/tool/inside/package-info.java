/** The tool that shows why a drawing is read as it is, what would change that, and the weights that decide it. */
package inkling.ui.tool.inside;
