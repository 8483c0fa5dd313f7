package inkling.ui.tool.inside;

import inkling.ui.draw.Reading;
import inkling.ui.tool.Workspace;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What is asked, and the answer for the reading of the moment. It asks about the two most likely digits until the user
 * chooses, and does so again on a new sheet. For the JavaFX thread only.
 */
final class InsideViewModel {
    private static final Question FIRST = new Question(0, OptionalInt.of(1));

    private final Workspace workspace;
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>(FIRST);
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean seen;

    InsideViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.reading().addListener((value, before, now) -> read(now));
        workspace.whenAskedOf(this::askAgainst);
    }

    /** Whether anybody sees the answer; while nobody does, there is none. */
    void setSeen(boolean now) {
        seen = now;
        read(workspace.reading().getValue());
    }

    private void read(Optional<Reading> reading) {
        if (reading.isEmpty()) {
            following.set(true);
        }
        if (following.get()) {
            reading.map(Reading::prediction).map(Question::of).ifPresent(question::set);
        }
        answer(reading);
    }

    private void answer(Optional<Reading> reading) {
        answer.set(reading.filter(there -> seen).map(there -> Answer.of(there, question.get())));
    }

    /** The question. */
    ReadOnlyObjectProperty<Question> questionProperty() {
        return question;
    }

    /** Whether the question is about the two most likely digits, whichever they are. */
    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /** The answer; empty while nothing is drawn. */
    ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    // Commands

    /** Asks something else, and goes on asking it. */
    void ask(Question other) {
        if (!other.equals(question.get())) {
            following.set(false);
            question.set(other);
            answer(workspace.reading().getValue());
        }
    }

    /** Asks why the digit and not this one; of the digit itself, why it at all. */
    void askAgainst(int other) {
        ask(question.get().withAgainst(other));
    }

    /** Asks about the two most likely digits from now on. */
    void follow() {
        following.set(true);
        read(workspace.reading().getValue());
    }
}
