/** The library of runs as the window has it, for every tool that shows runs or makes them. */
package inkling.ui.runs;
