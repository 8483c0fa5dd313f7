package inkling.ui.tool.mistakes;

import inkling.core.evaluation.ModelComparison.Verdict;
import inkling.core.evaluation.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which of the digits are looked at. Immutable.
 *
 * @param which of all
 * @param truth only those that are this digit
 * @param label only those that were read as this digit
 * @param verdict only those that two models read so
 */
record Selection(Which which, OptionalInt truth, OptionalInt label, Optional<Verdict> verdict) {
    /** A probability of the digit read below which the model counts as unsure. */
    private static final float SURE = 0.9f;

    /** Which digits, whatever they are. */
    enum Which {
        /** Those that were not read as what they are. */
        MISTAKES,
        /** Those of which the model was not sure. */
        UNSURE,
        /** All of them. */
        ALL
    }

    /** All mistakes: what one comes for. */
    static final Selection MISTAKES =
            new Selection(Which.MISTAKES, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    /** The digits of a cell of the confusion matrix. */
    static Selection cell(int truth, int label) {
        return new Selection(Which.ALL, OptionalInt.of(truth), OptionalInt.of(label), Optional.empty());
    }

    /** The digits of which two models have made this. */
    static Selection of(Verdict verdict) {
        return new Selection(Which.ALL, OptionalInt.empty(), OptionalInt.empty(), Optional.of(verdict));
    }

    /** Others of all that there are, with the same truth. */
    Selection with(Which others) {
        return new Selection(others, truth, OptionalInt.empty(), Optional.empty());
    }

    /** Those that are some digit, or any. */
    Selection with(OptionalInt digit) {
        return new Selection(which, digit, OptionalInt.empty(), Optional.empty());
    }

    /** What is selected: mistakes with those first of which the model was most sure, others the other way round. */
    List<Outcome> of(Measured measured) {
        Comparator<Outcome> bySureness = Comparator.comparingDouble(Outcome::probability);
        return measured.evaluation().outcomes().stream()
                .filter(outcome -> matches(outcome, measured))
                .sorted(which == Which.MISTAKES ? bySureness.reversed() : bySureness)
                .toList();
    }

    private boolean matches(Outcome outcome, Measured measured) {
        boolean wanted = switch (which) {
            case MISTAKES -> !outcome.isRight();
            case UNSURE -> outcome.probability() < SURE;
            case ALL -> true;
        };
        return wanted
                && (truth.isEmpty() || truth.getAsInt() == outcome.truth())
                && (label.isEmpty() || label.getAsInt() == outcome.label())
                && verdict.flatMap(wish -> measured.comparison().map(both -> both.verdict(outcome.index()) == wish))
                        .orElse(true);
    }
}
