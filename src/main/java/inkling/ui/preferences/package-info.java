/** What the window remembers from one time to the next, its file, and when that is written. */
package inkling.ui.preferences;
