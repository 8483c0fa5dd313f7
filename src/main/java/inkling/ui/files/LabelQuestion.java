package inkling.ui.files;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The question which digit a drawing is; whoever sees it standing shows it. For the JavaFX thread only. */
public final class LabelQuestion {
    /**
     * A question that waits for its answer.
     *
     * @param suggestion what the drawing probably is, 0 to 9
     * @param then gets the digit, or none for a drawing without a label
     */
    public record Standing(OptionalInt suggestion, Consumer<OptionalInt> then) {}

    private final ReadOnlyObjectWrapper<Optional<Standing>> standing = new ReadOnlyObjectWrapper<>(Optional.empty());

    LabelQuestion() {}

    /** Asks; a question that stood before is forgotten. */
    void ask(OptionalInt suggestion, Consumer<OptionalInt> then) {
        standing.set(Optional.of(new Standing(suggestion, then)));
    }

    /** The question that stands, if any. */
    public ReadOnlyObjectProperty<Optional<Standing>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Answers with a digit, 0 to 9, or with none for a drawing without a label. */
    public void answer(OptionalInt digit) {
        Optional<Standing> answered = standing.get();
        cancel();
        answered.ifPresent(question -> question.then().accept(digit));
    }

    /** Forgets the question, and what was to follow. */
    public void cancel() {
        standing.set(Optional.empty());
    }
}
