package inkling.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A language that Inkling speaks: a folder of bundles beside {@code inkling/text/languages}, which has a line for each.
 *
 * @param id its IETF language tag, which is the folder's name as well
 * @param name what those who speak it call it
 */
public record Language(String id, String name) {
    private static final List<Language> ALL = read();

    /** The language that every text is written in first. */
    public static final Language ENGLISH = ALL.get(0);

    /** All languages, English first. */
    public static List<Language> all() {
        return ALL;
    }

    /** How its readers write numbers. */
    public Locale locale() {
        return Locale.forLanguageTag(id);
    }

    private static List<Language> read() {
        try (InputStream in = Language.class.getResourceAsStream("/inkling/text/languages")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Language(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
