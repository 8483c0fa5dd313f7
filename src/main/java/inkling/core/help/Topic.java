package inkling.core.help;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What something in the window is: a chart, or a setting of a training. Immutable.
 *
 * @param id what the program knows it by, and its picture
 * @param title what people call it
 * @param text Markdown: one paragraph, in which {@code $…$} is a formula
 * @param lesson the id of the lesson that says more, if one does
 * @param words other words by which it is found
 */
public record Topic(String id, String title, String text, Optional<String> lesson, String words) {
    private static final Pattern SHAPE =
            Pattern.compile("# (.+)\n\n(.+)\n(?:\n```topic\n(?:lesson: (.+)\n)?(?:words: (.+)\n)?```\n)?");

    /**
     * A topic that came with the program: a title, a paragraph in one line, and perhaps a block {@code topic}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    static Topic of(String id, String source) {
        Matcher shape = SHAPE.matcher(source);
        if (!shape.matches()) {
            throw new IllegalArgumentException("no topic: " + id);
        }
        return new Topic(
                id,
                shape.group(1),
                shape.group(2),
                Optional.ofNullable(shape.group(3)),
                Optional.ofNullable(shape.group(4)).orElse(""));
    }
}
