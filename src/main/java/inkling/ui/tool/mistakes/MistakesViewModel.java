package inkling.ui.tool.mistakes;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Mnist;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.MistakesFolder;
import inkling.core.evaluation.ModelComparison;
import inkling.core.evaluation.Outcome;
import inkling.core.library.KeptDigit;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.storage.AtomicFiles;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Job;
import inkling.ui.digits.DigitShelf;
import inkling.ui.draw.Sheet;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import inkling.ui.models.ModelShelf.Item;
import inkling.ui.tool.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** Measures the model in use, compares it with another, and knows which digits are looked at. For the JavaFX thread. */
final class MistakesViewModel implements AutoCloseable {
    /** The id of the digits that the user keeps. */
    static final String OWN = "own";

    private final Workspace workspace;
    private final Background background;
    private final ObjectProperty<String> data = new SimpleObjectProperty<>(Mnist.ID);
    private final ObjectProperty<Optional<Item>> other = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.MISTAKES);
    private final ReadOnlyObjectWrapper<Optional<Measured>> measured = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObjectBinding<List<Outcome>> selected = Bindings.createObjectBinding(
            () -> measured.get().map(selection.get()::of).orElse(List.of()), measured, selection);
    private Optional<Job<Measured>> job = Optional.empty();

    MistakesViewModel(Workspace workspace) {
        this.workspace = workspace;
        background = new Background("mistakes", workspace.ui());
        workspace.models().chosenProperty().addListener((value, before, now) -> measure());
        data.addListener((value, before, now) -> measure());
        other.addListener((value, before, now) -> measure());
    }

    /** The models that there are. */
    ModelShelf models() {
        return workspace.models();
    }

    /** The digits that the user keeps. */
    ObservableList<KeptDigit> own() {
        return workspace.digits().digits();
    }

    /** The id of the data, {@link #OWN}, or a path. */
    ObjectProperty<String> dataProperty() {
        return data;
    }

    /** The model that is compared with the one in use, if any. */
    ObjectProperty<Optional<Item>> otherProperty() {
        return other;
    }

    /** Which digits are looked at. */
    ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** The digits that are looked at, in the order in which they are shown. */
    ObservableValue<List<Outcome>> selectedProperty() {
        return selected;
    }

    /** What was found last; empty until there is something. */
    ReadOnlyObjectProperty<Optional<Measured>> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /** The share that is measured, in [0, 1]. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether it is being measured. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why nothing could be measured, in one sentence; empty where something could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Puts the data to the model in use, and to the other one; what was under way before is broken off. */
    void measure() {
        cancel();
        Item model = workspace.models().chosenProperty().get();
        if (model == null) {
            return;
        }
        String name = data.get();
        Optional<Item> second = other.get().filter(item -> item.id() != model.id());
        List<KeptDigit> own = List.copyOf(own());
        String collection = DigitShelf.title(workspace.digits().chosenProperty().get());
        busy.set(true);
        progress.set(0);
        problem.set("");
        Job<Measured> now = background.job(share -> {
            DigitDataset digits = name.equals(OWN)
                    ? dataset(collection, own)
                    : workspace.data().measured(name);
            return measured(digits, model, second, share);
        });
        now.onProgress(progress::set)
                .onDone(found -> ended(now, () -> measured.set(Optional.of(found))))
                .onFailed(failure -> ended(now, () -> {
                    measured.set(Optional.empty());
                    problem.set(failure.sentence());
                }))
                .onCancelled(() -> ended(now, () -> {}));
        job = Optional.of(now);
        now.start();
    }

    /** Breaks off what is under way; what was found before stays. */
    void cancel() {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        busy.set(false);
    }

    /** A job that was broken off for another has nothing more to say. */
    private void ended(Job<Measured> ended, Runnable then) {
        if (job.filter(ended::equals).isPresent()) {
            job = Optional.empty();
            busy.set(false);
            then.run();
        }
    }

    private static DigitDataset dataset(String collection, List<KeptDigit> digits) {
        if (digits.isEmpty()) {
            throw new WrongValueException(Problem.of("library.nothing", Problem.quoted(collection)));
        }
        return KeptDigit.dataset(collection, digits);
    }

    private static Measured measured(DigitDataset digits, Item model, Optional<Item> second, DoubleConsumer share) {
        int models = second.isPresent() ? 2 : 1;
        Evaluation first = evaluation(model, digits, done -> share.accept(done / models));
        Optional<ModelComparison> comparison = second.map(item ->
                new ModelComparison(first, evaluation(item, digits, done -> share.accept((1 + done) / models))));
        return new Measured(digits, model.name(), first, second.map(Item::name), comparison);
    }

    private static Evaluation evaluation(Item model, DigitDataset digits, DoubleConsumer progress) {
        return Evaluation.of(model.trained().model(), digits, share -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("measuring was broken off");
            }
            progress.accept(share);
        });
    }

    /** Puts one of the digits onto the paper. */
    void draw(Outcome outcome) {
        measured.get()
                .ifPresent(found -> workspace.draw(Sheet.of(found.digits().image(outcome.index()))
                        .from(Sheet.Origin.image(
                                CardWords.data(found.digits().name()), outcome.index(), outcome.truth()))));
    }

    /** Asks for a folder with digits to measure on. */
    void chooseFolder() {
        workspace.chooseDataFolder().ifPresent(folder -> data.set(folder.toString()));
    }

    /** Saves a text. */
    void save(Path file, String text) {
        inBackground(file, () -> AtomicFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Saves all mistakes as pictures with a table, into a folder that is new or empty. */
    void saveMistakes(Path folder) {
        measured.get()
                .ifPresent(found -> inBackground(
                        folder,
                        () -> MistakesFolder.in(folder).write(found.evaluation().mistakes(), found.digits())));
    }

    /** Saves something, and says whether it could. */
    void inBackground(Path file, Saving saving) {
        workspace
                .files()
                .job(share -> {
                    saving.run();
                    return file;
                })
                .onDone(saved ->
                        workspace.notices().tell(Notices.Kind.DONE, Texts.get("file.saved", saved.getFileName())))
                .onFailed(workspace.notices()::tell)
                .start();
    }

    /** Something that writes files. */
    interface Saving {
        void run() throws IOException;
    }

    @Override
    public void close() {
        background.close();
    }
}
