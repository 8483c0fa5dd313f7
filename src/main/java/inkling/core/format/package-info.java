/** The files that other programs open as well, read and written to the letter of each format. */
package inkling.core.format;
