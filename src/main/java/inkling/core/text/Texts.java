package inkling.core.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every text that the window shows, from {@code inkling/text/en/window.properties}. */
public final class Texts {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("inkling.text.en.window", Locale.ENGLISH);

    private Texts() {}

    /**
     * The text of a key.
     *
     * @param values what takes the place of {0}, {1} … as {@link MessageFormat} has it; without values the text is taken
     *     as it stands, apostrophes and braces included
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String get(String key, Object... values) {
        String text = TEXTS.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, Locale.ENGLISH).format(values);
    }
}
