package inkling.core.dataset.nondigit;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.LabelledDigits;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.model.DigitImage;
import inkling.core.model.SoftmaxRegression;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Makes ink that is no digit, much of it out of digits' own strokes: only then does it show that a digit is more than
 * strokes. By seed: the same strokes and seed give the same, on every machine.
 */
public final class NonDigits {
    /** How far astray a hand goes from a figure's points, as a share of its side. */
    private static final double TREMBLE = 0.025;

    private final List<List<LabelledInk>> byDigit;

    /**
     * Non-digits out of the strokes of some digits.
     *
     * @param data of which the strokes are taken; images have none. Of digits that are missing, {@linkplain
     *     SyntheticDigits made-up ones} are drawn
     */
    public NonDigits(List<? extends LabelledDigits> data) {
        List<LabelledInk> drawings = data.stream()
                .mapMulti((LabelledDigits digits, Consumer<InkDataset> ink) -> {
                    if (digits instanceof InkDataset strokes) {
                        ink.accept(strokes);
                    }
                })
                .flatMap(ink -> ink.drawings().stream())
                .toList();
        byDigit = IntStream.range(0, SoftmaxRegression.CLASSES)
                .mapToObj(digit -> drawings.stream()
                        .filter(drawing -> drawing.truth().orElse(-1) == digit)
                        .filter(drawing -> !drawing.ink().isEmpty())
                        .toList())
                .toList();
    }

    /** One of a kind as ink; the same for the same seed. */
    public Ink draw(NonDigitKind kind, long seed) {
        return kind.draw(new Hand(byDigit, new SplittableRandom(seed)));
    }

    /**
     * Some of each kind as images, kind by kind. The dataset's labels mean nothing; all are 0.
     *
     * @param each how many of each kind, times the kind's {@linkplain NonDigitKind#share share}
     */
    public DigitDataset images(List<NonDigitKind> kinds, int each, long seed) {
        return DigitDataset.concat(kinds.stream()
                .map(kind -> images(kind, Math.multiplyExact(each, kind.share()), seed))
                .toList());
    }

    private DigitDataset images(NonDigitKind kind, int count, long seed) {
        byte[] grey = new byte[Math.multiplyExact(count, DigitImage.PIXELS)];
        IntStream.range(0, count).parallel().forEach(i -> {
            // A kind is drawn alike whichever others there are
            long own = (seed * 31 + kind.name().hashCode()) * 0xD1342543DE82EF95L + i;
            byte[] image = DigitNormalizer.normalize(draw(kind, own)).toGrey();
            System.arraycopy(image, 0, grey, i * DigitImage.PIXELS, DigitImage.PIXELS);
        });
        return new DigitDataset("non-digits (seed " + seed + ")", "", grey, new byte[count]);
    }

    /** Who draws one thing: the digits that this hand can write, and chance. */
    record Hand(List<List<LabelledInk>> byDigit, SplittableRandom random) {
        Lines digit() {
            return digitOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        }

        /** A digit that is one of some. */
        Lines digitOf(int... digits) {
            int digit = digits[random.nextInt(digits.length)];
            List<LabelledInk> written = byDigit.get(digit);
            LabelledInk drawing = written.isEmpty()
                    ? SyntheticDigits.draw(digit, random)
                    : written.get(random.nextInt(written.size()));
            return Lines.of(drawing.ink());
        }

        /** One of some figures, as wide or narrow as people draw them. */
        Lines figure(Figures figures) {
            double stretch = StrictMath.exp(random.nextDouble(-0.3, 0.3));
            return figures.any(random).trembling(TREMBLE, random).map((x, y) -> stretch * x, (x, y) -> y / stretch);
        }
    }
}
