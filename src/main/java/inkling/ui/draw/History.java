package inkling.ui.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A value with its former ones, for undo and redo. The values are immutable and share what they have in common, so that
 * keeping them costs little; of more than {@value #MOST} steps back the oldest are forgotten, or a day's drawing would
 * fill the memory.
 */
final class History<T> {
    /** More than anybody goes back. */
    static final int MOST = 1_000;

    private final Deque<T> before = new ArrayDeque<>();
    private final Deque<T> after = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<T> value;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    History(T start) {
        value = new ReadOnlyObjectWrapper<>(start);
    }

    T get() {
        return value.get();
    }

    ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Goes on to a new value; what had been undone is forgotten. The same value again is no step. */
    void put(T next) {
        if (!next.equals(value.get())) {
            before.push(value.get());
            if (before.size() > MOST) {
                before.removeLast();
            }
            after.clear();
            show(next);
        }
    }

    /** Lets it all have begun with another value: the one to be undone to in the end. */
    void beginWith(T start) {
        if (before.isEmpty()) {
            show(start);
        } else {
            before.removeLast();
            before.addLast(start);
        }
    }

    /** Goes back one step, if there is one. */
    void undo() {
        if (!before.isEmpty()) {
            after.push(value.get());
            show(before.pop());
        }
    }

    /** Goes forward again after an undo, if there was one. */
    void redo() {
        if (!after.isEmpty()) {
            before.push(value.get());
            show(after.pop());
        }
    }

    /** Whether undo and redo come to a value, or have come to it: to this very one, for its equal is another step. */
    @SuppressWarnings("ReferenceEquality")
    boolean reaches(T wanted) {
        return Stream.of(before.stream(), Stream.of(value.get()), after.stream())
                .flatMap(values -> values)
                .anyMatch(one -> one == wanted);
    }

    private void show(T next) {
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
        value.set(next);
    }
}
