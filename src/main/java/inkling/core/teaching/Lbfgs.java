package inkling.core.teaching;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds where a smooth convex function is smallest, by L-BFGS: Nocedal, "Updating Quasi-Newton Matrices with Limited
 * Storage", 1980, with steps that are halved until they go down far enough.
 */
final class Lbfgs {
    /** Steps that are remembered to know how the function bends. */
    private static final int MEMORY = 8;

    /** The share of what the slope promises that a step has to go down. */
    private static final double ENOUGH = 1e-4;

    private static final int MOST_HALVINGS = 30;

    private Lbfgs() {}

    /** A function of many numbers. */
    @FunctionalInterface
    interface Function {
        /**
         * Its value at a point.
         *
         * @param gradient where its gradient there is written
         */
        double at(double[] point, double[] gradient);
    }

    /** Where the last step went from, seen from its end, and what that did to the gradient. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared
    private record Step(double[] way, double[] bend, double inverse) {}

    /**
     * Goes down from a start.
     *
     * @param most steps
     * @param tolerance share of the value below which a step does not go down any more; then it has arrived
     * @param checkpoint is run before every step; an exception that it throws ends the work
     * @return the lowest point that was found
     */
    static double[] minimise(Function function, double[] start, int most, double tolerance, Runnable checkpoint) {
        double[] point = start.clone();
        double[] gradient = new double[point.length];
        double value = function.at(point, gradient);
        Deque<Step> steps = new ArrayDeque<>();
        for (int done = 0; done < most; done++) {
            checkpoint.run();
            double[] direction = direction(gradient, steps);
            double slope = dot(direction, gradient);
            if (!(slope < 0)) {
                break;
            }
            double length = steps.isEmpty() ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
            double[] next = new double[point.length];
            double[] nextGradient = new double[point.length];
            double nextValue = Double.NaN;
            for (int halvings = 0; halvings < MOST_HALVINGS; halvings++) {
                for (int i = 0; i < next.length; i++) {
                    next[i] = point[i] + length * direction[i];
                }
                nextValue = function.at(next, nextGradient);
                if (nextValue <= value + ENOUGH * length * slope) {
                    break;
                }
                length /= 2;
            }
            if (!(nextValue < value)) {
                break;
            }
            remember(point, next, gradient, nextGradient, steps);
            double down = value - nextValue;
            point = next;
            gradient = nextGradient;
            value = nextValue;
            if (down <= tolerance * value) {
                break;
            }
        }
        return point;
    }

    private static void remember(double[] from, double[] to, double[] before, double[] after, Deque<Step> steps) {
        double[] way = new double[from.length];
        double[] bend = new double[from.length];
        for (int i = 0; i < way.length; i++) {
            way[i] = to[i] - from[i];
            bend[i] = after[i] - before[i];
        }
        double product = dot(way, bend);
        if (product > 0) {
            steps.addLast(new Step(way, bend, 1 / product));
            if (steps.size() > MEMORY) {
                steps.removeFirst();
            }
        }
    }

    /** Minus the gradient times the inverse of how the function bends, as far as the steps tell: the two loops. */
    private static double[] direction(double[] gradient, Deque<Step> steps) {
        double[] direction = new double[gradient.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = -gradient[i];
        }
        double[] alphas = new double[steps.size()];
        int index = alphas.length;
        for (Iterator<Step> newest = steps.descendingIterator(); newest.hasNext(); ) {
            Step step = newest.next();
            index--;
            alphas[index] = step.inverse() * dot(step.way(), direction);
            add(-alphas[index], step.bend(), direction);
        }
        if (!steps.isEmpty()) {
            Step last = steps.getLast();
            double scale = 1 / (last.inverse() * dot(last.bend(), last.bend()));
            for (int i = 0; i < direction.length; i++) {
                direction[i] *= scale;
            }
        }
        for (Step step : steps) {
            double beta = step.inverse() * dot(step.bend(), direction);
            add(alphas[index++] - beta, step.way(), direction);
        }
        return direction;
    }

    private static void add(double factor, double[] vector, double[] target) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * vector[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
