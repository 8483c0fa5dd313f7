package inkling.core.text;

/** What stands between the words of a problem: the names, numbers and texts of others. */
final class Quote {
    private static final int LONGEST_TEXT = 160;

    private Quote() {}

    /**
     * A quotation of one line that can be seen. Texts are cut after 160 characters; names and paths stay whole, for half
     * of one is none.
     */
    static String of(Object quoted) {
        String text = quoted.toString();
        if (text.isEmpty()) {
            return "\"\"";
        }
        return (quoted instanceof String ? cut(text) : text).replaceAll("[\\p{C}\\u2028\\u2029]", "·");
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
    }
}
