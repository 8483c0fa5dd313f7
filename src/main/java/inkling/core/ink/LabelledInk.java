package inkling.core.ink;

import java.util.OptionalInt;

/**
 * A drawing of one digit and what it is meant to be.
 *
 * @param truth the digit, 0 to 9, where it is known
 */
public record LabelledInk(Ink ink, OptionalInt truth) {}
