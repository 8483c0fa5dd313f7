package inkling.ui.session;

import java.util.List;

/**
 * What would be lost if the window closed now.
 *
 * @param drawing whether the drawing is
 * @param run whether the curves of the last run are
 * @param models the ids of those models of the shelf that are, in their order
 * @param reason why it could not be kept, in one sentence
 */
public record Unkept(boolean drawing, boolean run, List<Integer> models, String reason) {
    /** Copies the list. */
    public Unkept {
        models = List.copyOf(models);
    }

    /** Whether nothing would be lost. */
    public boolean isEmpty() {
        return !drawing && !run && models.isEmpty();
    }
}
