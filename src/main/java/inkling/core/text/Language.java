package inkling.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language that Inkling speaks: a folder of bundles beside {@code inkling/text/languages}, which has a line for each.
 * There are no others, and of each there is one object.
 */
public final class Language {
    private static final List<Language> ALL = read();

    /** The language that every text is written in first. */
    public static final Language ENGLISH = ALL.get(0);

    private final String id;
    private final String name;

    private Language(String id, String name) {
        this.id = id;
        this.name = name;
    }

    /** All languages, English first. */
    public static List<Language> all() {
        return ALL;
    }

    /**
     * The language of a tag, if Inkling speaks it; where and how it is written makes no difference.
     *
     * @param tag such as "zh", "zh-CN" or, from an environment, "zh_CN.UTF-8"
     */
    public static Optional<Language> of(String tag) {
        String spoken = tag.split("[-_.@]", 2)[0];
        return ALL.stream()
                .filter(language -> language.id.equalsIgnoreCase(spoken))
                .findFirst();
    }

    /** What the user's system speaks, or English. */
    public static Language ofSystem() {
        return ofSystem(System.getenv(), Locale.getDefault(Locale.Category.DISPLAY));
    }

    /**
     * The same. What the environment says goes first: Java goes by it only where the system has that locale installed.
     *
     * @param environment variables by their names
     * @param locale where the environment says nothing
     */
    static Language ofSystem(Map<String, String> environment, Locale locale) {
        String tag = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseGet(locale::toLanguageTag);
        return of(tag).orElse(ENGLISH);
    }

    /** Its IETF language tag, which is the folder's name as well. */
    public String id() {
        return id;
    }

    /** What those who speak it call it. */
    public String name() {
        return name;
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

    @Override
    public String toString() {
        return id;
    }
}
