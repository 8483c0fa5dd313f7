/** A lesson under way: what it knows of the program, where it stands, and how a step of it looks. */
package inkling.ui.lesson;
