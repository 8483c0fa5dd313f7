package inkling.core.text;

import inkling.core.problem.Problem;
import inkling.core.problem.Problems;
import java.io.IOException;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/**
 * Every text that people read, in the one language that the program speaks at a time: from a key, from a problem, or
 * from any exception.
 */
public final class Texts {
    private static volatile Texts current = new Texts(Language.ENGLISH);

    /** What a thread speaks for a while, in place of what the program does. */
    private static final ThreadLocal<Texts> FOREIGN = new ThreadLocal<>();

    private final Language language;
    private final ResourceBundle bundle;
    private final char decimalSign;

    private Texts(Language language) {
        this.language = language;
        this.bundle = new Bundles(language);
        this.decimalSign = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
    }

    /** Speaks another language from now on; what is said already stays. */
    public static void speak(Language language) {
        current = new Texts(language);
    }

    /** Something that says something. */
    @FunctionalInterface
    public interface Saying {
        /** Says it. */
        void say() throws IOException;
    }

    /** Says something in a language that need not be the program's; what other threads say is in theirs. */
    public static void in(Language language, Saying saying) throws IOException {
        Texts before = FOREIGN.get();
        FOREIGN.set(new Texts(language));
        try {
            saying.say();
        } finally {
            FOREIGN.set(before);
        }
    }

    private static Texts spoken() {
        Texts foreign = FOREIGN.get();
        return foreign == null ? current : foreign;
    }

    /** The language that is spoken. */
    public static Language language() {
        return spoken().language;
    }

    /** All texts by key as they stand, for libraries that look them up themselves. */
    public static ResourceBundle bundle() {
        return spoken().bundle;
    }

    /**
     * The text of a key.
     *
     * @param values what takes the place of {0}, {1} … as {@link MessageFormat} has it, numbers as the language's
     *     readers write them; without values the text is taken as it stands, apostrophes and braces included
     * @throws java.util.MissingResourceException if there is no such key
     */
    public static String get(String key, Object... values) {
        return spoken().format(key, values);
    }

    /** The text of a key in some language, as it stands. */
    public static String get(Language language, String key) {
        return new Texts(language).bundle.getString(key);
    }

    /**
     * A number as the language's readers write it.
     *
     * @param format as {@link String#format} has it, such as "%.2f"
     */
    public static String number(String format, double value) {
        return String.format(spoken().language.locale(), format, value);
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

    /** What stands between the whole and the rest of a number, for those who have no time for a format. */
    public static char decimalSign() {
        return spoken().decimalSign;
    }

    /** A problem in words: one line, whatever it quotes. */
    public static String of(Problem problem) {
        return spoken().words(problem, UnaryOperator.identity());
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
        return spoken().words(Problems.of(thrown), Quote::lastPart);
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
