package inkling.ui.tool.digits;

import inkling.core.library.DigitCollection;
import inkling.core.library.DigitExport;
import inkling.core.library.DigitImport;
import inkling.core.library.KeptDigit;
import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Job;
import inkling.ui.digits.DigitShelf;
import inkling.ui.draw.Sheet;
import inkling.ui.kit.Notices;
import inkling.ui.tool.Workspace;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;

/** The kept digits with what the model in use reads in them, which of them are shown, and what is done with them. */
final class DigitsViewModel {
    private final Workspace workspace;
    private final DigitShelf shelf;
    private final Background background;
    private final ObjectProperty<OptionalInt> label = new SimpleObjectProperty<>(OptionalInt.empty());
    private final BooleanProperty mistakesFirst = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Shown>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableSet<UUID> selected = FXCollections.observableSet();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();

    /** What {@link #reader} reads in the digits that it was asked about. */
    private final Map<UUID, KeptDigit.Reading> read = new HashMap<>();

    private Optional<SoftmaxRegression> reader = Optional.empty();
    private Optional<Job<?>> reading = Optional.empty();

    DigitsViewModel(Workspace workspace) {
        this.workspace = workspace;
        shelf = workspace.digits();
        background = new Background("digits", workspace.ui());
        shelf.digits().addListener((ListChangeListener<KeptDigit>) change -> read());
        shelf.chosenProperty().addListener(value -> selected.clear());
        workspace.models().inUseProperty().addListener((value, before, now) -> read());
        label.addListener(this::show);
        mistakesFirst.addListener(this::show);
        read();
        shelf.refresh();
    }

    DigitShelf shelf() {
        return shelf;
    }

    /** Which digits are shown; all where it is empty. */
    ObjectProperty<OptionalInt> labelProperty() {
        return label;
    }

    /** Whether those stand first that the model in use reads wrong. */
    BooleanProperty mistakesFirstProperty() {
        return mistakesFirst;
    }

    /** What is shown, the latest first. */
    ReadOnlyObjectProperty<List<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The ids of the selected digits. */
    ObservableSet<UUID> selected() {
        return selected;
    }

    /** Whether there is something to be undone here. */
    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    /** How many of a digit there are. */
    long count(OptionalInt digit) {
        return shelf.digits().stream()
                .filter(kept -> digit.isEmpty() || kept.label() == digit.getAsInt())
                .count();
    }

    /** How many the model in use reads right; empty while that is not known of all. */
    Optional<Long> right() {
        return shelf.digits().stream().allMatch(digit -> read.containsKey(digit.id()))
                ? Optional.of(shelf.digits().stream()
                        .filter(digit -> read.get(digit.id()).label() == digit.label())
                        .count())
                : Optional.empty();
    }

    /** Lets the model in use read what it has not read yet, and shows everything. */
    private void read() {
        reading.ifPresent(Job::cancel);
        reading = Optional.empty();
        Optional<SoftmaxRegression> model =
                Optional.ofNullable(workspace.models().inUseProperty().get()).map(TrainedModel::model);
        if (!model.equals(reader)) {
            reader = model;
            read.clear();
        }
        List<KeptDigit> unread = shelf.digits().stream()
                .filter(digit -> !read.containsKey(digit.id()))
                .toList();
        show(label);
        if (model.isPresent() && !unread.isEmpty()) {
            Job<Map<UUID, KeptDigit.Reading>> job = background.job(progress -> read(model.get(), unread));
            reading = Optional.of(job);
            job.onDone(found -> {
                        if (reading.filter(job::equals).isPresent()) {
                            read.putAll(found);
                            show(label);
                        }
                    })
                    .start();
        }
    }

    private static Map<UUID, KeptDigit.Reading> read(SoftmaxRegression model, List<KeptDigit> digits) {
        Thread asking = Thread.currentThread();
        Map<UUID, KeptDigit.Reading> found = new ConcurrentHashMap<>();
        digits.parallelStream().forEach(digit -> {
            if (asking.isInterrupted()) {
                throw new CancellationException("reading was broken off");
            }
            Prediction prediction = model.predict(digit.image());
            found.put(
                    digit.id(),
                    new KeptDigit.Reading(prediction.label(), Math.min(1, prediction.probability(prediction.label()))));
        });
        return found;
    }

    private void show(Observable why) {
        Comparator<Shown> order = Comparator.comparing(one -> one.digit().time(), Comparator.reverseOrder());
        if (mistakesFirst.get()) {
            order = Comparator.comparing(Shown::isMistake, Comparator.reverseOrder())
                    .thenComparing(order);
        }
        shown.set(shelf.digits().stream()
                .filter(digit ->
                        label.get().isEmpty() || digit.label() == label.get().getAsInt())
                .map(digit -> new Shown(digit, Optional.ofNullable(read.get(digit.id()))))
                .sorted(order)
                .toList());
        Set<UUID> there = shelf.digits().stream().map(KeptDigit::id).collect(Collectors.toSet());
        selected.retainAll(there);
    }

    /** Selects a digit, or takes it out of the selection. */
    void toggle(UUID id) {
        if (!selected.remove(id)) {
            selected.add(id);
        }
    }

    /** Selects all that is shown. */
    void selectAll() {
        shown.get().forEach(one -> selected.add(one.digit().id()));
    }

    private List<KeptDigit> selection() {
        return shelf.digits().stream()
                .filter(digit -> selected.contains(digit.id()))
                .toList();
    }

    /** Takes the selected digits out. */
    void delete() {
        List<KeptDigit> digits = selection();
        if (!digits.isEmpty()) {
            String name = shelf.chosenProperty().get();
            selected.clear();
            shelf.remove(name, ids(digits));
            noteUndo(() -> shelf.put(name, digits));
            done("digits.deleted", digits.size());
        }
    }

    /** Says that the selected digits are another one. */
    void relabel(int digit) {
        List<KeptDigit> before =
                selection().stream().filter(kept -> kept.label() != digit).toList();
        if (!before.isEmpty()) {
            String name = shelf.chosenProperty().get();
            selected.clear();
            shelf.relabel(name, ids(before), digit);
            noteUndo(() -> shelf.put(name, before));
            done("digits.relabelled", before.size(), digit);
        }
    }

    private static Set<UUID> ids(List<KeptDigit> digits) {
        return digits.stream().map(KeptDigit::id).collect(Collectors.toSet());
    }

    private void noteUndo(Runnable step) {
        undo.push(step);
        canUndo.set(true);
    }

    /** Takes back the last thing that was done to digits here. */
    void undo() {
        if (!undo.isEmpty()) {
            undo.pop().run();
            canUndo.set(!undo.isEmpty());
        }
    }

    /** Puts a digit onto the paper. */
    void draw(KeptDigit digit) {
        Sheet sheet = digit.drawing().ink().map(Sheet::of).orElseGet(() -> Sheet.of(digit.image()));
        workspace.draw(sheet.from(
                Sheet.Origin.file(DigitShelf.title(shelf.chosenProperty().get()), OptionalInt.of(digit.label()))));
    }

    /** Lets the user draw ten of each digit. */
    void collect() {
        workspace.collect();
    }

    /** Takes another collection. */
    void choose(String name) {
        shelf.choose(name);
    }

    /** Makes a collection and shows it. */
    void create(String name) {
        shelf.change(library -> library.create(name), made -> shelf.choose(made.name()));
    }

    /** Gives the collection that is shown another name. */
    void rename(String to) {
        String from = shelf.chosenProperty().get();
        shelf.change(
                library -> {
                    library.rename(from, to);
                    return to;
                },
                name -> {
                    forgetUndo();
                    shelf.choose(name);
                });
    }

    /** Deletes the collection that is shown. */
    void deleteCollection() {
        String name = shelf.chosenProperty().get();
        shelf.change(
                library -> {
                    library.delete(name);
                    return name;
                },
                deleted -> {
                    forgetUndo();
                    done("digits.collection.deleted", DigitShelf.title(deleted));
                });
    }

    /** Deletes everything that was kept. */
    void deleteAll() {
        shelf.change(
                library -> {
                    library.deleteAll();
                    return library.folder();
                },
                folder -> {
                    forgetUndo();
                    done("digits.all.deleted", folder);
                });
    }

    /** What was done to a collection that is there no more, or called otherwise, cannot be undone. */
    private void forgetUndo() {
        undo.clear();
        canUndo.set(false);
    }

    /** Adds all digits of another collection to the one that is shown. */
    void mergeFrom(String other) {
        add(
                library -> new DigitImport.Result(library.collection(other).digits(), 0, List.of()),
                DigitShelf.title(other));
    }

    /** Asks for a file of digits to add. */
    void importFile() {
        workspace.chooseFileToOpen(Texts.get("digits.import.title")).ifPresent(this::importFrom);
    }

    /** Asks for a folder of digits to add. */
    void importFolder() {
        workspace.chooseDataFolder().ifPresent(this::importFrom);
    }

    private void importFrom(Path path) {
        add(library -> DigitImport.read(path), String.valueOf(path.getFileName()));
    }

    /** What was added of all that there was. */
    private record Added(List<KeptDigit> digits, DigitImport.Result found) {}

    private void add(DigitShelf.Change<DigitImport.Result> source, String from) {
        String name = shelf.chosenProperty().get();
        shelf.change(
                library -> {
                    DigitImport.Result found = source.make(library);
                    DigitCollection into = library.collection(name);
                    Set<UUID> before = ids(into.digits());
                    into.addMissing(found.digits());
                    List<KeptDigit> added = found.digits().stream()
                            .filter(digit -> !before.contains(digit.id()))
                            .toList();
                    return new Added(added, found);
                },
                added -> {
                    if (!added.digits().isEmpty()) {
                        noteUndo(() -> shelf.remove(name, ids(added.digits())));
                    }
                    tell(added, from);
                });
    }

    private void tell(Added added, String from) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.get("digits.added", added.digits().size(), from));
        int there = added.found().digits().size() - added.digits().size();
        if (there > 0) {
            sentences.add(Texts.get("digits.added.there", there));
        }
        if (added.found().withoutLabel() > 0) {
            sentences.add(Texts.get("digits.added.unlabelled", added.found().withoutLabel()));
        }
        added.found().unreadable().forEach(problem -> sentences.add(Texts.of(problem)));
        boolean isAll =
                added.found().withoutLabel() == 0 && added.found().unreadable().isEmpty();
        workspace.notices().tell(isAll ? Notices.Kind.DONE : Notices.Kind.PROBLEM, String.join(" ", sentences));
    }

    /** Asks for a folder, and writes there the digits that are selected, or else all that are shown. */
    void export(DigitExport.Format format) {
        List<KeptDigit> digits =
                selected.isEmpty() ? shown.get().stream().map(Shown::digit).toList() : selection();
        if (digits.isEmpty()) {
            workspace.notices().tell(Notices.Kind.PROBLEM, Texts.get("digits.export.nothing"));
            return;
        }
        workspace
                .chooseFolder(Texts.get("digits.export.title"))
                .ifPresent(folder -> workspace
                        .files()
                        .job(progress -> {
                            DigitExport.write(folder, digits, format);
                            return folder;
                        })
                        .onDone(written -> done("digits.exported", digits.size(), written.getFileName()))
                        .onFailed(workspace.notices()::tell)
                        .start());
    }

    private void done(String key, Object... values) {
        workspace.notices().tell(Notices.Kind.DONE, Texts.get(key, values));
    }

    void close() {
        background.close();
    }
}
