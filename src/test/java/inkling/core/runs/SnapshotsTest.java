package inkling.core.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.LinearLayer;
import inkling.core.runs.RunPath.Point;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private static final int INPUTS = 5;

    /** Weights that lie in a plane: a along one direction, b along another at an angle to it. */
    private static LinearLayer weights(double a, double b) {
        float[] weights = new float[10 * INPUTS];
        float[] bias = new float[10];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (a * Math.sin(i) + b * Math.cos(i + 0.3));
        }
        bias[3] = (float) (a + b);
        return new LinearLayer(INPUTS, 10, weights, bias);
    }

    private static double distance(LinearLayer one, LinearLayer other) {
        double sum = 0;
        for (int i = 0; i < 10 * INPUTS; i++) {
            sum += Math.pow(one.weights()[i] - other.weights()[i], 2);
        }
        for (int k = 0; k < 10; k++) {
            sum += Math.pow(one.bias(k) - other.bias(k), 2);
        }
        return Math.sqrt(sum);
    }

    private static LinearLayer spiral(int step) {
        double turn = step / 30.0;
        return weights(Math.cos(turn) * (100 - step), Math.sin(turn) * (100 - step));
    }

    @Test
    void aWayInAPlaneIsShownAsItIs() {
        Snapshots snapshots = new Snapshots();
        for (int step = 1; step <= 50; step++) {
            assertTrue(snapshots.wants(step));
            snapshots.add(step, spiral(step));
        }
        RunPath path = snapshots.path(50, spiral(50)).orElseThrow();

        assertEquals(1, path.explained(), 1e-6);
        assertEquals(50, path.points().size());
        assertEquals(1, path.first().dot(path.first()), 1e-5);
        assertEquals(1, path.second().dot(path.second()), 1e-5);
        assertEquals(0, path.first().dot(path.second()), 1e-5);
        Point early = path.points().get(4);
        Point late = path.points().get(39);
        assertEquals(distance(spiral(5), spiral(40)), Math.hypot(early.x() - late.x(), early.y() - late.y()), 1e-3);
        assertEquals(new Point(50, 0, 0), path.points().get(49));
    }

    @Test
    void thereAreNeverTooManyAndTheyAreEvenlySpread() {
        Snapshots snapshots = new Snapshots();
        for (int step = 1; step <= 1000; step++) {
            if (snapshots.wants(step)) {
                snapshots.add(step, spiral(step));
            }
        }
        RunPath path = snapshots.path(1000, spiral(1000)).orElseThrow();

        assertTrue(
                path.points().size() <= 66 && path.points().size() >= 32,
                "" + path.points().size());
        for (int i = 2; i + 1 < path.points().size(); i++) {
            assertEquals(
                    path.points().get(2).step() - path.points().get(1).step(),
                    path.points().get(i).step() - path.points().get(i - 1).step());
        }
    }

    @Test
    void betweenTwoSnapshotsARunIsOnTheLineFromOneToTheOther() {
        Snapshots snapshots = new Snapshots();
        snapshots.add(1, weights(4, 0));
        snapshots.add(3, weights(2, 0));
        RunPath path = snapshots.path(5, weights(0, 0)).orElseThrow();

        assertEquals(
                (path.points().get(0).x() + path.points().get(1).x()) / 2,
                path.at(2).x(),
                1e-9);
        assertEquals(path.points().get(0).x(), path.at(0).x());
        assertEquals(0, path.at(99).x());
    }

    @Test
    void aRunThatWentNowhereHasNoWay() {
        Snapshots snapshots = new Snapshots();
        snapshots.add(1, weights(1, 1));

        assertEquals(Optional.empty(), snapshots.path(1, weights(1, 1)));
    }

    @Test
    void aStraightWayHasNoSecondDirection() {
        Snapshots snapshots = new Snapshots();
        snapshots.add(1, weights(2, 0));
        snapshots.add(2, weights(1, 0));
        RunPath path = snapshots.path(3, weights(0, 0)).orElseThrow();

        assertEquals(1, path.explained(), 1e-6);
        assertEquals(0, path.points().get(0).y(), 1e-3);
    }
}
