package inkling.core.augmentation;

import inkling.core.dataset.DataSize;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.LabelledDigits;
import inkling.core.ink.LabelledInk;
import inkling.core.model.DigitImage;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which copies join the digits that a model is trained on, as other hands and other pens might have drawn them. Images
 * come as they are and warped; strokes, which can be bent further without blurring, come with three pens and redrawn. By
 * seed: the same digits and seed give the same, on every machine.
 *
 * @param id under which the command line and model cards know it; never changes
 * @param warps how many warped copies an image has
 * @param warp how far they may be warped
 * @param pens whether strokes are drawn with each of {@link #PENS}, and not with their own
 * @param mild how many copies a drawing has that are mildly changed
 * @param wide how many that are changed as far as people go
 * @param sparse how many of few points, as a slow computer reports them
 */
public record Augmentation(String id, int warps, ImageWarp warp, boolean pens, int mild, int wide, int sparse) {
    /** Thin, middle and thick: the pen's width as a share of the digit's larger side. */
    public static final List<Double> PENS = List.of(0.08, 0.11, 0.14);

    /** The digits as they are. */
    public static final Augmentation NONE = new Augmentation("no", 0, ImageWarp.MILD, false, 0, 0, 0);

    /** What a moderate hand changes: 2 times the images, 11 times the drawings. */
    public static final Augmentation MILD = new Augmentation("mild", 1, ImageWarp.MILD, true, 8, 0, 0);

    /** Most of what {@link #FULL} gives, in three fifths of the memory: 3 times the images, 20 times the drawings. */
    public static final Augmentation REDUCED = new Augmentation("reduced", 2, ImageWarp.WIDE, true, 4, 10, 3);

    /** All that people do to digits: 5 times the images, 33 times the drawings. */
    public static final Augmentation FULL = new Augmentation("full", 4, ImageWarp.WIDE, true, 8, 16, 6);

    /**
     * What the same hand does to a digit on another day, with other pens: for few digits, of which each counts.
     *
     * @param most copies of a digit; where they are too few for all pens, there are none of a drawing
     */
    public static Augmentation ofOneHand(int most) {
        boolean pens = most >= PENS.size();
        return new Augmentation("hand", Math.max(0, most), ImageWarp.MILD, pens, pens ? most - PENS.size() : 0, 0, 0);
    }

    /** All choices, the smallest first. */
    public static List<Augmentation> all() {
        return List.of(NONE, MILD, REDUCED, FULL);
    }

    /** The choice with this id, if there is one. */
    public static Optional<Augmentation> byId(String id) {
        return all().stream().filter(one -> one.id.equals(id)).findFirst();
    }

    /** How many examples come of some data. */
    public long examples(DataSize size) {
        return size.images() * ofAnImage() + size.drawings() * ofADrawing();
    }

    /** How many examples come of each digit. */
    public int times(LabelledDigits digits) {
        return digits instanceof InkDataset ? ofADrawing() : ofAnImage();
    }

    private int ofAnImage() {
        return 1 + warps;
    }

    private int ofADrawing() {
        return (pens ? PENS.size() : 1) + mild + wide + sparse;
    }

    /** How many of them, which come first, show what was written: with each pen, but nothing else changed. */
    public int unchanged(LabelledDigits digits) {
        return digits instanceof InkDataset && pens ? PENS.size() : 1;
    }

    /** How many of them, which come first, are not changed as far as hardly anybody goes. */
    public int near(LabelledDigits digits) {
        return digits instanceof InkDataset ? unchanged(digits) + mild : times(digits);
    }

    /** The digits as they are, and the ones made from them, each when the stream comes to them. */
    public Stream<DigitDataset> apply(LabelledDigits digits, long seed) {
        if (digits instanceof InkDataset ink) {
            Stream<DigitDataset> drawn =
                    pens ? PENS.stream().map(ink::digits) : Stream.of(ink).map(InkDataset::digits);
            return Stream.concat(
                    drawn,
                    IntStream.range(0, mild + wide + sparse)
                            .mapToObj(copy -> redrawn(ink, hand(copy), new Seeds(seed, copy)::of)));
        }
        return Stream.concat(
                Stream.of(digits).map(LabelledDigits::digits),
                IntStream.range(0, warps).mapToObj(copy -> warped(digits.digits(), new Seeds(seed, copy)::of)));
    }

    private Hand hand(int copy) {
        if (copy < mild) {
            return Hand.MILD;
        }
        return copy < mild + wide ? Hand.WIDE : Hand.SPARSE;
    }

    /** A stream of random numbers for each digit, so that it does not matter which thread draws it. */
    private record Seeds(long seed, int copy) {
        SplittableRandom of(int index) {
            return new SplittableRandom((seed * 31 + copy) * 0xD1342543DE82EF95L + index);
        }
    }

    private DigitDataset warped(DigitDataset digits, IntFunction<SplittableRandom> seeds) {
        byte[] grey = new byte[digits.size() * DigitImage.PIXELS];
        IntStream.range(0, digits.size()).parallel().forEach(i -> {
            byte[] image = warp.apply(digits.image(i), seeds.apply(i)).toGrey();
            System.arraycopy(image, 0, grey, i * DigitImage.PIXELS, DigitImage.PIXELS);
        });
        return new DigitDataset(digits.name() + ", warped", digits.licence(), grey, digits.labels());
    }

    private static DigitDataset redrawn(InkDataset digits, Hand hand, IntFunction<SplittableRandom> seeds) {
        List<LabelledInk> drawings = digits.drawings();
        List<LabelledInk> redrawn = IntStream.range(0, drawings.size())
                .parallel()
                .mapToObj(i -> new LabelledInk(
                        hand.apply(drawings.get(i).ink(), seeds.apply(i)),
                        drawings.get(i).truth()))
                .toList();
        return new InkDataset(digits.name() + ", redrawn", digits.licence(), redrawn).digits();
    }
}
