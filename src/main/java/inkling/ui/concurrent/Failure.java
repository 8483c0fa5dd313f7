package inkling.ui.concurrent;

import inkling.core.problem.Problems;
import inkling.core.text.Texts;

/**
 * Why some work could not be done.
 *
 * @param cause what it threw
 */
public record Failure(Throwable cause) {
    /** What went wrong, in one sentence for the user, with the names of files instead of their paths. */
    public String sentence() {
        return Texts.brief(cause);
    }

    /** The same with whole paths and addresses. */
    public String details() {
        return Texts.of(cause);
    }

    /** Whether it is a mistake of the program's, not of a file's, a disk's or a network's. */
    boolean isOurs() {
        return !Problems.isKnown(cause);
    }
}
