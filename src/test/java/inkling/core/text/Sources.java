package inkling.core.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the sources of the program say about texts, read as text. */
final class Sources {
    private static final Path FOLDER = Path.of("src/main/java/inkling");
    private static final String KEY = "([a-z0-9-]+(?:\\.[a-z0-9-]+)+)";

    /** A string literal that is a key as a whole, or has one for picocli to look up. */
    private static final Pattern LITERAL = Pattern.compile("\"" + KEY + "\"|\\$\\{bundle:" + KEY + "}");

    /** Where a key stands that must have a text, with the first character behind it. */
    private static final Pattern USE = Pattern.compile("(?:Texts\\.get|Problem\\.of)\\(\\s*\"([^\"]+)\"\\s*([,)])");

    /** The name of a file, which looks like a key. */
    private static final Pattern FILE = Pattern.compile(".*\\.cs[sv]");

    private Sources() {}

    /** All keys that are used: what is asked for as one, and literals that are one of {@code known}. */
    static Set<String> keys(Set<String> known) throws IOException {
        Set<String> groups =
                known.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
        Set<String> keys = new TreeSet<>(values().keySet());
        for (String source : read()) {
            Matcher literal = LITERAL.matcher(source);
            while (literal.find()) {
                String key = literal.group(1);
                if (key == null) {
                    keys.add(literal.group(2));
                } else if (groups.contains(key.substring(0, key.indexOf('.')))
                        && (known.contains(key) || !FILE.matcher(key).matches())) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    /** How many values each key is given where it is used, if it is the same literal every time. */
    static Map<String, Set<Integer>> values() throws IOException {
        Map<String, Set<Integer>> values = new TreeMap<>();
        for (String source : read()) {
            Matcher use = USE.matcher(source);
            while (use.find()) {
                int count = use.group(2).equals(")") ? 0 : arguments(source, use.end());
                values.computeIfAbsent(use.group(1), key -> new TreeSet<>()).add(count);
            }
        }
        return values;
    }

    /** How many arguments follow until the bracket closes. */
    private static int arguments(String source, int from) {
        int count = 1;
        int depth = 1;
        for (int i = from; depth > 0; i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = closing(source, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && depth == 1) {
                count++;
            }
        }
        return count;
    }

    private static int closing(String source, int quote) {
        int i = quote + 1;
        while (source.charAt(i) != source.charAt(quote)) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static Iterable<String> read() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Sources::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
