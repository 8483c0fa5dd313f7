package inkling.core.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a program with places for parts, such as {@code @epochs@}. A part that has a line to itself may have many
 * lines, which are indented as the place is, or none: then the line goes.
 */
final class Template {
    private static final Pattern PLACE = Pattern.compile("@([a-z-]+)@");

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** One of the files beside this class. */
    static Template of(String resource) {
        return new Template(text(resource));
    }

    /** A file beside this class, without places for parts. */
    static String text(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text with its parts, as they are: what looks like a place in one of them stays.
     *
     * @param parts for each place at least
     */
    String filled(Map<String, String> parts) {
        StringBuilder filled = new StringBuilder();
        for (String line : text.lines().toList()) {
            Matcher place = PLACE.matcher(line.strip());
            if (place.matches()) {
                String indent = line.substring(0, line.indexOf('@'));
                parts.get(place.group(1))
                        .lines()
                        .forEach(inner -> filled.append(inner.isEmpty() ? "" : indent + inner)
                                .append('\n'));
            } else {
                filled.append(PLACE.matcher(line).replaceAll(found -> part(found, parts)))
                        .append('\n');
            }
        }
        return filled.toString();
    }

    private static String part(MatchResult found, Map<String, String> parts) {
        return Matcher.quoteReplacement(parts.get(found.group(1)));
    }
}
