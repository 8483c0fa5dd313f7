package inkling.core.text;

import java.util.List;

/** Texts that stand beside each other, put together as the language does it: with its commas, colons and brackets. */
public final class Phrases {
    private Phrases() {}

    /** Several things in a row, such as "one, another, a third"; empty if there is none. */
    public static String list(List<String> things) {
        return joined("list.and", things);
    }

    /** The same of things that have commas of their own. */
    public static String series(List<String> things) {
        return joined("list.then", things);
    }

    /** Sentences, one behind the other. */
    public static String sentences(List<String> sentences) {
        return joined("list.sentences", sentences);
    }

    /** What something is, behind what it is called, such as "Seed: 7". */
    public static String named(String name, String value) {
        return Texts.get("text.named", name, value);
    }

    /** The same within a sentence or a list, such as "seed 7". */
    public static String valued(String name, String value) {
        return Texts.get("text.valued", name, value);
    }

    /** Something with an aside, such as "Undo (Ctrl+Z)". */
    public static String bracketed(String text, String aside) {
        return Texts.get("text.bracketed", text, aside);
    }

    /** Two things of one place, neither of which says enough. */
    public static String both(String one, String other) {
        return Texts.get("text.both", one, other);
    }

    private static String joined(String key, List<String> things) {
        return things.stream()
                .reduce((before, next) -> Texts.get(key, before, next))
                .orElse("");
    }
}
