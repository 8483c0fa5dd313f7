package inkling.ui.runs;

import inkling.core.runs.KeptRun;
import inkling.core.runs.Label;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunSummary;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Failure;
import inkling.ui.kit.Notices;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The library of runs as the window shows it. What is changed is changed on disk first, and what is there then is shown.
 * For the JavaFX thread only.
 */
public final class RunShelf {
    private final RunLibrary library;
    private final Background disk;
    private final Notices notices;
    private final ObservableList<RunLibrary.Entry> entries = FXCollections.observableArrayList();
    private final ObservableList<RunLibrary.Entry> seen = FXCollections.unmodifiableObservableList(entries);

    /** What was deleted last and can be had back. */
    private final ReadOnlyObjectWrapper<List<String>> deleted = new ReadOnlyObjectWrapper<>(List.of());

    /** Whether a reading is asked for that has not begun, so that another would find nothing new. */
    private boolean asked;

    /**
     * A shelf that has read nothing yet.
     *
     * @param disk where files are read and written, in turn
     */
    public RunShelf(RunLibrary library, Background disk, Notices notices) {
        this.library = library;
        this.disk = disk;
        this.notices = notices;
    }

    /** Where the runs are. */
    public RunLibrary library() {
        return library;
    }

    /** All runs, the newest first, as they were when they were last read. */
    public ObservableList<RunLibrary.Entry> entries() {
        return seen;
    }

    /** The run of an id, if it is there and can be read. */
    public Optional<KeptRun> find(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .filter(KeptRun.class::isInstance)
                .map(KeptRun.class::cast)
                .findFirst();
    }

    /** Reads what there is now. */
    public void refresh() {
        if (asked) {
            return;
        }
        asked = true;
        disk.job(progress -> library.list())
                .onDone(found -> {
                    asked = false;
                    show(found);
                })
                .onFailed(failure -> {
                    asked = false;
                    notices.tell(failure);
                })
                .start();
    }

    private void show(List<RunLibrary.Entry> found) {
        if (!entries.equals(found)) {
            entries.setAll(found);
        }
    }

    /** Shows how far a run under way has come, without reading anything. */
    public void progress(String id, RunSummary summary) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof KeptRun run && run.id().equals(id)) {
                entries.set(i, run.with(summary));
            }
        }
    }

    /** Tells once that a run which goes on cannot be kept. */
    public void tellUnkept(Failure failure) {
        notices.tell(new Notices.Notice(
                Notices.Kind.PROBLEM,
                Texts.get("runs.unkept", failure.sentence()),
                Texts.get("runs.unkept", failure.details())));
    }

    /** Puts something else on a run. */
    public void change(String id, UnaryOperator<Label> change) {
        disk.job(progress -> library.change(id, change))
                .onDone(label -> find(id).ifPresent(run -> entries.set(entries.indexOf(run), run.with(label))))
                .onFailed(notices::tell)
                .start();
    }

    /** Deletes runs; {@link #undoDelete} has them back. */
    public void delete(List<String> ids) {
        List<String> all = List.copyOf(ids);
        if (all.isEmpty()) {
            return;
        }
        disk.job(progress -> {
                    List<String> gone = library.delete(all);
                    return new Found(library.list(), gone);
                })
                .onDone(found -> {
                    show(found.entries());
                    deleted.set(found.gone());
                    notices.tell(
                            Notices.Kind.DONE,
                            Texts.get("runs.deleted", found.gone().size()));
                })
                .onFailed(failure -> {
                    notices.tell(failure);
                    refresh();
                })
                .start();
    }

    private record Found(List<RunLibrary.Entry> entries, List<String> gone) {}

    /** What {@link #undoDelete} would have back; empty where there is nothing. */
    public ReadOnlyObjectProperty<List<String>> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** Has back what was deleted last. */
    public void undoDelete() {
        restore(deleted.get());
    }

    /** Has back runs that were deleted. */
    public void restore(List<String> ids) {
        List<String> back = List.copyOf(ids);
        if (back.isEmpty()) {
            return;
        }
        deleted.set(List.of());
        disk.job(progress -> {
                    library.restore(back);
                    return library.list();
                })
                .onDone(this::show)
                .onFailed(failure -> {
                    notices.tell(failure);
                    refresh();
                })
                .start();
    }
}
