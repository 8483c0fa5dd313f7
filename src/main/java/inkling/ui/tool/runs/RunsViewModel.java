package inkling.ui.tool.runs;

import inkling.core.history.RunHistory;
import inkling.core.runs.KeptRun;
import inkling.core.runs.Label;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunState;
import inkling.ui.concurrent.Background;
import inkling.ui.curves.ComparisonViewModel;
import inkling.ui.kit.UndoSteps;
import inkling.ui.runs.RunShelf;
import inkling.ui.tool.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The kept runs, which of them are shown and selected, and what is done with them. */
final class RunsViewModel {
    /** Of more runs nobody sees anything in a chart. */
    private static final int MOST_COMPARED = 100;

    private final Workspace workspace;
    private final RunShelf shelf;
    private final Background disk;
    private final UndoSteps undo = new UndoSteps();
    private final ComparisonViewModel comparison;
    private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
    private final FilteredList<RunRow> shown = new FilteredList<>(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<RunRow>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<String, RunHistory> histories = new HashMap<>();
    private final RunActions actions;

    /** When the library's folder was changed last, as far as is known. */
    private Optional<FileTime> changed = Optional.empty();

    /** Whether somebody is looking what has changed on disk. */
    private boolean looking;

    RunsViewModel(Workspace workspace) {
        this.workspace = workspace;
        shelf = workspace.runs();
        disk = workspace.files();
        comparison = new ComparisonViewModel(workspace.ui());
        actions = new RunActions(workspace);
        shelf.entries().addListener((ListChangeListener<RunLibrary.Entry>) change -> show());
        shelf.deletedProperty().addListener((value, before, now) -> {
            if (!now.isEmpty()) {
                undo.note(() -> shelf.restore(now));
            }
        });
        show();
        filter.addListener((value, before, now) -> shown.setPredicate(row -> row.has(now)));
    }

    /** All runs that the filter lets through, the newest first. */
    ObservableList<RunRow> shown() {
        return shown;
    }

    /** All runs. */
    ObservableList<RunRow> rows() {
        return rows;
    }

    /** Words that a run must have to be shown. */
    StringProperty filterProperty() {
        return filter;
    }

    /** The selected runs in the order of the table. */
    ReadOnlyObjectProperty<List<RunRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The curves of the selected runs. */
    ComparisonViewModel comparison() {
        return comparison;
    }

    /** What was done here and can be undone. */
    UndoSteps undo() {
        return undo;
    }

    /** Reads the library anew. */
    void refresh() {
        shelf.refresh();
    }

    private void show() {
        Map<String, RunRow> before = new HashMap<>();
        rows.forEach(row -> before.put(row.id(), row));
        List<RunRow> now = shelf.entries().stream()
                .map(entry -> Optional.ofNullable(before.get(entry.id()))
                        .filter(row -> row.entry().equals(entry))
                        .orElseGet(() -> RunRow.of(entry)))
                .toList();
        List<String> chosen = ids(selected.get());
        if (ids(now).equals(ids(rows))) {
            for (int i = 0; i < now.size(); i++) {
                if (!rows.get(i).equals(now.get(i))) {
                    rows.set(i, now.get(i));
                }
            }
        } else {
            rows.setAll(now);
        }
        select(rows.stream().filter(row -> chosen.contains(row.id())).toList());
    }

    private static List<String> ids(List<RunRow> rows) {
        return rows.stream().map(RunRow::id).toList();
    }

    /** What has become of runs that are under way, and of those of them that are compared the curves. */
    private record News(List<KeptRun> runs, Map<String, RunHistory> histories, Optional<FileTime> changed) {}

    /** Looks for what is new: of runs that are under way how far they have come, otherwise only whether there are others. */
    void look() {
        if (looking) {
            return;
        }
        looking = true;
        List<String> running =
                rows.stream().filter(RunRow::isUnderWay).map(RunRow::id).toList();
        List<String> compared = ids(selected.get());
        disk.job(progress -> {
                    List<KeptRun> runs = new ArrayList<>();
                    Map<String, RunHistory> read = new HashMap<>();
                    for (String id : running) {
                        KeptRun run = shelf.library().find(id);
                        runs.add(run);
                        if (compared.contains(id) && run.stepsDone() > 0) {
                            read.put(id, run.history());
                        }
                    }
                    return new News(runs, read, lastChange());
                })
                .onDone(news -> {
                    looking = false;
                    take(news);
                })
                .onFailed(failure -> {
                    // A run has gone meanwhile
                    looking = false;
                    refresh();
                })
                .start();
    }

    private Optional<FileTime> lastChange() throws IOException {
        Path folder = shelf.library().folder();
        return Files.isDirectory(folder) ? Optional.of(Files.getLastModifiedTime(folder)) : Optional.empty();
    }

    private void take(News news) {
        boolean ended = news.runs().stream().anyMatch(run -> run.state() != RunState.RUNNING);
        if (ended || !news.changed().equals(changed)) {
            changed = news.changed();
            refresh();
        }
        for (KeptRun run : news.runs()) {
            // One of this window is ahead of its files
            shelf.find(run.id())
                    .filter(known -> known.stepsDone() < run.stepsDone())
                    .ifPresent(known -> shelf.progress(run.id(), run.summary()));
        }
        if (!news.histories().isEmpty()) {
            histories.putAll(news.histories());
            compare();
        }
    }

    /** Selects runs, and shows their curves as soon as they are read. */
    void select(List<RunRow> chosen) {
        List<RunRow> before = selected.get();
        selected.set(List.copyOf(chosen));
        List<String> ids = ids(chosen);
        if (ids(before).equals(ids)) {
            return;
        }
        histories.keySet().retainAll(ids);
        List<KeptRun> missing = chosen.stream()
                .limit(MOST_COMPARED)
                .map(RunRow::run)
                .flatMap(Optional::stream)
                .filter(run -> !histories.containsKey(run.id()) && run.stepsDone() > 0)
                .toList();
        if (missing.isEmpty()) {
            compare();
            return;
        }
        disk.job(progress -> {
                    Map<String, RunHistory> read = new HashMap<>();
                    for (KeptRun run : missing) {
                        read.put(run.id(), run.history());
                    }
                    return read;
                })
                .onDone(read -> {
                    if (ids(selected.get()).equals(ids)) {
                        histories.putAll(read);
                        compare();
                    }
                })
                .onFailed(workspace.notices()::tell)
                .start();
    }

    private void compare() {
        comparison.show(selected.get().stream()
                .filter(row -> histories.containsKey(row.id()))
                .filter(row -> histories.get(row.id()).size() > 0)
                .map(row -> new ComparisonViewModel.Run(row.id(), row.title(), row.settings(), histories.get(row.id())))
                .toList());
    }

    /** The step of the one selected run, from 1, that ends nearest to a position on the axis of its curves. */
    OptionalLong stepAt(OptionalDouble position) {
        if (position.isEmpty() || selected.get().size() != 1) {
            return OptionalLong.empty();
        }
        RunHistory history = histories.get(selected.get().get(0).id());
        return history == null || history.size() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(
                        1L + comparison.comparisonProperty().get().along().nearest(history, position.getAsDouble()));
    }

    /** Calls a run by another name, without the blanks around it. */
    void rename(RunRow row, String name) {
        change(row, label -> label.withName(name.strip()));
    }

    /** Writes something else on a run. */
    void note(RunRow row, String note) {
        change(row, label -> label.withNote(note.strip()));
    }

    /** Gives a run a star, or takes it. */
    void star(RunRow row) {
        change(row, label -> label.withStar(!row.isStarred()));
    }

    private void change(RunRow row, UnaryOperator<Label> change) {
        row.run().map(KeptRun::label).ifPresent(before -> {
            if (!change.apply(before).equals(before)) {
                shelf.change(row.id(), change);
                undo.note(() -> shelf.change(row.id(), label -> before));
            }
        });
    }

    /** Deletes the selected runs; they can be had back. */
    void delete() {
        List<String> ids = ids(selected.get());
        // Whoever clicks twice deletes no more than what was selected
        select(List.of());
        shelf.delete(ids);
    }

    /** What can be done with a run elsewhere. */
    RunActions actions() {
        return actions;
    }
}
