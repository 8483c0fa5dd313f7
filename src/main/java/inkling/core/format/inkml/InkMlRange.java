package inkling.core.format.inkml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part that the attributes {@code from} and {@code to} of a {@code traceView} select, both ends included (InkML
 * 4.4.2): numbers from 1 between colons, of which each but the last selects among what stands in a group, and the last
 * among the points of a trace.
 *
 * @param from where it begins; empty for the beginning
 * @param to where it ends; empty for the end
 */
record InkMlRange(List<Integer> from, List<Integer> to) {
    /** Everything. */
    static final InkMlRange ALL = new InkMlRange(List.of(), List.of());

    private static final Pattern PATH = Pattern.compile("|\\d{1,9}(:\\d{1,9}){0,63}");
    private static final Pattern COLON = Pattern.compile(":");

    /** What the two attributes say; empty if one is no such path. */
    static Optional<InkMlRange> of(String from, String to) {
        return PATH.matcher(from).matches() && PATH.matcher(to).matches()
                ? Optional.of(new InkMlRange(path(from), path(to)))
                : Optional.empty();
    }

    private static List<Integer> path(String text) {
        return text.isEmpty()
                ? List.of()
                : COLON.splitAsStream(text).map(Integer::valueOf).toList();
    }

    /** Index of the first of some items, from 0. */
    int first() {
        return from.isEmpty() ? 0 : Math.max(0, from.get(0) - 1);
    }

    /** Index behind the last of some items. */
    int end(int items) {
        return to.isEmpty() ? items : Math.min(items, to.get(0));
    }

    /** The part of one of the items, where they go from {@link #first} to {@link #end}. */
    InkMlRange inside(int item, int items) {
        return new InkMlRange(
                item == first() && from.size() > 1 ? from.subList(1, from.size()) : List.of(),
                item == end(items) - 1 && to.size() > 1 ? to.subList(1, to.size()) : List.of());
    }

    /** The selected points of a stroke: x and y in turn. */
    float[] points(float[] xy) {
        int end = end(xy.length / 2);
        int first = Math.min(first(), end);
        return first == 0 && 2 * end == xy.length ? xy : Arrays.copyOfRange(xy, 2 * first, 2 * end);
    }
}
