package inkling.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What was done and can be undone, the last first. */
public final class UndoSteps {
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();

    /** Whether there is a step to take back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Notes how the last step is taken back. */
    public void note(Runnable back) {
        steps.push(back);
        canUndo.set(true);
    }

    /** Takes the last step back, if there is one. */
    public void undo() {
        if (!steps.isEmpty()) {
            steps.pop().run();
            canUndo.set(!steps.isEmpty());
        }
    }

    /** Forgets all: what was done to something that is there no more cannot be undone. */
    public void forget() {
        steps.clear();
        canUndo.set(false);
    }
}
