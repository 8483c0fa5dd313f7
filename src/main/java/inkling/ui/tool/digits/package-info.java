/** The tool that shows the digits which the user keeps, and teaches the model with them. */
package inkling.ui.tool.digits;
