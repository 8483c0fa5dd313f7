package inkling.ui.tool;

import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;

/** What one tool asks the one that trains to do. */
public sealed interface TrainingOrder {
    /** The run that it is about. */
    KeptRun run();

    /** Do it again from the start. */
    record Repeat(KeptRun run) implements TrainingOrder {}

    /**
     * Go on with it.
     *
     * @param epochs how many there are to be in all
     */
    record GoOn(KeptRun run, int epochs) implements TrainingOrder {}

    /**
     * Fill in what it did, to be changed by the user, who starts it.
     *
     * @param recipe from the run's own start, or from the weights that it came to
     */
    record Prepare(KeptRun run, Recipe recipe) implements TrainingOrder {}
}
