package inkling.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to be said to a person, without the words: which text it is, and what goes into it. The texts of every
 * language have a sentence or, for what stands inside another problem, a phrase under this key. Immutable.
 *
 * @param key of the text
 * @param arguments what takes the place of {0}, {1} … in it: a {@link Problem}, a path or address, a number, or a text
 *     that is quoted from a file or from what somebody typed, however long and whatever characters it has
 */
public record Problem(String key, List<Object> arguments) {
    /** Copies the list. */
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** The name of a file that has no path here, such as one inside the program: shown whole, as paths are. */
    public record Name(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The name of data as a model card has it: where it is one of the program's own, the language has a word for it.
     */
    public record DataName(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A problem or a phrase. */
    public static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments));
    }

    /** A text in quotation marks, so that one sees where it begins and ends; an empty one has them in any case. */
    public static Object quoted(String text) {
        return text.isEmpty() ? text : of("text.quoted", text);
    }

    /** Any one of several things. */
    public static Object anyOf(List<?> things) {
        return joined("list.or", things);
    }

    /**
     * Several things in a row.
     *
     * @param key of the text that puts two of them, {0} and {1}, one behind the other
     * @param things at least one
     */
    public static Object joined(String key, List<?> things) {
        return things.stream()
                .map(Object.class::cast)
                .reduce((before, next) -> of(key, before, next))
                .orElseThrow();
    }

    /** Key and arguments, for logs and stack traces; what people read is made in core.text. */
    @Override
    public String toString() {
        return arguments.isEmpty()
                ? key
                : arguments.stream().map(Object::toString).collect(Collectors.joining(", ", key + "(", ")"));
    }
}
