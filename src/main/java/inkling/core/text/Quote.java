package inkling.core.text;

import inkling.core.problem.Problem;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;

/** What stands between the words of a problem: the names, numbers and texts of others. */
final class Quote {
    private static final int LONGEST_TEXT = 160;

    private Quote() {}

    /**
     * A quotation of one line that can be seen. Texts are cut after 160 characters; names and paths stay whole, for half
     * of one is none.
     */
    static String of(Object quoted) {
        if (quoted instanceof Problem.DataName data) {
            return of(CardWords.data(data.name()));
        }
        String text = quoted.toString();
        if (text.isEmpty()) {
            return "\"\"";
        }
        return (quoted instanceof String ? cut(text) : text).replaceAll("[\\p{C}\\u2028\\u2029]", "·");
    }

    /** Of a path the name at its end, of an address the host; anything else is as it was. */
    static Object lastPart(Object named) {
        if (named instanceof URI address && address.getHost() != null) {
            return new Problem.Name(address.getHost());
        }
        if (named instanceof Path || named instanceof Problem.Name) {
            String whole = named.toString();
            String name = whole.substring(1 + Math.max(whole.lastIndexOf('/'), whole.lastIndexOf(File.separatorChar)));
            return new Problem.Name(name.isEmpty() ? whole : name);
        }
        return named;
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }
}
