package inkling.core.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Two models on the same digits: what both read right, what only one of them, what neither.
 *
 * @param first the one model's readings
 * @param second the other's
 */
public record ModelComparison(Evaluation first, Evaluation second) {
    /** What became of a digit. */
    public enum Verdict {
        /** Both models read it right. */
        BOTH_RIGHT,
        /** Only the first one did. */
        ONLY_FIRST,
        /** Only the second one did. */
        ONLY_SECOND,
        /** Neither did. */
        BOTH_WRONG;

        private static Verdict of(boolean first, boolean second) {
            return first ? second ? BOTH_RIGHT : ONLY_FIRST : second ? ONLY_SECOND : BOTH_WRONG;
        }
    }

    /**
     * Checks that both have read the same digits.
     *
     * @throws IllegalArgumentException if there are more of the one's, or one is not the same
     */
    public ModelComparison {
        if (!truths(first).equals(truths(second))) {
            throw new IllegalArgumentException("expected two models' readings of the same digits");
        }
    }

    private static List<Integer> truths(Evaluation evaluation) {
        return evaluation.outcomes().stream().map(Outcome::truth).toList();
    }

    /** What became of a digit. */
    public Verdict verdict(int index) {
        return Verdict.of(
                first.outcomes().get(index).isRight(),
                second.outcomes().get(index).isRight());
    }

    /** The digits with some verdict: their indices in the data, ascending. */
    public List<Integer> indices(Verdict verdict) {
        return IntStream.range(0, total())
                .filter(i -> verdict(i) == verdict)
                .boxed()
                .toList();
    }

    /** How many digits have some verdict. */
    public int count(Verdict verdict) {
        return indices(verdict).size();
    }

    /** How many digits there are. */
    public int total() {
        return first.total();
    }

    /**
     * How probable it is that two models which are equally good differ as much as these, or more: the exact two-sided
     * p-value of McNemar, "Note on the Sampling Error of the Difference Between Correlated Proportions", 1947. Only
     * digits that one model alone read right say anything, and each such is a toss of a coin.
     *
     * @return in [0, 1]
     */
    public double pValue() {
        return coinTosses(count(Verdict.ONLY_FIRST), count(Verdict.ONLY_SECOND));
    }

    /** How probable it is that of so many tosses of a fair coin heads and tails are at least as far apart. */
    static double coinTosses(int heads, int tails) {
        int tosses = heads + tails;
        int fewer = Math.min(heads, tails);
        // The probability of as few as there are, as a logarithm: of thousands of tosses it is too small for a double
        double logarithm = -tosses * Math.log(2);
        for (int i = 1; i <= fewer; i++) {
            logarithm += Math.log((double) (tosses - fewer + i) / i);
        }
        double tail = 0;
        double term = 1;
        for (int i = fewer; i >= 0; i--) {
            tail += term;
            term *= (double) i / (tosses - i + 1);
        }
        return Math.min(1, 2 * tail * Math.exp(logarithm));
    }
}
