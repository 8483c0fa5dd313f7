package inkling.ui.window;

import inkling.core.lesson.Lesson;
import inkling.core.lesson.LessonReader;
import inkling.core.text.Language;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import inkling.ui.tool.ToolKind;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the desktop app. */
public final class Desktop {
    /** Held, for otherwise the logger is forgotten together with its filter. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private static volatile boolean languageAskedFor;
    private static volatile Optional<Lesson> lesson = Optional.empty();

    private Desktop() {}

    /** Whether a language was asked for when the app was opened, which then goes before what was chosen in the window. */
    static boolean isLanguageAskedFor() {
        return languageAskedFor;
    }

    /** The lesson that the app was opened with, if it was. */
    static Optional<Lesson> lesson() {
        return lesson;
    }

    /**
     * Shows the window and waits until it is closed.
     *
     * @param arguments such that {@link WindowArguments#of} finds them to be the window's
     * @return the exit status: 0; 1 if there is no display, or if the lesson's file cannot be read or is none; 2 if it was
     *     asked for a tool that there is not
     */
    public static int open(String... arguments) {
        WindowArguments asked = WindowArguments.of(List.of(arguments)).orElseThrow();
        Optional<Language> language = asked.language().flatMap(Language::of);
        languageAskedFor = language.isPresent();
        Texts.speak(language.orElseGet(Language::ofSystem));
        // By it JavaFX asks for the fonts that have what the default font lacks
        Locale.setDefault(Texts.language().locale());
        Optional<String> unknown = asked.tool().filter(id -> Toolbox.kind(id).isEmpty());
        if (unknown.isPresent()) {
            String known = Phrases.list(Toolbox.KINDS.stream().map(ToolKind::id).toList());
            System.err.println(Texts.get("app.no-tool", known, unknown.get()));
            return 2;
        }
        try {
            if (asked.lesson().isPresent()) {
                lesson = Optional.of(LessonReader.read(Path.of(asked.lesson().get())));
            }
        } catch (IOException | InvalidPathException e) {
            System.err.println(Texts.of(e));
            return 1;
        }
        // The one thing that JavaFX has to say of a class path is that it is one
        JAVAFX.setFilter(logged -> !logged.getMessage().startsWith("Unsupported JavaFX configuration"));
        // Formulas and pictures need no screen of AWT's, and JavaFX's is the only one here
        System.setProperty("java.awt.headless", "true");
        Graphics.choose();
        DigitApp.prepare();
        try {
            Application.launch(DigitApp.class, arguments);
            return 0;
        } catch (UnsupportedOperationException e) {
            System.err.println(Texts.get("app.no-display"));
            return 1;
        }
    }
}
