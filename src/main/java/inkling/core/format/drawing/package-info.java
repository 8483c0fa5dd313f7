/** What a file with drawings is, by its content and its name, and the digits in it. */
package inkling.core.format.drawing;
