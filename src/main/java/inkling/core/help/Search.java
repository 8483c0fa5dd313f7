package inkling.core.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Finds things by what a person types. Every word that is typed has to stand somewhere, in whatever case; what has them
 * in its title comes before what has them only in its text.
 *
 * @param <T> what is found
 */
public final class Search<T> {
    private static final int IN_TITLE = 1;
    private static final int IN_TEXT = 3;

    private final List<Entry<T>> entries = new ArrayList<>();

    /** A search that finds nothing yet. */
    public Search() {}

    private record Entry<T>(T found, String title, String text) {
        /** How well it fits, 0 being best; nothing where a word is missing. */
        OptionalInt rank(List<String> words) {
            int sum = 0;
            for (String word : words) {
                int at = title.indexOf(word);
                if (at < 0 && !text.contains(word)) {
                    return OptionalInt.empty();
                }
                sum += at < 0 ? IN_TEXT : at == 0 ? 0 : IN_TITLE;
            }
            return OptionalInt.of(sum);
        }
    }

    private record Ranked<T>(T found, int rank) {}

    /** Adds something; of what fits equally well, it comes after all that is there already. */
    public void add(T found, String title, String text) {
        entries.add(new Entry<>(found, folded(title), folded(text)));
    }

    /** What fits, the best first; nothing where nothing is typed. */
    public List<T> find(String typed) {
        List<String> words = Stream.of(folded(typed).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .flatMap(entry -> entry.rank(words).stream().mapToObj(rank -> new Ranked<>(entry.found(), rank)))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::found)
                .toList();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
