package inkling.core.export;

/** Texts as Python writes them. */
final class PythonText {
    private PythonText() {}

    /** A literal, whatever the text holds. */
    static String quoted(String text) {
        StringBuilder literal = new StringBuilder("'");
        text.codePoints().forEach(character -> {
            if (character == '\'' || character == '\\') {
                literal.append('\\').appendCodePoint(character);
            } else if (isPrinted(character)) {
                literal.appendCodePoint(character);
            } else {
                literal.append(String.format("\\U%08x", character));
            }
        });
        return literal.append('\'').toString();
    }

    private static boolean isPrinted(int character) {
        return (character >= ' ' && character < 0x7f) || Character.isLetterOrDigit(character);
    }
}
