package inkling.ui.tool.inside;

import inkling.core.explanation.MindChange;
import inkling.core.model.TrainedModel;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Failure;
import inkling.ui.concurrent.Job;
import inkling.ui.draw.Reading;
import inkling.ui.draw.Sheet;
import inkling.ui.tool.Workspace;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The search for a small change of the drawing after which another digit is read. A new stroke ends it, and lets go of
 * what it has found. For the JavaFX thread only.
 */
final class ChangeViewModel implements AutoCloseable {
    /** What has come of it. */
    sealed interface State permits Idle, Searching, Found, None, Failed {}

    /**
     * Nothing is looked for.
     *
     * @param tried whether the last change is on the paper now
     */
    record Idle(boolean tried) implements State {}

    /** It is looked for. */
    record Searching() implements State {}

    /**
     * There is one.
     *
     * @param probability of the other digit with the change
     */
    record Found(MindChange change, float probability) implements State {}

    /** There is none within reason. */
    record None() implements State {}

    /** The search has failed. */
    record Failed(Failure failure) implements State {}

    private final Workspace workspace;
    private final Background background;
    private final ObjectProperty<OptionalInt> target = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new Idle(false));

    /** What is searched, and for which model; empty while nothing is. */
    private Optional<Reading> searched = Optional.empty();

    private Optional<Search> search = Optional.empty();

    /** A search under way: its threads ask whether they are to end. */
    private record Search(Job<Optional<Found>> job, AtomicBoolean ended) {
        void end() {
            ended.set(true);
            job.cancel();
        }
    }

    ChangeViewModel(Workspace workspace) {
        this.workspace = workspace;
        this.background = new Background("inside", workspace.ui());
        workspace.reading().addListener((value, before, now) -> follow(now));
        target.addListener(observable -> forget(false));
    }

    private void follow(Optional<Reading> now) {
        boolean same = now.isPresent()
                && searched.filter(then -> then.sheet().equals(now.get().sheet()) && isSameModel(then, now.get()))
                        .isPresent();
        if (searched.isPresent() && !same) {
            forget(false);
        } else if (searched.isEmpty() && state.get() instanceof Idle idle && idle.tried()) {
            state.set(new Idle(false));
        }
    }

    /** A model in training is another one at every moment; what was found for it is true of that moment. */
    private boolean isSameModel(Reading then, Reading now) {
        TrainedModel learning = workspace.models().inTrainingProperty().get();
        return then.model().equals(now.model()) || now.model().equals(learning);
    }

    private void forget(boolean tried) {
        search.ifPresent(Search::end);
        search = Optional.empty();
        searched = Optional.empty();
        state.set(new Idle(tried));
    }

    /** The digit that is to be read; empty for whichever is nearest. */
    ObjectProperty<OptionalInt> targetProperty() {
        return target;
    }

    /** What has come of it. */
    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What came of the search, as lessons call it. */
    String outcome() {
        State now = state.get();
        return now instanceof Found ? "found" : now instanceof None ? "not-found" : "none";
    }

    // Commands

    /** Begins to look for a change of what is on the paper. */
    void find() {
        workspace.reading().getValue().ifPresent(reading -> {
            forget(false);
            searched = Optional.of(reading);
            state.set(new Searching());
            AtomicBoolean ended = new AtomicBoolean();
            OptionalInt wanted = target.get();
            Job<Optional<Found>> job = background.job(progress -> search(reading, wanted, ended));
            job.onDone(found -> end(found.<State>map(change -> change).orElseGet(None::new)))
                    .onFailed(failure -> end(new Failed(failure)));
            search = Optional.of(new Search(job, ended));
            job.start();
        });
    }

    private static Optional<Found> search(Reading reading, OptionalInt wanted, AtomicBoolean ended) {
        return MindChange.find(reading.model().model(), reading.sheet().paper(), wanted, () -> {
                    if (ended.get()) {
                        throw new CancellationException();
                    }
                })
                .map(change -> new Found(
                        change,
                        reading.model()
                                .model()
                                .predict(reading.sheet().plus(change.strokes()).image())
                                .probability(change.to())));
    }

    private void end(State how) {
        search = Optional.empty();
        state.set(how);
    }

    /** Ends the search. */
    void cancel() {
        forget(false);
    }

    /** Puts what was found onto the paper; it is one step back. */
    void tryIt() {
        if (state.get() instanceof Found found) {
            Sheet sheet = searched.orElseThrow().sheet();
            forget(true);
            // Which is read at once
            workspace.draw(sheet.plus(found.change().strokes()));
            state.set(new Idle(true));
        }
    }

    @Override
    public void close() {
        search.ifPresent(Search::end);
        background.close();
    }
}
