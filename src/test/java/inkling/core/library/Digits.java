package inkling.core.library;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.drawing.Drawing;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.library.KeptDigit.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Digits to keep in tests: of strokes, with an eraser here and there, and of pictures. */
final class Digits {
    private static final Instant START = Instant.parse("2026-11-28T09:30:00.123456Z");

    private Digits() {}

    /** Some digits of strokes; the same index is the same digit each time. */
    static List<KeptDigit> strokes(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Digits::strokes).toList();
    }

    /** One digit of strokes, of about as many points as people draw. */
    static KeptDigit strokes(int index) {
        Random random = new Random(index);
        float[] xy = new float[60];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = 280 * random.nextFloat();
        }
        Stroke pen = Stroke.pen(20 + index % 3, xy);
        Stroke dot = Stroke.pen(20, 140, 40.5f);
        Ink ink = index % 5 == 4 ? Ink.of(pen, Stroke.eraser(30, 1, 2, 3, 4), dot) : Ink.of(pen, dot);
        return new KeptDigit(
                new UUID(1, index),
                Drawing.of(new LabelledInk(ink, OptionalInt.of(index % 10))),
                index % 2 == 0
                        ? Optional.of(new Reading((index + index / 2 % 2) % 10, random.nextDouble()))
                        : Optional.empty(),
                START.plusSeconds(index));
    }

    /** A digit that came as a picture. */
    static KeptDigit picture(int index) {
        var digits = SyntheticDigits.generate(index + 1, 1);
        return new KeptDigit(
                new UUID(2, index),
                new Drawing(Optional.empty(), Optional.of(digits.image(index)), OptionalInt.of(digits.label(index))),
                Optional.empty(),
                START.plusSeconds(index));
    }
}
