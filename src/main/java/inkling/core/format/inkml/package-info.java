/** InkML, the W3C's format for pen strokes. */
package inkling.core.format.inkml;
