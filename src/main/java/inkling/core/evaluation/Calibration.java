package inkling.core.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a model is right as often as it is sure: a reliability diagram. Of the digits that it read with a probability
 * of about 80 %, about 80 % should be right.
 *
 * @param bins the digits by the probability of what they were read as, in ascending order
 */
public record Calibration(List<Bin> bins) {
    /** How many bins the expected calibration error is of by convention. */
    public static final int BINS = 15;

    /** Copies the list. */
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * The digits that were read with a probability of at least {@code from} and below {@code to}; where that is 1, up to 1.
     *
     * @param total how many
     * @param correct how many of them were read right
     * @param meanProbability of what they were read as; 0 where there are none
     */
    public record Bin(double from, double to, int total, int correct, double meanProbability) {
        /** Of fewer digits than this the share that is right says little. */
        public static final int FEW = 20;

        /** The share that was read right, in [0, 1]; 0 where there are none. */
        public double accuracy() {
            return DigitScore.ratio(correct, total);
        }
    }

    /** In {@value #BINS} equal bins. */
    public static Calibration of(List<Outcome> outcomes) {
        return of(
                outcomes,
                IntStream.rangeClosed(0, BINS)
                        .mapToObj(edge -> (double) edge / BINS)
                        .toList());
    }

    /**
     * In bins between these probabilities.
     *
     * @param edges ascending, from 0 to 1
     */
    public static Calibration of(List<Outcome> outcomes, List<Double> edges) {
        int count = edges.size() - 1;
        int[] total = new int[count];
        int[] correct = new int[count];
        double[] sum = new double[count];
        for (Outcome outcome : outcomes) {
            int bin = count - 1;
            while (outcome.probability() < edges.get(bin)) {
                bin--;
            }
            total[bin]++;
            correct[bin] += outcome.isRight() ? 1 : 0;
            sum[bin] += outcome.probability();
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bins.add(new Bin(edges.get(i), edges.get(i + 1), total[i], correct[i], DigitScore.ratio(sum[i], total[i])));
        }
        return new Calibration(bins);
    }

    /**
     * The expected calibration error, in [0, 1]: how far probability and share of right readings are apart, on average
     * over all digits (Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern Neural Networks", ICML 2017).
     */
    public double expectedError() {
        double apart = bins.stream()
                .mapToDouble(bin -> bin.total() * Math.abs(bin.accuracy() - bin.meanProbability()))
                .sum();
        return DigitScore.ratio(apart, bins.stream().mapToInt(Bin::total).sum());
    }
}
