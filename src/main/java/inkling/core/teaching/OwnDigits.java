package inkling.core.teaching;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.LabelledDigits;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.Outcome;
import inkling.core.format.drawing.Drawing;
import inkling.core.ink.LabelledInk;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureMap;
import inkling.core.model.Softmax;
import inkling.core.model.SoftmaxRegression;
import inkling.core.teaching.TaughtExamples.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The drawings of the one whose hand is learned, with their copies, as features. Those without a label or without ink are
 * left out. For cross-validation they are parted by drawing, so that no copy is among the others.
 *
 * @param drawings in the order in which they were given
 */
record OwnDigits(List<Digit> drawings) {
    /** Parts that the drawings are split into. */
    static final int FOLDS = 5;

    /** Copies of a drawing, where there are few. */
    private static final int COPIES = 9;

    /** Where there are many drawings, there are so many fewer copies. */
    private static final int MOST_COPIES = 4_000;

    /** Spreads seeds. */
    private static final long ODD = 0xD1342543DE82EF95L;

    /**
     * A drawing.
     *
     * @param index in the list that was given
     * @param fold the part that it belongs to, from 0
     * @param rows features of the image as it is, and of its copies
     */
    record Digit(int index, int label, int fold, List<float[]> rows) {
        /** Together the copies count as much as one drawing. */
        double share() {
            return 1.0 / rows.size();
        }

        Stream<Example> examples() {
            return rows.stream().map(row -> Example.of(row, label));
        }
    }

    /** Computes all features, on all cores. */
    static OwnDigits of(FeatureMap features, List<Drawing> drawings, long seed, Runnable checkpoint) {
        int[] chosen = IntStream.range(0, drawings.size())
                .filter(i -> drawings.get(i).truth().isPresent())
                .toArray();
        int[] folds = folds(Arrays.stream(chosen)
                .map(i -> drawings.get(i).truth().getAsInt())
                .toArray());
        Augmentation copies = Augmentation.ofOneHand(Math.min(COPIES, MOST_COPIES / Math.max(1, chosen.length)));
        List<Digit> digits = IntStream.range(0, chosen.length)
                .parallel()
                .mapToObj(i -> {
                    checkpoint.run();
                    return digit(chosen[i], folds[i], drawings.get(chosen[i]), features, copies, seed);
                })
                .flatMap(Optional::stream)
                .toList();
        return new OwnDigits(digits);
    }

    /** Those of each digit go to all parts in turn: people who collect digits write 0, 1, 2 and so on. */
    private static int[] folds(int[] labels) {
        int[] next = IntStream.range(0, SoftmaxRegression.CLASSES).toArray();
        return Arrays.stream(labels).map(label -> next[label]++ % FOLDS).toArray();
    }

    private static Optional<Digit> digit(
            int index, int fold, Drawing drawing, FeatureMap features, Augmentation copies, long seed) {
        DigitImage image = drawing.image();
        if (image.isBlank()) {
            return Optional.empty();
        }
        int label = drawing.truth().getAsInt();
        LabelledDigits alone = drawing.ink()
                .<LabelledDigits>map(
                        ink -> new InkDataset("", "", List.of(new LabelledInk(ink, OptionalInt.of(label)))))
                .orElseGet(() -> new DigitDataset("", "", image.toGrey(), new byte[] {(byte) label}));
        // Only with pens are all of them other images than the drawing itself
        Stream<DigitImage> changed = copies.apply(alone, seed + ODD * index)
                .skip(copies.pens() && drawing.ink().isPresent() ? 0 : 1)
                .filter(copy -> copy.size() > 0)
                .map(copy -> copy.image(0));
        return Optional.of(new Digit(
                index,
                label,
                fold,
                Stream.concat(Stream.of(image), changed).map(features::extract).toList()));
    }

    /** How many rows of features there are. */
    int rows() {
        return drawings.stream().mapToInt(digit -> digit.rows().size()).sum();
    }

    /**
     * What models make of the drawings as they are.
     *
     * @param evaluation an outcome's index is the drawing's in the list that was given
     * @param doubt the sum of the probabilities that the right digits did not get: how many would be read wrong if
     *     readings were drawn by lot. Unlike the cross-entropy, no drawing alone can decide it
     */
    record Reading(Evaluation evaluation, double doubt) {}

    /** What a model makes of each drawing; which model reads it may depend on its part. */
    Reading read(IntFunction<SoftmaxRegression> byFold) {
        List<Outcome> outcomes = new ArrayList<>();
        double loss = 0;
        double doubt = 0;
        float[] values = new float[SoftmaxRegression.CLASSES];
        for (Digit digit : drawings) {
            byFold.apply(digit.fold()).logits(digit.rows().get(0), 0, values);
            float right = values[digit.label()];
            loss += Softmax.toProbabilities(values, 0, values.length) - right;
            doubt += 1 - values[digit.label()];
            int read = Softmax.indexOfLargest(values, 0, values.length);
            outcomes.add(new Outcome(digit.index(), digit.label(), read, values[read]));
        }
        return new Reading(new Evaluation(outcomes, loss / drawings.size()), doubt);
    }
}
