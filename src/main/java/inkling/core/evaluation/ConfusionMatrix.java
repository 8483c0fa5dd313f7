package inkling.core.evaluation;

import inkling.core.model.SoftmaxRegression;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How often each digit (row) was read as each digit (column). Immutable. */
public final class ConfusionMatrix {
    private static final int CLASSES = SoftmaxRegression.CLASSES;

    /** Of a row's mistakes, one that is this share has the full colour: hardly any model has a worse cell. */
    private static final double FULL = 0.05;

    private final int[][] counts = new int[CLASSES][CLASSES];

    /** Counts what became of some digits. */
    public ConfusionMatrix(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            counts[outcome.truth()][outcome.label()]++;
        }
    }

    /** How often a digit was read as some digit. */
    public int count(int truth, int label) {
        return counts[truth][label];
    }

    /** How often a digit was read as some digit, of all times that it was there, in [0, 1]; 0 where it never was. */
    public double share(int truth, int label) {
        return DigitScore.ratio(
                counts[truth][label], Arrays.stream(counts[truth]).sum());
    }

    /**
     * How deep a cell's colour is where the matrix is shown, in [0, 1]; right readings are paler, so that their numbers stay
     * readable.
     */
    public double depth(int truth, int label) {
        double share = share(truth, label);
        return truth == label ? 0.35 * share : 0.8 * Math.sqrt(Math.min(1, share / FULL));
    }

    /** All counts: 10 rows of 10. */
    public List<List<Integer>> rows() {
        return Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    /** How well each digit is read, by digit. */
    public List<DigitScore> perDigit() {
        return IntStream.range(0, CLASSES)
                .mapToObj(digit -> new DigitScore(
                        digit,
                        Arrays.stream(counts[digit]).sum(),
                        Arrays.stream(counts).mapToInt(row -> row[digit]).sum(),
                        counts[digit][digit]))
                .toList();
    }
}
