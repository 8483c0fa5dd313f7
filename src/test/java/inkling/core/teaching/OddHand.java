package inkling.core.teaching;

import inkling.core.augmentation.InkChange;
import inkling.core.format.drawing.Drawing;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Ways in which some people write a digit and others do not, never twice the same. Strokes are x and y in turn, in
 * hundredths of its height, with slashes between them.
 */
enum OddHand {
    /** A 7 with a bar so low that it looks like the foot of a 1. */
    BARRED_SEVEN(7, "0 2 52 0 30 50 22 100 / -10 88 60 84"),
    /** A slanting 1 with a foot so wide that it looks like a 2. */
    FOOTED_ONE(1, "0 16 50 0 4 100 / 0 100 74 98"),
    /** A 1 with an upstroke so flat that it looks like a 7. */
    EUROPEAN_ONE(1, "0 22 54 0 50 100");

    private static final double JITTER = 4;
    private static final double SLANT_DEGREES = 8;

    private final int digit;
    private final String strokes;

    OddHand(int digit, String strokes) {
        this.digit = digit;
        this.strokes = strokes;
    }

    /** So many of this kind. */
    List<Drawing> draw(int count, long seed) {
        return IntStream.range(0, count)
                .mapToObj(i -> draw(new SplittableRandom(seed * 1_000_003 + i)))
                .toList();
    }

    private Drawing draw(SplittableRandom random) {
        Ink ink = new Ink(Arrays.stream(strokes.split(" / "))
                .map(points -> Stroke.pen(1, jittered(points, random)))
                .toList());
        Ink slanted = InkChange.slanted(random.nextDouble(-SLANT_DEGREES, SLANT_DEGREES))
                .apply(ink, random);
        Ink stretched = InkChange.stretched(random.nextDouble(0.8, 1.25)).apply(slanted, random);
        return Drawing.of(
                new LabelledInk(stretched.withPenShare(random.nextDouble(0.07, 0.14)), OptionalInt.of(digit)));
    }

    private static float[] jittered(String stroke, SplittableRandom random) {
        double[] points = Arrays.stream(stroke.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        float[] moved = new float[points.length];
        for (int i = 0; i < points.length; i++) {
            moved[i] = (float) (points[i] + JITTER * random.nextGaussian());
        }
        return moved;
    }
}
