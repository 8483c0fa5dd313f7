package inkling.core.format;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;

/** A file that is not what it should be: which one, what was expected and what was found. */
public final class FileFormatException extends ProblemException {
    private static final long serialVersionUID = 1;

    /**
     * A problem in a file.
     *
     * @param file its path; or what people call it, where it need not be a file of its own; or a phrase for a place in it
     * @param expected a phrase that in English follows "expected "
     * @param found the same behind "found ", or a number or text that stands in the file
     */
    public FileFormatException(Object file, Problem expected, Object found) {
        this(file, expected, found, null);
    }

    /**
     * A problem that a library found.
     *
     * @param file as above
     * @param expected as above
     * @param found as above
     * @param cause what the library said
     */
    public FileFormatException(Object file, Problem expected, Object found, Throwable cause) {
        super(
                Problem.of(
                        "file.unexpected",
                        file instanceof String name ? new Problem.Name(name) : file,
                        expected,
                        found),
                cause);
    }
}
