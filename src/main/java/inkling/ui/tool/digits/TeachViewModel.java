package inkling.ui.tool.digits;

import inkling.core.library.KeptDigit;
import inkling.core.teaching.Taught;
import inkling.core.teaching.Teaching;
import inkling.core.text.Texts;
import inkling.core.training.TrainingControl;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Job;
import inkling.ui.digits.DigitShelf;
import inkling.ui.models.ModelShelf;
import inkling.ui.models.ModelShelf.Item;
import inkling.ui.models.ModelShelf.Origin;
import inkling.ui.tool.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/** Teaches the model in use with the digits that are shown, and offers what has come of it. */
final class TeachViewModel {
    /** The same digits give the same model. */
    private static final long SEED = 0;

    private final Workspace workspace;
    private final Background background;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final DoubleProperty progress = new SimpleDoubleProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper taught = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Optional<Lesson>> lesson = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Job<Lesson>> job = Optional.empty();
    private TrainingControl control = new TrainingControl();

    TeachViewModel(Workspace workspace) {
        this.workspace = workspace;
        background = new Background("teaching", workspace.ui());
    }

    /**
     * What has come of teaching.
     *
     * @param before the model that was taught
     * @param digits with which, in the order of the figures
     */
    record Lesson(Item before, List<KeptDigit> digits, Taught taught) {}

    /** Whether it is being taught. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The share that is done, in [0, 1]. */
    DoubleProperty progressProperty() {
        return progress;
    }

    /** Why it could not be taught; empty where it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is to be decided on, if anything. */
    ReadOnlyObjectProperty<Optional<Lesson>> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    DigitShelf shelf() {
        return workspace.digits();
    }

    ModelShelf models() {
        return workspace.models();
    }

    /** Teaches the model in use with all digits of the collection; what was not decided on before is forgotten. */
    void teach() {
        cancel();
        Item model = workspace.models().chosenProperty().get();
        List<KeptDigit> digits = List.copyOf(workspace.digits().digits());
        if (model == null || digits.isEmpty()) {
            return;
        }
        control = new TrainingControl();
        TrainingControl mine = control;
        busy.set(true);
        progress.set(0);
        problem.set("");
        lesson.set(Optional.empty());
        Job<Lesson> now = background.job(share -> {
            Taught taught = Teaching.teach(
                            model.trained(),
                            digits.stream().map(KeptDigit::drawing).toList(),
                            workspace.data().rehearsal(),
                            SEED,
                            share,
                            mine)
                    .orElseThrow(CancellationException::new);
            return new Lesson(model, digits, taught);
        });
        now.onProgress(progress::set)
                .onDone(found -> ended(now, () -> {
                    lesson.set(Optional.of(found));
                    taught.set(taught.get() + 1);
                }))
                .onFailed(failure -> ended(now, () -> problem.set(failure.sentence())))
                .onCancelled(() -> ended(now, () -> {}));
        job = Optional.of(now);
        now.start();
    }

    /** Breaks it off; the model is as it was. */
    void cancel() {
        control.stop();
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        busy.set(false);
    }

    /** What was broken off for something else has nothing more to say. */
    private void ended(Job<Lesson> ended, Runnable then) {
        if (job.filter(ended::equals).isPresent()) {
            job = Optional.empty();
            busy.set(false);
            then.run();
        }
    }

    /** Puts the taught model beside the others and lets it read. */
    void use() {
        keep(true);
    }

    /** Puts the taught model beside the others; the one before goes on reading. */
    void keepBoth() {
        keep(false);
    }

    /** How many models were taught. */
    ReadOnlyIntegerProperty taughtProperty() {
        return taught.getReadOnlyProperty();
    }

    private void keep(boolean use) {
        lesson.get().ifPresent(found -> {
            Item item = workspace
                    .models()
                    .add(
                            Origin.TRAINED,
                            Texts.get("teach.name", found.before().name()),
                            found.taught().model(),
                            Optional.empty());
            if (use) {
                workspace.models().choose(item.id());
            }
            lesson.set(Optional.empty());
        });
    }

    /** Forgets the taught model. */
    void discard() {
        lesson.set(Optional.empty());
    }

    void close() {
        cancel();
        background.close();
    }
}
