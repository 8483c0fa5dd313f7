/** The loss around the way that a run took, as a picture. */
package inkling.ui.surface;
