package inkling.core.dataset;

import inkling.core.dataset.DigitSkeletons.Knot;
import inkling.core.dataset.DigitSkeletons.Skeleton;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.core.model.SoftmaxRegression;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Digits that nobody wrote, for machines without MNIST: skeletons of the common ways to write each digit, varied at
 * random and drawn through the same normalizer as the canvas. The same seed gives the same digits on every machine.
 */
public final class SyntheticDigits {
    /** The side of the square canvas that the digits are drawn on, in canvas units. */
    public static final float CANVAS = 280;

    /** The height of a skeleton on the canvas, in canvas units. */
    private static final double HEIGHT = 160;

    /** How far from the canvas's middle a point may lie, in either direction. */
    private static final double FARTHEST = 115;

    /** Standard deviation of each knot's wobble, in hundredths of the digit's height. */
    private static final double WOBBLE = 3.5;

    /** Largest sideways bend of the whole digit, in hundredths of its height. */
    private static final double BEND = 6;

    /** Mean and standard deviation of the logarithm of width over height, over that of the skeleton. */
    private static final double WIDER = 0.2;

    private static final double STRETCH = 0.3;

    /** Mean and standard deviation of the slant, as the tangent of its angle; people lean to the right. */
    private static final double SLANT = 0.15;

    private static final double SLANT_DEVIATION = 0.22;

    /** Standard deviation of the rotation, in radians. */
    private static final double ROTATION = 0.08;

    /** The thinnest and the thickest pen, as a share of the digit's height. */
    private static final double THINNEST = 0.07;

    private static final double THICKEST = 0.2;

    /** Points that the curve is drawn with between two knots. */
    private static final int POINTS_PER_SPAN = 6;

    private SyntheticDigits() {}

    /**
     * Labelled digits, as many of each, in random order.
     *
     * @param count how many, at least 0
     */
    public static DigitDataset generate(int count, long seed) {
        byte[] labels = labels(count, new SplittableRandom(seed));
        byte[] grey = new byte[Math.multiplyExact(count, DigitImage.PIXELS)];
        IntStream.range(0, count).parallel().forEach(i -> {
            Ink ink = draw(labels[i], randomOf(seed, i)).ink();
            System.arraycopy(
                    DigitNormalizer.normalize(ink).toGrey(), 0, grey, i * DigitImage.PIXELS, DigitImage.PIXELS);
        });
        return new DigitDataset("synthetic digits (seed " + seed + ")", "", grey, labels);
    }

    /**
     * One digit as pen strokes, in the middle of a canvas of {@link #CANVAS} units a side.
     *
     * @param digit 0 to 9
     */
    public static LabelledInk draw(int digit, RandomGenerator random) {
        List<Skeleton> styles = DigitSkeletons.of(digit);
        Skeleton style = styles.get(random.nextInt(styles.size()));
        Hand hand = Hand.random(random);
        double width = HEIGHT * random.nextDouble(THINNEST, THICKEST);
        List<double[]> lines = style.strokes().stream()
                .map(knots -> hand.write(curve(wobbly(knots, random))))
                .toList();
        double reach = lines.stream()
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        double scale = Math.min(1, FARTHEST / reach);
        return new LabelledInk(
                new Ink(lines.stream().map(line -> stroke(line, width, scale)).toList()), OptionalInt.of(digit));
    }

    private static List<Knot> wobbly(List<Knot> knots, RandomGenerator random) {
        return knots.stream()
                .map(knot -> new Knot(
                        knot.x() + WOBBLE * random.nextGaussian(),
                        knot.y() + WOBBLE * random.nextGaussian(),
                        knot.corner()))
                .toList();
    }

    private static Stroke stroke(double[] fromMiddle, double width, double scale) {
        float[] points = new float[fromMiddle.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = (float) (CANVAS / 2 + scale * fromMiddle[i]);
        }
        return Stroke.pen((float) (scale * width), points);
    }

    private static byte[] labels(int count, RandomGenerator random) {
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            labels[i] = labels[other];
            labels[other] = (byte) (i % SoftmaxRegression.CLASSES);
        }
        return labels;
    }

    /** A stream of random numbers for one digit, whatever thread draws it. */
    private static SplittableRandom randomOf(long seed, int index) {
        // Neighbouring seeds must not give the same digits one place further on
        return new SplittableRandom(seed * 0xD1342543DE82EF95L + index);
    }

    /** The points of a smooth curve through the knots (a Catmull-Rom spline), sharp at corners: x and y in turn. */
    private static double[] curve(List<Knot> knots) {
        int spans = knots.size() - 1;
        double[] xy = new double[2 * (spans * POINTS_PER_SPAN + 1)];
        int next = 0;
        for (int span = 0; span < spans; span++) {
            Knot from = knots.get(span);
            Knot to = knots.get(span + 1);
            Knot before = span == 0 || from.corner() ? from : knots.get(span - 1);
            Knot after = span + 1 == spans || to.corner() ? to : knots.get(span + 2);
            for (int i = 0; i < POINTS_PER_SPAN; i++) {
                double t = (double) i / POINTS_PER_SPAN;
                xy[next++] = catmullRom(before.x(), from.x(), to.x(), after.x(), t);
                xy[next++] = catmullRom(before.y(), from.y(), to.y(), after.y(), t);
            }
        }
        xy[next++] = knots.get(spans).x();
        xy[next] = knots.get(spans).y();
        return xy;
    }

    /** The spline's value between {@code from} (t = 0) and {@code to} (t = 1). */
    private static double catmullRom(double before, double from, double to, double after, double t) {
        double linear = to - before;
        double quadratic = 2 * before - 5 * from + 4 * to - after;
        double cubic = 3 * (from - to) + after - before;
        return from + t / 2 * (linear + t * (quadratic + t * cubic));
    }

    /** How one digit leans, stretches and bends: the same for all of its strokes. */
    private record Hand(double xx, double xy, double yx, double yy, double bend, double phase) {

        static Hand random(RandomGenerator random) {
            double stretch = StrictMath.exp((WIDER + STRETCH * random.nextGaussian()) / 2);
            double slant = SLANT + SLANT_DEVIATION * random.nextGaussian();
            double angle = ROTATION * random.nextGaussian();
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            double scale = HEIGHT / 100;
            return new Hand(
                    scale * cos * stretch,
                    -scale * (cos * slant + sin / stretch),
                    scale * sin * stretch,
                    scale * (cos / stretch - sin * slant),
                    random.nextDouble(-BEND, BEND),
                    random.nextDouble(2 * Math.PI));
        }

        /** Takes a curve from hundredths of the digit's height to canvas units from the canvas's middle. */
        double[] write(double[] curve) {
            double[] line = new double[curve.length];
            for (int i = 0; i < curve.length; i += 2) {
                double x = curve[i] - 28 + bend * StrictMath.sin(curve[i + 1] / 100 * 2 * Math.PI + phase);
                double y = curve[i + 1] - 50;
                line[i] = xx * x + xy * y;
                line[i + 1] = yx * x + yy * y;
            }
            return line;
        }
    }
}
