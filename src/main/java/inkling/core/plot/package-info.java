/**
 * Curves of runs as they are drawn anywhere, on a screen or into a file: axes, lines, bands and labels, by a pen that
 * knows the colours.
 */
package inkling.core.plot;
