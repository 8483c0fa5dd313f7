package inkling.core.problem;

/** An exception that knows what to say to a person. */
public interface HasProblem {
    /** What went wrong. */
    Problem problem();
}
