package inkling.ui.digits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Digits to be drawn one after the other. Immutable.
 *
 * @param order the digits, 0 to 9
 * @param kept how many of them have been drawn and kept
 */
public record Collecting(List<Integer> order, int kept) {
    private static final int DIGITS = 10;

    /** Copies the list. */
    public Collecting {
        order = List.copyOf(order);
    }

    /** So many of each digit, each round of ten in an order of its own: whoever counts up writes without looking. */
    static Collecting ofEach(int times, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int round = 0; round < times; round++) {
            List<Integer> digits =
                    new ArrayList<>(IntStream.range(0, DIGITS).boxed().toList());
            Collections.shuffle(digits, random);
            order.addAll(digits);
        }
        return new Collecting(order, 0);
    }

    /** The digit to draw now. */
    public int digit() {
        return order.get(kept);
    }

    /** How many there are in all. */
    public int total() {
        return order.size();
    }

    boolean isDone() {
        return kept == order.size();
    }

    Collecting with(int more) {
        return new Collecting(order, kept + more);
    }

    /** The same with this digit at the end. */
    Collecting later() {
        List<Integer> other = new ArrayList<>(order);
        other.add(other.remove(kept));
        return new Collecting(other, kept);
    }
}
