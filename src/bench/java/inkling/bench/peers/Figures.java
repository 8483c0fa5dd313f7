package inkling.bench.peers;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The same thing measured again and again.
 *
 * @param values in the order in which they were measured, at least one
 */
record Figures(List<Double> values) {
    /** How much larger than the least the largest may be before one has to be warned. */
    private static final double MOST_APART = 1.2;

    /** Copies the list. */
    Figures {
        values = List.copyOf(values);
    }

    /** The middle one, or the mean of the two in the middle. */
    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double least() {
        return Collections.min(values);
    }

    double most() {
        return Collections.max(values);
    }

    /** Whether they differ by more than a fifth. */
    boolean areApart() {
        return most() > MOST_APART * least();
    }

    /** Each of these divided by that of the same round. */
    Figures over(Figures others) {
        return new Figures(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / others.values.get(round))
                .toList());
    }
}
