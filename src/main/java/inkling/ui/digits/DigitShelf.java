package inkling.ui.digits;

import inkling.core.library.DigitCollection;
import inkling.core.library.DigitLibrary;
import inkling.core.library.KeptDigit;
import inkling.core.problem.Problem;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Failure;
import inkling.ui.kit.Notices;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The digits that the user keeps, as the window shows them: one collection of several. What is changed is changed here
 * at once and on disk in the same order; where that fails, what is on disk is shown again. For the JavaFX thread only.
 */
public final class DigitShelf {
    private final DigitLibrary library;
    private final Background disk;
    private final Notices notices;
    private final ObservableList<String> names = FXCollections.observableArrayList(DigitLibrary.FIRST);
    private final ReadOnlyObjectWrapper<String> chosen = new ReadOnlyObjectWrapper<>(DigitLibrary.FIRST);
    private final ObservableList<KeptDigit> digits = FXCollections.observableArrayList();

    /** What others see: one list for each, for it hears of changes only as long as somebody holds it. */
    private final ObservableList<String> seenNames = FXCollections.unmodifiableObservableList(names);

    private final ObservableList<KeptDigit> seenDigits = FXCollections.unmodifiableObservableList(digits);

    /** The digits that are known to be on disk; more are on the screen while some are being saved. */
    private List<KeptDigit> onDisk = List.of();

    /** Goes up with every change, so that what was read before it is not taken for news. */
    private int changes;

    /**
     * A shelf that has read nothing yet.
     *
     * @param chosen the collection to begin with
     * @param disk where files are read and written, in turn
     */
    public DigitShelf(DigitLibrary library, String chosen, Background disk, Notices notices) {
        this.library = library;
        this.disk = disk;
        this.notices = notices;
        this.chosen.set(chosen);
    }

    /**
     * Some of what a library does, which may take a while.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Change<T> {
        /** Does it, on a background thread. */
        T make(DigitLibrary library) throws IOException;
    }

    @FunctionalInterface
    private interface CollectionChange {
        void make(DigitCollection collection) throws IOException;
    }

    private record Changed<T>(T result, Found found) {}

    private record Found(List<String> names, String chosen, List<KeptDigit> digits, Optional<Problem> notice) {}

    /** All collections that there are. */
    public ObservableList<String> names() {
        return seenNames;
    }

    /** What a collection is called on the screen. */
    public static String title(String name) {
        return name.equals(DigitLibrary.FIRST) ? Texts.get("digits.first") : name;
    }

    /** The collection that is shown and that digits are kept in. */
    public ReadOnlyObjectProperty<String> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The digits of that collection in the order in which they were kept. */
    public ObservableList<KeptDigit> digits() {
        return seenDigits;
    }

    /** Where the files are. */
    public DigitLibrary library() {
        return library;
    }

    /** Takes another collection. */
    public void choose(String name) {
        if (!name.equals(chosen.get())) {
            changes++;
            onDisk = List.of();
            digits.clear();
            chosen.set(name);
            refresh();
        }
    }

    /** Reads what another program may have changed. */
    public void refresh() {
        refresh(notices::tell);
    }

    private void refresh(Consumer<Failure> unread) {
        int before = changes;
        String name = chosen.get();
        disk.job(progress -> find(name))
                .onDone(found -> {
                    found.notice().ifPresent(this::tell);
                    if (changes == before) {
                        show(found);
                    } else {
                        refresh(unread);
                    }
                })
                .onFailed(unread)
                .start();
    }

    private Found find(String name) throws IOException {
        List<String> all = library.names();
        String there = all.contains(name) ? name : DigitLibrary.FIRST;
        DigitCollection collection = library.collection(there);
        List<KeptDigit> kept = collection.digits();
        return new Found(all, there, kept, collection.takeNotice());
    }

    private void show(Found found) {
        if (!names.equals(found.names())) {
            names.setAll(found.names());
        }
        chosen.set(found.chosen());
        onDisk = found.digits();
        if (!digits.equals(found.digits())) {
            digits.setAll(found.digits());
        }
    }

    /**
     * Adds digits to a collection.
     *
     * @param unkept is told why, if that cannot be, and tells the user
     */
    public void add(String name, List<KeptDigit> more, Consumer<Failure> unkept) {
        change(
                name,
                all -> Stream.concat(all.stream(), more.stream()).toList(),
                collection -> collection.add(more),
                unkept);
    }

    /** Takes digits out of a collection. */
    public void remove(String name, Set<UUID> ids) {
        change(
                name,
                all -> all.stream().filter(digit -> !ids.contains(digit.id())).toList(),
                collection -> collection.remove(ids));
    }

    /** Says of digits that they are another one. */
    public void relabel(String name, Set<UUID> ids, int digit) {
        change(
                name,
                all -> all.stream()
                        .map(each -> ids.contains(each.id()) ? each.labelled(digit) : each)
                        .toList(),
                collection -> collection.relabel(ids, digit));
    }

    /** Puts digits back that were taken out or changed. */
    public void put(String name, List<KeptDigit> back) {
        Set<UUID> ids = KeptDigit.ids(back);
        change(
                name,
                all -> Stream.concat(all.stream().filter(digit -> !ids.contains(digit.id())), back.stream())
                        .sorted(Comparator.comparing(KeptDigit::time))
                        .toList(),
                collection -> collection.put(back));
    }

    private void change(String name, UnaryOperator<List<KeptDigit>> here, CollectionChange there) {
        change(name, here, there, notices::tell);
    }

    private void change(
            String name, UnaryOperator<List<KeptDigit>> here, CollectionChange there, Consumer<Failure> unchanged) {
        changes++;
        if (name.equals(chosen.get())) {
            digits.setAll(here.apply(digits));
        }
        disk.job(progress -> {
                    DigitCollection collection = library.collection(name);
                    there.make(collection);
                    return collection.takeNotice();
                })
                .onDone(notice -> {
                    if (name.equals(chosen.get())) {
                        onDisk = here.apply(onDisk);
                    }
                    notice.ifPresent(this::tell);
                })
                .onFailed(failure -> failed(failure, unchanged))
                .start();
    }

    /**
     * Changes the collections as such, and shows what they are then.
     *
     * @param then is told what came of it when that is shown
     */
    public <T> void change(Change<T> change, Consumer<T> then) {
        String name = chosen.get();
        int before = changes;
        disk.job(progress -> {
                    T result = change.make(library);
                    return new Changed<>(result, find(name));
                })
                .onDone(changed -> {
                    boolean isNews = changes == before;
                    changes++;
                    if (isNews) {
                        show(changed.found());
                    } else {
                        refresh();
                    }
                    changed.found().notice().ifPresent(this::tell);
                    then.accept(changed.result());
                })
                .onFailed(failure -> failed(failure, notices::tell))
                .start();
    }

    /** What could not be saved is shown no more, also where the disk cannot be read again. */
    private void failed(Failure failure, Consumer<Failure> unchanged) {
        unchanged.accept(failure);
        changes++;
        digits.setAll(onDisk);
        // Why it cannot be read either is told already
        refresh(again -> {});
    }

    private void tell(Problem problem) {
        notices.tell(Notices.Kind.PROBLEM, Texts.of(problem));
    }
}
