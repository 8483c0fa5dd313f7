/** Strokes, and the way from strokes to the 28 × 28 image that a model reads. No screen, no AWT. */
package inkling.core.ink;
