package inkling;

import inkling.cli.Cli;

/** The program: the command line. */
public final class Inkling {
    private Inkling() {}

    /**
     * Runs one command.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        System.exit(Cli.run(arguments));
    }
}
