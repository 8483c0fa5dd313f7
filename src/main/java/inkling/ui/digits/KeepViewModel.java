package inkling.ui.digits;

import inkling.core.format.drawing.Drawing;
import inkling.core.ink.Ink;
import inkling.core.library.KeptDigit;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Failure;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.draw.Reading;
import inkling.ui.draw.Sheet;
import inkling.ui.kit.Notices;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Keeps what is on the paper as the digit that the user says it is, and takes a new sheet. To undo that brings the
 * drawing back onto the paper and takes the digit out of the collection. For the JavaFX thread only.
 */
public final class KeepViewModel {
    /** How many of each digit are collected at a go. */
    static final int OF_EACH = 10;

    private final DrawViewModel drawing;
    private final DigitShelf shelf;
    private final Notices notices;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Optional<Collecting>> collecting =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<Kept> kept = new ArrayList<>();

    /** Goes up with every stroke, so that only the last one's pause counts. */
    private int strokes;

    /**
     * Nothing kept yet.
     *
     * @param later runs what it is given on the JavaFX thread, when whoever draws a digit would have begun its next
     *     stroke
     */
    public KeepViewModel(DrawViewModel drawing, DigitShelf shelf, Notices notices, Executor later, Clock clock) {
        this.drawing = drawing;
        this.shelf = shelf;
        this.notices = notices;
        this.clock = clock;
        drawing.sheetProperty().addListener((value, before, now) -> follow(before, now));
        collecting.addListener((value, before, now) ->
                drawing.askedForProperty().set(now.map(one -> Texts.get("keep.draw", one.digit()))));
        drawing.strokeUnderWayProperty().addListener((value, before, now) -> {
            strokes++;
            if (!now && collecting.get().isPresent()) {
                int last = strokes;
                later.execute(() -> rested(last));
            }
        });
    }

    /**
     * A digit that was kept.
     *
     * @param sheet it was on
     * @param next the one that came after it
     * @param collected whether it was one of those to be collected
     */
    private record Kept(Sheet sheet, Sheet next, String collection, KeptDigit digit, boolean collected) {}

    /** What is read now, if anything. */
    public ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return drawing.readingProperty();
    }

    /** Which digits the user is drawing one after the other, if that is so. */
    public ReadOnlyObjectProperty<Optional<Collecting>> collectingProperty() {
        return collecting.getReadOnlyProperty();
    }

    /** Where it is kept. */
    public DigitShelf shelf() {
        return shelf;
    }

    /** Keeps what is on the paper as what was to be drawn, or else as what it was read as; nothing on bare paper. */
    public void confirm() {
        drawing.settle();
        Optional<Integer> asked = collecting.get().map(Collecting::digit);
        asked.or(() -> drawing.readingProperty()
                        .get()
                        .filter(Reading::isDigit)
                        .map(reading -> reading.prediction().label()))
                .ifPresent(this::keep);
    }

    /** Keeps what is on the paper as a digit, 0 to 9; nothing on bare paper. */
    public void keep(int label) {
        drawing.settle();
        drawing.readingProperty().get().ifPresent(reading -> keep(reading, label));
    }

    private void keep(Reading reading, int label) {
        KeptDigit digit = KeptDigit.of(
                drawing(reading, label), Optional.of(KeptDigit.Reading.of(reading.prediction())), clock.instant());
        boolean collected = collecting.get().filter(now -> now.digit() == label).isPresent();
        Kept one = new Kept(
                drawing.sheetProperty().get(),
                new Sheet(Optional.empty(), Ink.EMPTY, Sheet.Origin.HAND),
                shelf.chosenProperty().get(),
                digit,
                collected);
        drawing.show(one.next());
        // Or a day's digits would be gone through at every stroke, and fill the memory
        kept.removeIf(earlier -> !drawing.remembers(earlier.next()));
        kept.add(one);
        add(one);
    }

    /** How many kept digits undo and redo may still take back and bring again. */
    int steps() {
        return kept.size();
    }

    private static Drawing drawing(Reading reading, int label) {
        boolean isInk = reading.sheet().picture().isEmpty();
        return new Drawing(
                isInk ? Optional.of(reading.sheet().ink()) : Optional.empty(),
                isInk ? Optional.empty() : Optional.of(reading.image()),
                OptionalInt.of(label));
    }

    private void tell(String key, Kept one) {
        notices.tell(Notices.Kind.DONE, Texts.get(key, one.digit().label(), DigitShelf.title(one.collection())));
    }

    private void add(Kept one) {
        tell("keep.kept", one);
        count(one, 1);
        shelf.add(one.collection(), List.of(one.digit()), failure -> failed(one, failure));
    }

    /** The drawing must not be lost with the digit: it comes back, unless the next one is on the paper by now. */
    @SuppressWarnings("ReferenceEquality")
    private void failed(Kept one, Failure failure) {
        kept.remove(one);
        count(one, -1);
        boolean isBack = drawing.sheetProperty().get() == one.next();
        if (isBack) {
            drawing.undo();
        }
        String key = isBack ? "keep.failed" : "keep.failed-behind";
        notices.tell(new Notices.Notice(
                Notices.Kind.PROBLEM,
                Texts.get(key, one.digit().label(), failure.sentence()),
                Texts.get(key, one.digit().label(), failure.details())));
    }

    /** Undo and redo go between the very sheets that the history has; equal ones are others. */
    @SuppressWarnings("ReferenceEquality")
    private void follow(Sheet before, Sheet now) {
        for (Kept one : List.copyOf(kept)) {
            if (before == one.next() && now == one.sheet()) {
                tell("keep.taken-back", one);
                shelf.remove(one.collection(), Set.of(one.digit().id()));
                count(one, -1);
            } else if (before == one.sheet() && now == one.next()) {
                add(one);
            }
        }
    }

    private void count(Kept one, int by) {
        collecting.get().filter(now -> one.collected() && now.kept() + by >= 0).ifPresent(now -> {
            Collecting next = now.with(by);
            if (next.isDone()) {
                notices.tell(Notices.Kind.DONE, Texts.get("keep.collected", next.total()));
            }
            collecting.set(next.isDone() ? Optional.empty() : Optional.of(next));
        });
    }

    /** After an undo the drawing waits for what is drawn instead. */
    private void rested(int last) {
        if (last == strokes
                && !drawing.canRedoProperty().get()
                && drawing.readingProperty().get().filter(Reading::isDigit).isPresent()) {
            collecting.get().ifPresent(now -> keep(now.digit()));
        }
    }

    /** Begins to collect ten of each digit; what was collected before stays. */
    public void collect() {
        collecting.set(Optional.of(Collecting.ofEach(OF_EACH, new Random())));
        if (!drawing.sheetProperty().get().isBare()) {
            drawing.clear();
        }
    }

    /** Leaves this digit for later. */
    void skip() {
        collecting.set(collecting.get().map(Collecting::later));
    }

    /** Ends collecting. */
    void stop() {
        collecting.set(Optional.empty());
    }
}
