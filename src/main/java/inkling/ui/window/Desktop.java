package inkling.ui.window;

import inkling.core.text.Texts;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the desktop app. */
public final class Desktop {
    /** Held, for otherwise the logger is forgotten together with its filter. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Desktop() {}

    /**
     * Shows the window and waits until it is closed.
     *
     * @param files what to open in it at once
     * @return the exit status: 0, or 1 if there is no display
     */
    public static int open(String... files) {
        // The one thing that JavaFX has to say of a class path is that it is one
        JAVAFX.setFilter(logged -> !logged.getMessage().startsWith("Unsupported JavaFX configuration"));
        DigitApp.prepare();
        try {
            Application.launch(DigitApp.class, files);
            return 0;
        } catch (UnsupportedOperationException e) {
            System.err.println(Texts.get("app.no-display"));
            return 1;
        }
    }
}
