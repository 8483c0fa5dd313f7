/** The curves of runs: the chart, its axes and legend, and how they are looked at and saved. */
package inkling.ui.curves;
