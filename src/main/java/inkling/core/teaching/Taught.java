package inkling.core.teaching;

import inkling.core.evaluation.ModelComparison;
import inkling.core.model.TrainedModel;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What came of {@linkplain Teaching teaching} a model, and what it brings.
 *
 * @param model the new model, or the one before with another card where no change was for the better
 * @param lambda how strongly the weights were held to those before; empty if nothing was changed
 * @param own the drawings that it was taught with, before and after; an outcome's index is the drawing's in the list.
 *     After, each was read by a model that was taught with others only
 * @param measuredOn what people call the digits of {@code test}
 * @param test digits of other people, before and after
 */
public record Taught(
        TrainedModel model, OptionalDouble lambda, ModelComparison own, String measuredOn, ModelComparison test) {
    /** Fewer drawings than this are too few to promise anything. */
    public static final int ENOUGH = 10;

    /** How many more drawings it would take to promise anything; 0 where there are enough. */
    public int missing() {
        return Math.max(0, ENOUGH - own.total());
    }

    /** The drawings that are read as another digit after than before: their places in {@link #own}, ascending. */
    public List<Integer> changed() {
        return IntStream.range(0, own.total())
                .filter(i -> own.first().outcomes().get(i).label()
                        != own.second().outcomes().get(i).label())
                .boxed()
                .toList();
    }
}
