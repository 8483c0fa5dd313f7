/** The tool with all lessons, and the one under way. */
package inkling.ui.tool.lessons;
