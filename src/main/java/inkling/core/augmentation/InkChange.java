package inkling.core.augmentation;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What people do to a digit without its becoming another: each change by itself. Lengths are shares of the drawing's
 * larger side; pens and erasers keep their width. A drawing without any strokes stays as it is.
 */
@FunctionalInterface
public interface InkChange {
    /** The changed drawing; what is random about it comes from {@code random}. */
    Ink apply(Ink ink, SplittableRandom random);

    /** Wider than high by a factor, which is above 0. */
    static InkChange stretched(double factor) {
        return mapped(Affine.of(0, 0, factor, 1));
    }

    /** Turned clockwise, in degrees. */
    static InkChange turned(double degrees) {
        return mapped(Affine.of(Math.toRadians(degrees), 0, 1, 1));
    }

    /** Slanted by an angle in degrees, less than 90 either way; above 0 the top goes to the right. */
    static InkChange slanted(double degrees) {
        return mapped(Affine.of(0, -StrictMath.tan(Math.toRadians(degrees)), 1, 1));
    }

    private static InkChange mapped(Affine map) {
        return (ink, random) -> Movement.move(ink, map::x, map::y);
    }

    /**
     * Bent by slow waves.
     *
     * @param amplitude of each the largest
     * @param periods the most of them over the side
     */
    static InkChange wobbling(double amplitude, double periods) {
        return (ink, random) -> {
            Waves waves = Waves.random(random, amplitude, periods);
            return Movement.move(ink, (x, y) -> x + waves.x(x, y), (x, y) -> y + waves.y(x, y));
        };
    }

    /**
     * By a trembling hand: a point every {@code step}, displaced along each axis by a normal deviate.
     *
     * @param step above 0
     * @param deviation its standard deviation
     */
    static InkChange trembling(double step, double deviation) {
        return (ink, random) -> Movement.move(
                sparse(step).apply(ink, random),
                (x, y) -> x + deviation * random.nextGaussian(),
                (x, y) -> y + deviation * random.nextGaussian());
    }

    /** With few points: where each stroke begins and ends, and every {@code step} of its way between; above 0. */
    static InkChange sparse(double step) {
        return (ink, random) -> {
            double side = ink.isEmpty() ? 1 : ink.penWidth(1);
            return new Ink(ink.strokes().stream()
                    .map(stroke -> every(step * side, stroke))
                    .toList());
        };
    }

    private static Stroke every(double step, Stroke stroke) {
        List<Float> xy = new ArrayList<>(List.of(stroke.x(0), stroke.y(0)));
        double left = step;
        for (int i = 1; i < stroke.size(); i++) {
            double x = stroke.x(i - 1);
            double y = stroke.y(i - 1);
            double dx = stroke.x(i) - x;
            double dy = stroke.y(i) - y;
            double length = Math.hypot(dx, dy);
            double done = left;
            for (; done < length; done += step) {
                xy.add((float) (x + dx * done / length));
                xy.add((float) (y + dy * done / length));
            }
            left = done - length;
        }
        if (stroke.size() > 1) {
            xy.add(stroke.x(stroke.size() - 1));
            xy.add(stroke.y(stroke.size() - 1));
        }
        float[] points = new float[xy.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = xy.get(i);
        }
        return new Stroke(stroke.tool(), stroke.width(), points);
    }
}
