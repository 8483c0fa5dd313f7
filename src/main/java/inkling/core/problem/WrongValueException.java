package inkling.core.problem;

/** A value that a person chose and that cannot be. */
public final class WrongValueException extends IllegalArgumentException implements HasProblem {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /**
     * A value that is none of the allowed ones.
     *
     * @param name what the value is of: a phrase, or the option as it is typed
     * @param expected what is allowed, a phrase that in English follows "expected "
     * @param found the value as it was chosen, in English behind "found "
     */
    public WrongValueException(Object name, Object expected, Object found) {
        this(Problem.of("value.unexpected", name, expected, found));
    }

    /** A value that cannot be for some other reason. */
    public WrongValueException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
