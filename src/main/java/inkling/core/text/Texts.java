package inkling.core.text;

import inkling.core.problem.Problem;
import inkling.core.problem.Problems;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/**
 * Every text that people read, in the one language that the program speaks at a time: from a key, from a problem, or
 * from any exception.
 */
public final class Texts {
    private static volatile Texts current = new Texts(Language.ENGLISH);

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.language = language;
        this.bundle = new Bundles(language);
    }

    /** Speaks another language from now on; what is said already stays. */
    public static void speak(Language language) {
        current = new Texts(language);
    }

    /** The language that is spoken. */
    public static Language language() {
        return current.language;
    }

    /** All texts by key as they stand, for libraries that look them up themselves. */
    public static ResourceBundle bundle() {
        return current.bundle;
    }

    /**
     * The text of a key.
     *
     * @param values what takes the place of {0}, {1} … as {@link MessageFormat} has it, numbers as the language's
     *     readers write them; without values the text is taken as it stands, apostrophes and braces included
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String get(String key, Object... values) {
        return current.format(key, values);
    }

    /**
     * A number as the language's readers write it.
     *
     * @param format as {@link String#format} has it, such as "%.2f"
     */
    public static String number(String format, double value) {
        return String.format(current.language.locale(), format, value);
    }

    /**
     * A share in per cent, without the sign, which each text puts where it belongs.
     *
     * @param share in [0, 1]
     * @param decimals behind the point
     */
    public static String percent(double share, int decimals) {
        return number("%." + decimals + "f", 100 * share);
    }

    /** A problem in words: one line, whatever it quotes. */
    public static String of(Problem problem) {
        return current.words(problem, UnaryOperator.identity());
    }

    /** A text of somebody else's, as {@link #of(Problem)} has it where a problem quotes one. */
    public static String plain(String foreign) {
        return Quote.of(foreign);
    }

    /** What any exception means, in one sentence of one line. */
    public static String of(Throwable thrown) {
        return of(Problems.of(thrown));
    }

    /** The same for where there is little room: files by their names alone, addresses by their hosts. */
    public static String brief(Throwable thrown) {
        return current.words(Problems.of(thrown), Quote::lastPart);
    }

    /** Numbers stay as they are: they stand so in a file, or somebody typed them or is to type them. */
    private String words(Problem problem, UnaryOperator<Object> naming) {
        return format(
                problem.key(),
                problem.arguments().stream()
                        .map(argument -> argument instanceof Problem inner
                                ? words(inner, naming)
                                : Quote.of(naming.apply(argument)))
                        .toArray());
    }

    private String format(String key, Object... values) {
        String text = bundle.getString(key);
        return values.length == 0 ? text : new MessageFormat(text, language.locale()).format(values);
    }
}
