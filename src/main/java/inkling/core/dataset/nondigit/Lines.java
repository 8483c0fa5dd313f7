package inkling.core.dataset.nondigit;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Stream;

/**
 * Lines of no width yet, which can be bent and put together: for each stroke x and y of its points in turn, y downwards.
 * The arrays are never changed.
 */
record Lines(List<double[]> strokes) {
    private static final double THINNEST_PEN = 0.05;
    private static final double THICKEST_PEN = 0.20;

    /** How large lines are drawn in the end, in canvas units. */
    private static final double SIDE = 100;

    /** Copies the list. */
    Lines {
        strokes = List.copyOf(strokes);
    }

    /** The lines of a drawing, {@linkplain #fitted fitted}. */
    static Lines of(Ink ink) {
        List<double[]> strokes = new ArrayList<>();
        for (Stroke stroke : ink.strokes()) {
            double[] line = new double[2 * stroke.size()];
            for (int i = 0; i < stroke.size(); i++) {
                line[2 * i] = stroke.x(i);
                line[2 * i + 1] = stroke.y(i);
            }
            strokes.add(line);
        }
        return new Lines(strokes).fitted();
    }

    /** These and others. */
    Lines plus(Lines others) {
        return new Lines(
                Stream.concat(strokes.stream(), others.strokes.stream()).toList());
    }

    /** Every point somewhere else. */
    Lines map(DoubleBinaryOperator toX, DoubleBinaryOperator toY) {
        return new Lines(strokes.stream()
                .map(line -> {
                    double[] mapped = new double[line.length];
                    for (int i = 0; i < line.length; i += 2) {
                        mapped[i] = toX.applyAsDouble(line[i], line[i + 1]);
                        mapped[i + 1] = toY.applyAsDouble(line[i], line[i + 1]);
                    }
                    return mapped;
                })
                .toList());
    }

    Lines moved(double dx, double dy) {
        return map((x, y) -> x + dx, (x, y) -> y + dy);
    }

    Lines scaled(double factor) {
        return map((x, y) -> factor * x, (x, y) -> factor * y);
    }

    /** Turned clockwise around the origin. */
    Lines turned(double degrees) {
        double cos = StrictMath.cos(Math.toRadians(degrees));
        double sin = StrictMath.sin(Math.toRadians(degrees));
        return map((x, y) -> cos * x - sin * y, (x, y) -> sin * x + cos * y);
    }

    Lines mirrored() {
        return map((x, y) -> -x, (x, y) -> y);
    }

    /** x and y exchanged: what was on top is on the left. */
    Lines transposed() {
        return map((x, y) -> y, (x, y) -> x);
    }

    /** What lies above the origin, strokes cut where they cross. */
    Lines above() {
        List<double[]> kept = new ArrayList<>();
        for (double[] line : strokes) {
            List<Double> part = new ArrayList<>();
            for (int i = 0; i < line.length; i += 2) {
                boolean crossed = i > 0 && line[i - 1] < 0 != line[i + 1] < 0;
                if (crossed) {
                    double t = line[i - 1] / (line[i - 1] - line[i + 1]);
                    part.addAll(List.of(line[i - 2] + t * (line[i] - line[i - 2]), 0.0));
                }
                if (line[i + 1] < 0) {
                    part.addAll(List.of(line[i], line[i + 1]));
                } else if (crossed) {
                    keep(part, kept);
                }
            }
            keep(part, kept);
        }
        return new Lines(kept);
    }

    private static void keep(List<Double> part, List<double[]> kept) {
        if (part.size() > 2) {
            kept.add(part.stream().mapToDouble(Double::doubleValue).toArray());
        }
        part.clear();
    }

    /** Moved and scaled so that the larger side of the box around all points is 1, its middle the origin. */
    Lines fitted() {
        double side = side();
        return moved(-(edge(0, false) + edge(0, true)) / 2, -(edge(1, false) + edge(1, true)) / 2)
                .scaled(side > 0 ? 1 / side : 1);
    }

    /** The larger side of the box around all points. */
    double side() {
        return Math.max(width(), height());
    }

    double width() {
        return edge(0, true) - edge(0, false);
    }

    double height() {
        return edge(1, true) - edge(1, false);
    }

    private double edge(int axis, boolean largest) {
        double edge = strokes.get(0)[axis];
        for (double[] line : strokes) {
            for (int i = axis; i < line.length; i += 2) {
                edge = largest ? Math.max(edge, line[i]) : Math.min(edge, line[i]);
            }
        }
        return edge;
    }

    /** Every point a little astray. */
    Lines trembling(double deviation, SplittableRandom random) {
        return map((x, y) -> x + deviation * random.nextGaussian(), (x, y) -> y + deviation * random.nextGaussian());
    }

    /** As some hand might draw them: turned, slanted, stretched and bent a little. */
    Lines warped(SplittableRandom random) {
        double slant = random.nextDouble(-0.3, 0.3);
        double stretch = StrictMath.exp(random.nextDouble(-0.15, 0.15));
        double amplitude = 0.04 * random.nextDouble();
        double bend = 0.04 * random.nextDouble();
        double phase = random.nextDouble(2 * Math.PI);
        double period = 2 * Math.PI * random.nextDouble(0.3, 1.2);
        return turned(random.nextDouble(-13, 13))
                .map(
                        (x, y) -> stretch * (x + slant * y) + amplitude * StrictMath.sin(period * y + phase),
                        (x, y) -> y / stretch + bend * StrictMath.sin(period * x + phase));
    }

    /**
     * Drawn with some pen.
     *
     * @param digit how large a digit that it was taken for is, as a share of the whole
     */
    Ink drawn(SplittableRandom random, double digit) {
        Lines fitted = fitted();
        List<Stroke> strokes = fitted.strokes().stream()
                .map(line -> {
                    float[] xy = new float[line.length];
                    for (int i = 0; i < xy.length; i++) {
                        xy[i] = (float) (SIDE * line[i]);
                    }
                    return Stroke.pen(1, xy);
                })
                .toList();
        return new Ink(strokes).withPenShare(digit * random.nextDouble(THINNEST_PEN, THICKEST_PEN));
    }
}
