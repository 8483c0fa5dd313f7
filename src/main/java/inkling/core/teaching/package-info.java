/** A new model out of one that is there and the drawings of one person. */
package inkling.core.teaching;
