package inkling.cli;

/** A command could not do what it was asked to; the message is one line for a person. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandFailure(String message) {
        super(message);
    }
}
