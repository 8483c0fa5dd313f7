/** Drawing a digit and watching it being read. */
package inkling.ui.draw;
