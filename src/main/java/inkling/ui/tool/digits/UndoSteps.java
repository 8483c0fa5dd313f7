package inkling.ui.tool.digits;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What was done to kept digits and can be undone, the last first. */
final class UndoSteps {
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();

    /** Whether there is a step to take back. */
    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** Notes how the last step is taken back. */
    void note(Runnable back) {
        steps.push(back);
        canUndo.set(true);
    }

    /** Takes the last step back, if there is one. */
    void undo() {
        if (!steps.isEmpty()) {
            steps.pop().run();
            canUndo.set(!steps.isEmpty());
        }
    }

    /** Forgets all: what was done to a collection that is there no more cannot be undone. */
    void forget() {
        steps.clear();
        canUndo.set(false);
    }
}
