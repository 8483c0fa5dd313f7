package inkling;

import inkling.cli.Cli;
import inkling.ui.window.Desktop;

/** The program: the desktop app, or with a command the command line. */
public final class Inkling {
    private Inkling() {}

    /**
     * Opens the desktop app, with a file in it if one is named, or runs one command.
     *
     * @param arguments nothing; or a file, which a dot in its name tells from a command; or a command and its options
     */
    public static void main(String[] arguments) {
        boolean file = arguments.length == 1 && arguments[0].contains(".");
        System.exit(arguments.length == 0 || file ? Desktop.open(arguments) : Cli.run(arguments));
    }
}
