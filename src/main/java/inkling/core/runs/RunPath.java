package inkling.core.runs;

import java.util.List;

/**
 * The way of a run through its weights, laid onto a plane: through the weights of its end, along the two directions in
 * which it went farthest from there, the principal components of its snapshots (as in Li et al., "Visualizing the Loss
 * Landscape of Neural Nets", 2018).
 *
 * @param end the weights and the bias at the end, as {@link inkling.core.training.Checkpoint#memory} lays them out
 * @param first the direction of the largest variance, of length 1
 * @param second that of the second largest, at a right angle to the first, of length 1; all 0 where there is none
 * @param points where the snapshots lie, in the order of the steps; the last is at 0, 0
 * @param explained the share of the snapshots' squared distances from the end that the plane shows, in [0, 1]
 */
public record RunPath(Vector end, Vector first, Vector second, List<Point> points, double explained) {
    /** Copies the list. */
    public RunPath {
        points = List.copyOf(points);
    }

    /**
     * A snapshot on the plane.
     *
     * @param step after how many steps
     * @param x along the first direction
     * @param y along the second
     */
    public record Point(long step, double x, double y) {}

    /** Where the run was after a step, between two snapshots on the line from one to the other. */
    public Point at(long step) {
        Point before = points.get(0);
        for (Point next : points) {
            if (next.step() >= step) {
                double share = next.step() == before.step()
                        ? 1
                        : Math.max(0, (double) (step - before.step()) / (next.step() - before.step()));
                return new Point(
                        step,
                        before.x() + share * (next.x() - before.x()),
                        before.y() + share * (next.y() - before.y()));
            }
            before = next;
        }
        return before;
    }

    /** Numbers that nobody changes. */
    public static final class Vector {
        private final float[] values;

        /** A vector of these, which are not copied. */
        public Vector(float[] values) {
            this.values = values;
        }

        /** How many there are. */
        public int size() {
            return values.length;
        }

        /** One of them. */
        public float get(int index) {
            return values[index];
        }

        float[] values() {
            return values;
        }

        double dot(Vector other) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += (double) values[i] * other.values[i];
            }
            return sum;
        }
    }
}
