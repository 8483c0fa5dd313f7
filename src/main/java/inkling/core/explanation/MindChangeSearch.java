package inkling.core.explanation;

import inkling.core.ink.Paper;
import inkling.core.ink.PaperFrame;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.core.model.Softmax;
import inkling.core.model.SoftmaxRegression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Looks for a {@link MindChange} of one drawing. */
final class MindChangeSearch {
    /** Pixels from one place for a dab to the next. */
    private static final int STEP = 2;

    /** From here on, pixels from the frame's edge, dabs may lie. */
    private static final int MARGIN = 4;

    /** How wide dabs are, of the brush that suits the digit. */
    private static final double[] WIDTHS = {1, 0.6};

    /** A dab that changes less than this share of what is under it is not worth while. */
    private static final double WORTH_WHILE = 0.3;

    /** By how much the new digit's score is to be ahead of all others at the end. */
    private static final double LEAD = 0.1;

    /** A change of more ink than this share of what is there is another drawing. */
    private static final double MOST_CHANGED = 0.6;

    private static final int MOST_DABS = 40;

    /** How many dabs are tried again once others are there: those that were the best before. */
    private static final int TRIED_AGAIN = 40;

    /** How many digits are tried where any will do. */
    private static final int TARGETS = 2;

    private final SoftmaxRegression model;
    private final Paper paper;
    private final PaperFrame frame;
    private final Runnable checkpoint;
    private final float[] before;
    private final int label;

    private MindChangeSearch(SoftmaxRegression model, Paper paper, PaperFrame frame, Runnable checkpoint) {
        this.model = model;
        this.paper = paper;
        this.frame = frame;
        this.checkpoint = checkpoint;
        this.before = logits(List.of());
        this.label = Softmax.indexOfLargest(before, 0, before.length);
    }

    static Optional<MindChangeSearch> of(SoftmaxRegression model, Paper paper, Runnable checkpoint) {
        return paper.image().isBlank()
                ? Optional.empty()
                : PaperFrame.around(paper).map(frame -> new MindChangeSearch(model, paper, frame, checkpoint));
    }

    /** A dab and what it is good for. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared
    private record Dab(Stroke stroke, double ink, float[] logits) {}

    Optional<MindChange> find(OptionalInt target) {
        List<Dab> first = tried(List.of(), dabs(List.of()));
        return targets(target, first).stream()
                .flatMap(digit -> towards(digit, first).stream())
                .min(Comparator.comparingDouble(MindChange::changed));
    }

    private List<Integer> targets(OptionalInt target, List<Dab> first) {
        if (target.isPresent()) {
            return target.getAsInt() == label ? List.of() : List.of(target.getAsInt());
        }
        return IntStream.range(0, SoftmaxRegression.CLASSES)
                .filter(digit -> digit != label)
                .boxed()
                .sorted(Comparator.comparingDouble(digit -> inkNeeded(digit, first)))
                .limit(TARGETS)
                .toList();
    }

    /** How much ink it would take to a digit if all of it helped as much as the best dab. */
    private double inkNeeded(int digit, List<Dab> first) {
        double best = first.stream()
                .mapToDouble(dab -> gain(dab, digit, before) / dab.ink())
                .max()
                .orElse(0);
        return best > 0 ? (LEAD - lead(before, digit)) / best : Double.POSITIVE_INFINITY;
    }

    private Optional<MindChange> towards(int target, List<Dab> first) {
        List<Stroke> added = new ArrayList<>();
        float[] logits = before;
        List<Dab> dabs = first;
        while (lead(logits, target) < LEAD && added.size() < MOST_DABS) {
            List<Dab> best = best(dabs, target, logits);
            if (best.isEmpty()) {
                // Of those that were tried again none helps any more; perhaps one does that was of no use before
                best = best(tried(added, dabs(added)), target, logits);
            }
            if (best.isEmpty()) {
                return Optional.empty();
            }
            added.add(best.get(0).stroke());
            logits = best.get(0).logits();
            dabs = lead(logits, target) < LEAD ? tried(added, best.subList(1, best.size())) : List.of();
        }
        return lead(logits, target) < LEAD ? Optional.empty() : reasonable(needed(added, target), target);
    }

    /** The dabs that bring a digit nearer, those first that do most for their ink. */
    private static List<Dab> best(List<Dab> dabs, int target, float[] now) {
        return dabs.stream()
                .filter(dab -> gain(dab, target, now) > 0)
                .sorted(Comparator.comparingDouble(dab -> -gain(dab, target, now) / dab.ink()))
                .limit(TRIED_AGAIN)
                .toList();
    }

    private Optional<MindChange> reasonable(List<Stroke> strokes, int target) {
        double changed = frame.changed(paper, paper.plus(strokes));
        return changed > MOST_CHANGED ? Optional.empty() : Optional.of(new MindChange(strokes, label, target, changed));
    }

    /** Without the dabs that later ones have made unnecessary. */
    private List<Stroke> needed(List<Stroke> added, int target) {
        List<Stroke> needed = new ArrayList<>(added);
        for (Stroke stroke : added) {
            List<Stroke> without = new ArrayList<>(needed);
            without.remove(stroke);
            if (lead(logits(without), target) >= LEAD) {
                needed = without;
            }
        }
        return needed;
    }

    /** How much nearer a dab brings a digit, counting no more than what is needed. */
    private static double gain(Dab dab, int target, float[] now) {
        return Math.min(lead(dab.logits(), target), LEAD) - lead(now, target);
    }

    /** How far a digit's score is ahead of all others. */
    private static double lead(float[] logits, int digit) {
        double rival = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < logits.length; k++) {
            if (k != digit) {
                rival = Math.max(rival, logits[k]);
            }
        }
        return logits[digit] - rival;
    }

    /** Some dabs with what the model makes of each on top of others. */
    private List<Dab> tried(List<Stroke> added, List<Dab> dabs) {
        return dabs.parallelStream()
                .map(dab -> {
                    checkpoint.run();
                    List<Stroke> strokes = new ArrayList<>(added);
                    strokes.add(dab.stroke());
                    return new Dab(dab.stroke(), dab.ink(), logits(strokes));
                })
                .toList();
    }

    /** All dabs that change anything on top of others, not yet tried. */
    private List<Dab> dabs(List<Stroke> added) {
        float[] coverage = frame.coverage(paper.plus(added));
        List<Dab> dabs = new ArrayList<>();
        for (double share : WIDTHS) {
            double width = share * frame.brushWidth();
            double area = Math.PI * width * width / 4;
            for (double y = MARGIN; y <= DigitImage.SIDE - MARGIN; y += STEP) {
                for (double x = MARGIN; x <= DigitImage.SIDE - MARGIN; x += STEP) {
                    double ink = area * inked(coverage, x, y, width / 2);
                    if (ink > WORTH_WHILE * area) {
                        dabs.add(new Dab(frame.dab(Stroke.Tool.ERASER, x, y, width), ink, before));
                    }
                    if (area - ink > WORTH_WHILE * area) {
                        dabs.add(new Dab(frame.dab(Stroke.Tool.PEN, x, y, width), area - ink, before));
                    }
                }
            }
        }
        return dabs;
    }

    /** How much of what lies under a brush is ink, in [0, 1]. */
    private static double inked(float[] coverage, double x, double y, double radius) {
        double ink = 0;
        double pixels = 0;
        for (int row = (int) (y - radius - 1); row <= y + radius; row++) {
            for (int column = (int) (x - radius - 1); column <= x + radius; column++) {
                double distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
                double under = Math.max(0, Math.min(radius + 0.5 - distance, 1));
                ink += under * coverage[row * DigitImage.SIDE + column];
                pixels += under;
            }
        }
        return ink / pixels;
    }

    private float[] logits(List<Stroke> added) {
        float[] logits = new float[SoftmaxRegression.CLASSES];
        model.logits(model.features().extract(paper.plus(added).image()), 0, logits);
        return logits;
    }
}
