package inkling;

import inkling.cli.Cli;
import inkling.ui.window.Desktop;
import inkling.ui.window.WindowArguments;
import java.util.List;

/** The program: the desktop app, or with a command the command line. */
public final class Inkling {
    private Inkling() {}

    /**
     * Opens the desktop app or runs one command.
     *
     * @param arguments what the {@linkplain WindowArguments window} is to open; or a command and its options
     */
    public static void main(String[] arguments) {
        boolean window = WindowArguments.of(List.of(arguments)).isPresent();
        System.exit(window ? Desktop.open(arguments) : Cli.run(arguments));
    }
}
