package inkling.cli.console;

import java.io.Console;
import java.util.Optional;

/** The terminal that the program runs in, if it does. */
public final class Terminal {
    private Terminal() {}

    /** The console where both input and output are a terminal's; none where either is a file or a pipe. */
    @SuppressWarnings("SystemConsoleNull") // the second half is for newer JDKs
    public static Optional<Console> attached() {
        Console console = System.console();
        return console != null && isTerminal(console) ? Optional.of(console) : Optional.empty();
    }

    /** Up to JDK 21 there is no console without a terminal; since then there always is one, and it knows. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
