/** What can go wrong, as keys and arguments: the words are put to it where somebody reads it, in core.text. */
package inkling.core.problem;
