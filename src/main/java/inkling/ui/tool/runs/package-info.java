/** The tool in which kept runs are compared, named and deleted. */
package inkling.ui.tool.runs;
