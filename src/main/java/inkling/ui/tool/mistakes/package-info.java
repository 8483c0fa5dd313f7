/** The tool that shows which digits a model takes for which, in numbers and in the digits themselves. */
package inkling.ui.tool.mistakes;
