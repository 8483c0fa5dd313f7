package inkling.core.problem;

import java.io.IOException;

/** Something outside the program is not as it should be: a file, a disk, a server. */
public class ProblemException extends IOException implements HasProblem {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** That went wrong, and nothing below it. */
    public ProblemException(Problem problem) {
        this(problem, null);
    }

    /** That went wrong because of something else. */
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    @Override
    public final Problem problem() {
        return problem;
    }
}
