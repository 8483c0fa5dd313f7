/** Writing reports from the window. */
package inkling.ui.report;
