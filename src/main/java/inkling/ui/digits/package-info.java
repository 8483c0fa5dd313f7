/** The digits that the user keeps, and the gestures that keep them. */
package inkling.ui.digits;
