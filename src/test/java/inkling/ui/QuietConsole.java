package inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Holds a window to its word that it says nothing on the console. To stand before TestFX's extension, so that it hears
 * the window from its opening to its end. What is logged is heard as such: the console that the loggers write to is the
 * one from before, which nobody can listen to any more.
 */
public final class QuietConsole implements BeforeEachCallback, AfterEachCallback {
    /** As in the program itself, where JavaFX has only one thing to say of a class path: that it is one. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    static {
        JAVAFX.setFilter(logged -> !logged.getMessage().startsWith("Unsupported JavaFX configuration"));
    }

    /**
     * What is printed where a window is resized while a frame of its old size is on its way to the headless screen
     * (TestFX/Monocle, issue 56). That frame is lost, and the next one is drawn.
     */
    private static final Pattern LOST_FRAME = Pattern.compile("java\\.nio\\.BufferOverflowException\\R"
            + "\\tat java\\.base/java\\.nio\\.IntBuffer\\.put.*\\R"
            + "\\tat com\\.sun\\.javafx\\.tk\\.quantum\\.UploadingPainter\\.run.*\\R"
            + "(\\tat .*\\R)*");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Listener();
    private PrintStream out;
    private PrintStream err;

    @Override
    public void beforeEach(ExtensionContext context) {
        printed.reset();
        logged.clear();
        out = System.out;
        err = System.err;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Logger.getLogger("").addHandler(listener);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Logger.getLogger("").removeHandler(listener);
        System.setOut(out);
        System.setErr(err);
        String unexpected =
                LOST_FRAME.matcher(printed.toString(StandardCharsets.UTF_8)).replaceAll("");
        assertEquals("", unexpected, "what was printed");
        assertEquals(List.of(), logged, "what was logged");
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord said) {
            if (said.getLevel().intValue() >= Level.INFO.intValue()) {
                logged.add(said.getLoggerName() + ": " + said.getMessage());
            }
        }

        @Override
        public void flush() {
            // Nothing is held back
        }

        @Override
        public void close() {
            // Nothing is open
        }
    }
}
