package inkling.core.runs;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What runs are called: when they began, to the second, and from the second run of a second on a number behind that. */
final class RunIds {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    /** So many characters of an id are the time. */
    private static final int SECONDS = 15;

    private static final Pattern FORM = Pattern.compile("\\d{8}-\\d{6}(-\\d{1,4})?");
    private static final int MOST_AT_ONCE = 1_000;

    /** Farther than this, no summer time and no journey turns a clock back. */
    private static final Duration TURNED_BACK = Duration.ofDays(2);

    /** From the earliest to the latest: the second run of a second comes behind the first, the tenth behind the second. */
    static final Comparator<String> ORDER = Comparator.comparing((String id) -> id.substring(0, SECONDS))
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private RunIds() {}

    /** Whether something is called as runs are. */
    static boolean isId(String name) {
        return FORM.matcher(name).matches();
    }

    /**
     * What a run may be called that begins now, the best first. It comes behind the earlier ones, also where the clock was
     * turned back meanwhile.
     *
     * @param others the ids of all runs
     */
    static List<String> forRunOf(LocalDateTime now, Collection<String> others) {
        String id = TIME.format(others.stream()
                .flatMap(other -> time(other).stream())
                .filter(time -> time.isAfter(now) && time.isBefore(now.plus(TURNED_BACK)))
                .max(Comparator.naturalOrder())
                .map(newest -> newest.plusSeconds(1))
                .orElse(now));
        return Stream.concat(Stream.of(id), IntStream.range(2, MOST_AT_ONCE).mapToObj(i -> id + "-" + i))
                .toList();
    }

    /** Nothing if it is the time of no clock. */
    private static Optional<LocalDateTime> time(String id) {
        try {
            return Optional.of(LocalDateTime.parse(id.substring(0, SECONDS), TIME));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
