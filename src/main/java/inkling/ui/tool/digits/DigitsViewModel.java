package inkling.ui.tool.digits;

import inkling.core.library.KeptDigit;
import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import inkling.ui.digits.DigitShelf;
import inkling.ui.draw.Sheet;
import inkling.ui.kit.Notices;
import inkling.ui.kit.UndoSteps;
import inkling.ui.tool.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
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
    private final ModelReadings readings;
    private final UndoSteps undo = new UndoSteps();
    private final ObjectProperty<OptionalInt> label = new SimpleObjectProperty<>(OptionalInt.empty());
    private final BooleanProperty mistakesFirst = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Shown>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableSet<UUID> selected = FXCollections.observableSet();

    DigitsViewModel(Workspace workspace) {
        this.workspace = workspace;
        shelf = workspace.digits();
        readings = new ModelReadings(workspace.ui(), this::show);
        shelf.digits().addListener((ListChangeListener<KeptDigit>) change -> read());
        shelf.chosenProperty().addListener(value -> selected.clear());
        workspace.models().inUseProperty().addListener((value, before, now) -> read());
        label.addListener(value -> show());
        mistakesFirst.addListener(value -> show());
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

    /** What was done here and can be undone. */
    UndoSteps undo() {
        return undo;
    }

    /** How many of a digit there are. */
    long count(OptionalInt digit) {
        return shelf.digits().stream()
                .filter(kept -> digit.isEmpty() || kept.label() == digit.getAsInt())
                .count();
    }

    /** How many the model in use reads right; empty while that is not known of all. */
    Optional<Long> right() {
        List<Shown> all = shelf.digits().stream().map(this::shown).toList();
        return all.stream().allMatch(one -> one.read().isPresent())
                ? Optional.of(all.stream().filter(one -> !one.isMistake()).count())
                : Optional.empty();
    }

    private Shown shown(KeptDigit digit) {
        return new Shown(digit, readings.of(digit));
    }

    /** Lets the model in use read what it has not read yet, and shows everything. */
    private void read() {
        readings.read(
                Optional.ofNullable(workspace.models().inUseProperty().get()).map(TrainedModel::model), shelf.digits());
        show();
    }

    private void show() {
        Comparator<Shown> order = Comparator.comparing(one -> one.digit().time(), Comparator.reverseOrder());
        if (mistakesFirst.get()) {
            order = Comparator.comparing(Shown::isMistake, Comparator.reverseOrder())
                    .thenComparing(order);
        }
        shown.set(shelf.digits().stream()
                .filter(digit ->
                        label.get().isEmpty() || digit.label() == label.get().getAsInt())
                .map(this::shown)
                .sorted(order)
                .toList());
        selected.retainAll(KeptDigit.ids(shelf.digits()));
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

    /** The digits that are selected, or else all that are shown. */
    List<KeptDigit> chosen() {
        return selected.isEmpty() ? shown.get().stream().map(Shown::digit).toList() : selection();
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
            shelf.remove(name, KeptDigit.ids(digits));
            undo.note(() -> shelf.put(name, digits));
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
            shelf.relabel(name, KeptDigit.ids(before), digit);
            undo.note(() -> shelf.put(name, before));
            done("digits.relabelled", before.size(), digit);
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

    private void done(String key, Object... values) {
        workspace.notices().tell(Notices.Kind.DONE, Texts.get(key, values));
    }

    void close() {
        readings.close();
    }
}
