package inkling.cli.option;

import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.text.Language;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Which language is spoken. It must be known before there is anything to parse with, since the help of the options is in
 * that language already.
 */
public final class LanguageOption {
    /** The option. */
    public static final String NAME = "--language";

    private LanguageOption() {}

    /**
     * The language that is asked for; empty if none is, or one that Inkling does not speak, which whoever parses the
     * arguments is to refuse.
     */
    public static Optional<Language> asked(List<String> arguments) {
        Optional<String> tag = Optional.empty();
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            String argument = arguments.get(i);
            if (argument.equals(NAME) && i + 1 < arguments.size()) {
                tag = Optional.of(arguments.get(i + 1));
            } else if (argument.startsWith(NAME + "=")) {
                tag = Optional.of(argument.substring(NAME.length() + 1));
            }
        }
        return tag.flatMap(Language::of);
    }

    /** A language if characters can say what it is called, and else English, which all can. */
    public static Language writable(Language language, Charset charset) {
        return charset.newEncoder().canEncode(language.name()) ? language : Language.ENGLISH;
    }

    /** Refuses a language that Inkling does not speak. */
    public static void check(String typed) {
        if (Language.of(typed).isEmpty()) {
            List<String> known = Language.all().stream().map(Language::id).toList();
            throw new WrongValueException(NAME, Problem.anyOf(known), Problem.quoted(typed));
        }
    }
}
