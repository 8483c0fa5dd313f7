package inkling.core.surface;

import inkling.core.dataset.DigitDataset;
import inkling.core.model.SoftmaxRegression;
import inkling.core.runs.RunPath;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The mean cross-entropy of some digits on the plane of a run's way. On a plane the logits of a linear layer are linear
 * too: those of three points give those of all others, so that a point costs a softmax for each digit and no products.
 *
 * <p>Of a softmax regression it is convex along every line. Weight decay is not in it.
 */
public final class LossSurface {
    /** Points along each side. */
    public static final int SIDE = 41;

    /** So many digits tell the loss to a hundredth or so; more only take longer. */
    public static final int MOST_DIGITS = 4_000;

    /** How far the plane goes beyond the way, as a share of its extent. */
    private static final double MARGIN = 0.25;

    private static final int K = SoftmaxRegression.CLASSES;

    private final double[] losses;
    private final double left;
    private final double bottom;
    private final double width;
    private final double height;

    private LossSurface(double[] losses, double left, double bottom, double width, double height) {
        this.losses = losses;
        this.left = left;
        this.bottom = bottom;
        this.width = width;
        this.height = height;
    }

    /**
     * The surface around a run's way, of {@value #SIDE} × {@value #SIDE} points.
     *
     * @param digits as pixels; of more than {@value #MOST_DIGITS} an even choice
     * @param stopped asked now and then whether nobody wants it any more
     * @throws CancellationException if so
     */
    public static LossSurface around(RunPath path, DigitDataset digits, BooleanSupplier stopped) {
        Extent x = Extent.of(path, RunPath.Point::x);
        Extent y = Extent.of(path, RunPath.Point::y);
        // As far across as along at least, or a straight way would lie on a line
        double least = Math.max(x.size(), y.size()) / 2;
        x = x.atLeast(least);
        y = y.atLeast(least);
        Logits logits = Logits.of(path, digits.spread(MOST_DIGITS), stopped);
        double[] losses = new double[SIDE * SIDE];
        Extent across = x;
        Extent up = y;
        IntStream.range(0, SIDE).parallel().forEach(row -> {
            for (int column = 0; column < SIDE; column++) {
                if (stopped.getAsBoolean()) {
                    throw new CancellationException("nobody wants the surface any more");
                }
                losses[row * SIDE + column] = logits.loss(
                        across.from() + across.size() * column / (SIDE - 1), up.from() + up.size() * row / (SIDE - 1));
            }
        });
        return new LossSurface(losses, across.from(), up.from(), across.size(), up.size());
    }

    private record Extent(double from, double size) {
        static Extent of(RunPath path, ToDoubleFunction<RunPath.Point> coordinate) {
            double min = path.points().stream().mapToDouble(coordinate).min().orElse(0);
            double max = path.points().stream().mapToDouble(coordinate).max().orElse(0);
            double margin = MARGIN * (max - min);
            return new Extent(min - margin, max - min + 2 * margin);
        }

        Extent atLeast(double least) {
            return size >= least ? this : new Extent(from - (least - size) / 2, least);
        }
    }

    /** The logits of each digit at the end of the way, and how they change along the two directions: three times [n, k]. */
    private static final class Logits {
        private final int count;
        private final int[] labels;
        private final float[] end;
        private final float[] first;
        private final float[] second;

        private Logits(int count) {
            this.count = count;
            labels = new int[count];
            end = new float[count * K];
            first = new float[count * K];
            second = new float[count * K];
        }

        static Logits of(RunPath path, DigitDataset digits, BooleanSupplier stopped) {
            int count = digits.size();
            Logits logits = new Logits(count);
            float[] ink = new float[(path.end().size() - K) / K];
            for (int i = 0; i < count; i++) {
                if (stopped.getAsBoolean()) {
                    throw new CancellationException("nobody wants the surface any more");
                }
                logits.labels[i] = digits.label(i);
                digits.copyInk(i, ink, 0);
                put(path.end(), ink, logits.end, i * K);
                put(path.first(), ink, logits.first, i * K);
                put(path.second(), ink, logits.second, i * K);
            }
            return logits;
        }

        private static void put(RunPath.Vector parameters, float[] ink, float[] target, int at) {
            int d = ink.length;
            for (int k = 0; k < K; k++) {
                double sum = parameters.get(K * d + k);
                for (int j = 0; j < d; j++) {
                    if (ink[j] != 0) {
                        sum += (double) parameters.get(k * d + j) * ink[j];
                    }
                }
                target[at + k] = (float) sum;
            }
        }

        /** The mean cross-entropy in nats at a point of the plane. */
        double loss(double x, double y) {
            double sum = 0;
            double[] z = new double[K];
            for (int i = 0; i < count; i++) {
                double largest = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < K; k++) {
                    int at = i * K + k;
                    z[k] = end[at] + x * first[at] + y * second[at];
                    largest = Math.max(largest, z[k]);
                }
                double all = 0;
                for (int k = 0; k < K; k++) {
                    all += Math.exp(z[k] - largest);
                }
                sum += Math.log(all) + largest - z[labels[i]];
            }
            return sum / count;
        }
    }

    /** The loss at a point of the grid, in nats; columns go along the first direction, rows along the second. */
    public double loss(int row, int column) {
        return losses[row * SIDE + column];
    }

    /** The least loss of the grid. */
    public double min() {
        double min = losses[0];
        for (double loss : losses) {
            min = Math.min(min, loss);
        }
        return min;
    }

    /** The greatest loss of the grid. */
    public double max() {
        double max = losses[0];
        for (double loss : losses) {
            max = Math.max(max, loss);
        }
        return max;
    }

    /** Where on the grid a point of the way lies along the first direction: 0 at the first column, 1 at the last. */
    public double across(RunPath.Point point) {
        return (point.x() - left) / width;
    }

    /** The same along the second direction: 0 at the first row, 1 at the last. */
    public double up(RunPath.Point point) {
        return (point.y() - bottom) / height;
    }

    /** The loss anywhere on the plane, in between by bilinear interpolation; both in [0, 1]. */
    public double lossAt(double across, double up) {
        double column = Math.max(0, Math.min(1, across)) * (SIDE - 1);
        double row = Math.max(0, Math.min(1, up)) * (SIDE - 1);
        int c = Math.min(SIDE - 2, (int) column);
        int r = Math.min(SIDE - 2, (int) row);
        double right = column - c;
        double above = row - r;
        return (1 - above) * ((1 - right) * loss(r, c) + right * loss(r, c + 1))
                + above * ((1 - right) * loss(r + 1, c) + right * loss(r + 1, c + 1));
    }
}
