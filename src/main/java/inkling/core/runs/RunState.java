package inkling.core.runs;

import inkling.core.training.TrainingResult.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a run of the library stands. */
public enum RunState {
    /** Some process is at it. */
    RUNNING,
    /** All epochs are done. */
    FINISHED,
    /** It stopped early, by its validation loss. */
    EARLY,
    /** Somebody stopped it. */
    STOPPED,
    /** Its loss left every bound. */
    DIVERGED,
    /** Something else went wrong. */
    FAILED,
    /** Its process ended before it did; what there is, is from a few seconds before. */
    KILLED;

    /** How a run stands that ended so. */
    static RunState of(Outcome outcome) {
        return switch (outcome) {
            case FINISHED -> FINISHED;
            case EARLY -> EARLY;
            case STOPPED -> STOPPED;
            case DIVERGED -> DIVERGED;
        };
    }

    /** Under which files know it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RunState> byId(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
