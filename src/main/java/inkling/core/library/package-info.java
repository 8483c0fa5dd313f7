/** The digits that a person keeps: collections of them in files, and their ways in and out. */
package inkling.core.library;
