package inkling.core.runs;

import inkling.core.model.ModelCard.Source;
import inkling.core.recipe.Recipe;
import java.util.List;
import java.util.Optional;

/**
 * What a run is to do: with the data as they are, all that is needed to repeat it to the bit.
 *
 * @param recipe features, copies and hyperparameters
 * @param data what to train on, by the names that {@code inkling train --data} takes
 * @param test what to measure on where it is not what comes with the data, by the names that {@code --test} takes
 * @param sources what these data are, with their SHA-256
 * @param stepsPerEpoch how many steps an epoch has
 * @param goesOn the run whose steps come before, where it has any
 */
public record RunPlan(
        Recipe recipe,
        List<String> data,
        List<String> test,
        List<Source> sources,
        int stepsPerEpoch,
        Optional<Earlier> goesOn) {
    /** Copies the lists. */
    public RunPlan {
        data = List.copyOf(data);
        test = List.copyOf(test);
        sources = List.copyOf(sources);
    }

    /**
     * The run that another goes on with.
     *
     * @param id in the library, in which it may not be any more
     * @param steps how many of its steps
     */
    public record Earlier(String id, long steps) {}
}
