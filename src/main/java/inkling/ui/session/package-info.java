/** What a window keeps for the next one: the drawing, the models that are in no file of the user's, the last run. */
package inkling.ui.session;
