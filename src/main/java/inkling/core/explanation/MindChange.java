package inkling.core.explanation;

import inkling.core.ink.Paper;
import inkling.core.ink.Stroke;
import inkling.core.model.SoftmaxRegression;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A small change of a drawing after which a model reads another digit.
 *
 * @param strokes what to add to the paper, in drawing order: dabs of pen and eraser
 * @param from the digit read before
 * @param to the digit read afterwards
 * @param changed how much ink comes and goes, as a share of what is there
 */
public record MindChange(List<Stroke> strokes, int from, int to, double changed) {
    /** Copies the list. */
    public MindChange {
        strokes = List.copyOf(strokes);
    }

    /**
     * Looks for the smallest such change, by adding the dab that helps most for its ink again and again, each tried on
     * the whole way from the strokes to the scores. It is not proved to be the smallest.
     *
     * @param target the digit that is to be read then; empty for whichever is the nearest
     * @param checkpoint is run again and again, on several threads; an exception that it throws ends the work
     * @return none where nothing is drawn, the target is read already, or no change within reason leads to it
     */
    public static Optional<MindChange> find(
            SoftmaxRegression model, Paper paper, OptionalInt target, Runnable checkpoint) {
        return MindChangeSearch.of(model, paper, checkpoint).flatMap(search -> search.find(target));
    }
}
