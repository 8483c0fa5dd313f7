/** Ink that is no digit, for learning to tell: two digits, broken ones, letters, signs, pictures and scribbles. */
package inkling.core.dataset.nondigit;
