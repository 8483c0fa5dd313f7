/** What the things in the window are, each in a paragraph; and how that is found. */
package inkling.core.help;
