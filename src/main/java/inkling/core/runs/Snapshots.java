package inkling.core.runs;

import inkling.core.model.LinearLayer;
import inkling.core.runs.RunPath.Point;
import inkling.core.runs.RunPath.Vector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Snapshots of a run's weights, evenly spread over its steps, of which there are never more than {@value #MOST}: when
 * there are, every other one goes, and from then on half as many are taken.
 */
final class Snapshots {
    private static final int MOST = 64;

    /** Far more than power iteration needs where the two largest variances differ at all. */
    private static final int ITERATIONS = 300;

    /** As a share of all squared distances, what float32 leaves where there is nothing. */
    private static final double NOTHING = 1e-10;

    private final List<Long> steps = new ArrayList<>();
    private final List<Vector> weights = new ArrayList<>();
    private long every = 1;

    /** Whether one is to be taken after a step. */
    boolean wants(long step) {
        return step % every == 0 || steps.isEmpty();
    }

    /** Takes one. */
    void add(long step, LinearLayer layer) {
        steps.add(step);
        weights.add(vector(layer));
        if (steps.size() > MOST) {
            every *= 2;
            thin();
        }
    }

    /** Goes on behind the snapshots of an earlier part of the run, as far as its plane shows them. */
    void add(RunPath earlier) {
        for (Point point : earlier.points()) {
            float[] values = new float[earlier.end().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (earlier.end().get(i)
                        + point.x() * earlier.first().get(i)
                        + point.y() * earlier.second().get(i));
            }
            steps.add(point.step());
            weights.add(new Vector(values));
        }
        while (every * MOST < steps.get(steps.size() - 1)) {
            every *= 2;
        }
    }

    private void thin() {
        for (int i = steps.size() - 1; i > 0; i--) {
            if (steps.get(i) % every != 0) {
                steps.remove(i);
                weights.remove(i);
            }
        }
    }

    private static Vector vector(LinearLayer layer) {
        float[] weights = layer.weights();
        float[] bias = layer.bias();
        float[] both = new float[weights.length + bias.length];
        System.arraycopy(weights, 0, both, 0, weights.length);
        System.arraycopy(bias, 0, both, weights.length, bias.length);
        return new Vector(both);
    }

    /**
     * The way that they tell of.
     *
     * @param lastStep after which the run ended
     * @param end the weights that it had then
     * @return none if it did not go anywhere
     */
    Optional<RunPath> path(long lastStep, LinearLayer end) {
        Vector last = vector(end);
        List<Vector> away = weights.stream().map(one -> difference(one, last)).toList();
        double total = away.stream().mapToDouble(one -> one.dot(one)).sum();
        if (!(total > 0 && Double.isFinite(total))) {
            return Optional.empty();
        }
        double[][] gram = gram(away);
        double least = NOTHING * total;
        Vector first = direction(away, gram, least);
        Vector second = direction(away, deflated(gram, away, first), least);
        List<Point> points = new ArrayList<>();
        double shown = 0;
        for (int i = 0; i < away.size(); i++) {
            Point point =
                    new Point(steps.get(i), away.get(i).dot(first), away.get(i).dot(second));
            shown += point.x() * point.x() + point.y() * point.y();
            if (point.step() < lastStep) {
                points.add(point);
            }
        }
        points.add(new Point(lastStep, 0, 0));
        return Optional.of(new RunPath(last, first, second, points, Math.min(1, shown / total)));
    }

    private static Vector difference(Vector one, Vector other) {
        float[] values = new float[one.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = one.get(i) - other.get(i);
        }
        return new Vector(values);
    }

    private static double[][] gram(List<Vector> vectors) {
        double[][] gram = new double[vectors.size()][vectors.size()];
        for (int i = 0; i < gram.length; i++) {
            for (int j = 0; j <= i; j++) {
                gram[i][j] = vectors.get(i).dot(vectors.get(j));
                gram[j][i] = gram[i][j];
            }
        }
        return gram;
    }

    /** The Gram matrix of what is left of the vectors beside a direction. */
    private static double[][] deflated(double[][] gram, List<Vector> vectors, Vector direction) {
        double[] along = vectors.stream().mapToDouble(one -> one.dot(direction)).toArray();
        double[][] rest = new double[gram.length][gram.length];
        for (int i = 0; i < gram.length; i++) {
            for (int j = 0; j < gram.length; j++) {
                rest[i][j] = gram[i][j] - along[i] * along[j];
            }
        }
        return rest;
    }

    /**
     * The direction of the largest variance: the combination of the vectors whose coefficients are the leading
     * eigenvector of their Gram matrix, found by power iteration.
     *
     * @param least what squared distances must be to be more than rounding
     * @return all 0 if nothing is left to go along
     */
    private static Vector direction(List<Vector> vectors, double[][] gram, double least) {
        int count = gram.length;
        double[] coefficients = new double[count];
        int largest = 0;
        for (int i = 1; i < count; i++) {
            largest = gram[i][i] > gram[largest][largest] ? i : largest;
        }
        if (!(gram[largest][largest] > least)) {
            return new Vector(new float[vectors.get(0).size()]);
        }
        coefficients[largest] = 1;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] next = new double[count];
            double length = 0;
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    next[i] += gram[i][j] * coefficients[j];
                }
                length += next[i] * next[i];
            }
            for (int i = 0; i < count; i++) {
                coefficients[i] = next[i] / Math.sqrt(length);
            }
        }
        return combination(vectors, coefficients);
    }

    /** Of length 1. */
    private static Vector combination(List<Vector> vectors, double[] coefficients) {
        double[] sum = new double[vectors.get(0).size()];
        for (int i = 0; i < coefficients.length; i++) {
            for (int j = 0; j < sum.length; j++) {
                sum[j] += coefficients[i] * vectors.get(i).get(j);
            }
        }
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        float[] values = new float[sum.length];
        for (int j = 0; j < sum.length; j++) {
            values[j] = square > 0 ? (float) (sum[j] / Math.sqrt(square)) : 0;
        }
        return new Vector(values);
    }
}
