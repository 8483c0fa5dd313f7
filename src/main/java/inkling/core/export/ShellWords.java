package inkling.core.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command as it is typed in a POSIX shell. */
public final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=+,@%-]+");

    private ShellWords() {}

    /** All words in one line, those in quotes that would otherwise be something else to the shell. */
    public static String line(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
