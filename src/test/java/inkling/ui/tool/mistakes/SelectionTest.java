package inkling.ui.tool.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.ModelComparison;
import inkling.core.evaluation.ModelComparison.Verdict;
import inkling.core.evaluation.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static final Evaluation FIRST = new Evaluation(
            List.of(
                    new Outcome(0, 3, 3, 0.95f),
                    new Outcome(1, 3, 8, 0.6f),
                    new Outcome(2, 3, 8, 0.99f),
                    new Outcome(3, 5, 5, 0.5f)),
            0);
    private static final Evaluation SECOND = new Evaluation(
            List.of(new Outcome(0, 3, 3, 1), new Outcome(1, 3, 3, 1), new Outcome(2, 3, 3, 1), new Outcome(3, 5, 4, 1)),
            0);
    private static final Measured MEASURED = new Measured(
            SyntheticDigits.generate(4, 1),
            "first",
            FIRST,
            Optional.of("second"),
            Optional.of(new ModelComparison(FIRST, SECOND)));

    private static List<Integer> indices(Selection selection) {
        return selection.of(MEASURED).stream().map(Outcome::index).toList();
    }

    @Test
    void mistakesBeginWithTheSurest() {
        assertEquals(List.of(2, 1), indices(Selection.MISTAKES));
    }

    @Test
    void othersBeginWithTheLeastSure() {
        assertEquals(List.of(3, 1, 0, 2), indices(Selection.MISTAKES.with(Selection.Which.ALL)));
        assertEquals(List.of(3, 1), indices(Selection.MISTAKES.with(Selection.Which.UNSURE)));
    }

    @Test
    void aCellHasItsOwnDigitsAndAnotherChoiceLeavesIt() {
        Selection cell = Selection.cell(3, 8);
        assertEquals(List.of(1, 2), indices(cell));
        assertEquals(List.of(3), indices(cell.with(OptionalInt.of(5))));
        assertEquals(List.of(1, 0, 2), indices(cell.with(Selection.Which.ALL)));
    }

    @Test
    void aVerdictIsOfBothModels() {
        assertEquals(List.of(0), indices(Selection.of(Verdict.BOTH_RIGHT)));
        assertEquals(List.of(3), indices(Selection.of(Verdict.ONLY_FIRST)));
        assertEquals(List.of(1, 2), indices(Selection.of(Verdict.ONLY_SECOND)));
        assertEquals(List.of(), indices(Selection.of(Verdict.BOTH_WRONG)));
    }
}
