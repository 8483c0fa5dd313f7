package inkling.core.training;

import inkling.core.history.Validation;

/**
 * Hears of every step of a run, on the training thread and between two steps, so what it does holds the training up.
 */
public interface TrainingListener {
    /** Listens to nothing. */
    TrainingListener NONE = (status, weights) -> {};

    /**
     * A step is done.
     *
     * @param weights as they are now; to be asked only before this method returns
     */
    void afterStep(TrainingStatus status, Weights weights);

    /** Whether this wants to know what the weights make of the test data at the end of each epoch, which takes time. */
    default boolean validates() {
        return false;
    }

    /** An epoch is done and validated: heard by who {@link #validates}, and by others beside them, where there is something to validate with. */
    default void afterEpoch(Validation found) {}

    /** This one, and behind it another. */
    default TrainingListener andThen(TrainingListener other) {
        TrainingListener first = this;
        return new TrainingListener() {
            @Override
            public void afterStep(TrainingStatus status, Weights weights) {
                first.afterStep(status, weights);
                other.afterStep(status, weights);
            }

            @Override
            public boolean validates() {
                return first.validates() || other.validates();
            }

            @Override
            public void afterEpoch(Validation found) {
                first.afterEpoch(found);
                other.afterEpoch(found);
            }

            @Override
            public boolean isEnough() {
                return first.isEnough() || other.isEnough();
            }
        };
    }

    /** Whether the run has come to its end with the last step, before all epochs are done. */
    default boolean isEnough() {
        return false;
    }
}
