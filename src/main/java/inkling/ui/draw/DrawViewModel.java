package inkling.ui.draw;

import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.core.model.TrainedModel;
import inkling.ui.concurrent.NextPulse;
import inkling.ui.concurrent.UiThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * The drawing, its history and what the model reads in it. The way from the strokes to the probabilities takes a
 * fraction of a millisecond, so it is gone right here on the JavaFX thread; but in some pulses only, for a pointer that
 * had to wait for it would lose part of its way.
 */
public final class DrawViewModel {
    /** The paper's side in canvas units, whatever its size on the screen: ten units are one pixel of a 28 × 28 image. */
    public static final float PAPER = 280;

    /** The narrowest pen in canvas units. */
    public static final double MIN_PEN_WIDTH = 6;

    /** The widest pen in canvas units. */
    public static final double MAX_PEN_WIDTH = 44;

    /** The pen that leaves strokes about as wide as those in MNIST. */
    public static final double DEFAULT_PEN_WIDTH = 22;

    /** Of the pulses in which a stroke grows: twenty readings a second are at once, and each takes most of a pulse. */
    static final int PULSES_PER_READING = 3;

    /** An eraser is wider than the pen, by this factor: what it leaves behind would only confuse. */
    private static final double ERASER_TO_PEN = 1.8;

    private final ObservableValue<TrainedModel> model;
    private final DigitSource digits;
    private final History<Sheet> history = new History<>(Sheet.BARE);
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.BARE);
    private final ObservableValue<String> caption =
            sheet.map(shown -> shown.origin().caption());
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Stroke.Tool> tool = new SimpleObjectProperty<>(Stroke.Tool.PEN);
    private final DoubleProperty penWidth = new SimpleDoubleProperty(DEFAULT_PEN_WIDTH);
    private final ObjectProperty<Optional<String>> askedFor = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty drawn = new SimpleBooleanProperty();
    private final NextPulse taking;

    /** What was drawn since the last pulse and has ended, in drawing order. */
    private final List<StrokeBuilder> lifted = new ArrayList<>();

    private StrokeBuilder underPointer;
    private int pulsesOfStroke;

    /** Whether there is more on the paper than was read. */
    private boolean unread;

    private final ReadOnlyBooleanWrapper strokeUnderWay = new ReadOnlyBooleanWrapper();

    /** Who wants to know of which digit the user asks. */
    private final List<IntConsumer> askedOf = new ArrayList<>();

    /**
     * Bare paper.
     *
     * @param model the one that reads, which may change at any time; its value is null while there is none
     * @param digits has a digit for whoever does not want to draw one
     * @param ui at whose pulse the pointer's way is taken over
     */
    public DrawViewModel(ObservableValue<TrainedModel> model, DigitSource digits, UiThread ui) {
        this.model = model;
        this.digits = digits;
        this.taking = new NextPulse(ui, this::takeStrokes);
        history.valueProperty().addListener((value, before, now) -> sheet.set(now));
        sheet.addListener((value, before, now) -> {
            drawn.set(drawn.get() || !now.isBare());
            unread = true;
            if (underPointer == null) {
                read();
            }
        });
        model.addListener((value, before, now) -> read());
    }

    /** What is on the paper, with the stroke under the pointer as it was at the last pulse. */
    public ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** What there is to say of the drawing: where it came from, what it is meant to be; empty where nothing is drawn. */
    public ObservableValue<String> captionProperty() {
        return caption;
    }

    /** What the model sees and reads; empty while there is no ink on the paper. */
    public ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** What the primary button does. */
    public ObjectProperty<Stroke.Tool> toolProperty() {
        return tool;
    }

    /** The pen's width in canvas units. */
    public DoubleProperty penWidthProperty() {
        return penWidth;
    }

    /** Makes the pen wider by some canvas units, or narrower by less than none, within its bounds. */
    public void widenPen(double by) {
        penWidth.set(Math.max(MIN_PEN_WIDTH, Math.min(penWidth.get() + by, MAX_PEN_WIDTH)));
    }

    /** What is to be drawn now, as bare paper says it; empty where the user draws what they like. */
    public ObjectProperty<Optional<String>> askedForProperty() {
        return askedFor;
    }

    /**
     * Whether the user has drawn with Inkling, here or at any time before: put a brush on the paper, or in whatever way
     * had something on it. Once it is so it stays.
     */
    public BooleanProperty drawnProperty() {
        return drawn;
    }

    /** Whether a brush is on the paper. */
    public ReadOnlyBooleanProperty strokeUnderWayProperty() {
        return strokeUnderWay.getReadOnlyProperty();
    }

    /** Whether there is a step to take back. */
    public ReadOnlyBooleanProperty canUndoProperty() {
        return history.canUndoProperty();
    }

    /** Whether there is a step that was taken back. */
    public ReadOnlyBooleanProperty canRedoProperty() {
        return history.canRedoProperty();
    }

    /** The brush's width in canvas units. */
    static double brushWidth(Stroke.Tool tool, double penWidth) {
        return tool == Stroke.Tool.PEN ? penWidth : penWidth * ERASER_TO_PEN;
    }

    /** Puts a brush on the paper, in canvas units, instead of the one that may be there. */
    void beginStroke(Stroke.Tool with, double x, double y) {
        endStroke();
        drawn.set(true);
        underPointer = new StrokeBuilder(with, (float) brushWidth(with, penWidth.get()));
        strokeUnderWay.set(true);
        pulsesOfStroke = 0;
        extendStroke(x, y);
    }

    /** Moves the brush, in canvas units; off the paper it leaves nothing. */
    void extendStroke(double x, double y) {
        if (underPointer != null && underPointer.add(x, y)) {
            taking.ask();
        }
    }

    /** Lifts the brush; all that it drew is one step of the history. */
    void endStroke() {
        if (underPointer != null) {
            lifted.add(underPointer);
            underPointer = null;
            strokeUnderWay.set(false);
            taking.ask();
        }
    }

    private void takeStrokes() {
        for (StrokeBuilder builder : lifted) {
            history.put(history.get().plus(builder.strokes()));
        }
        unread |= !lifted.isEmpty();
        lifted.clear();
        if (underPointer != null) {
            sheet.set(history.get().plus(underPointer.strokes()));
            pulsesOfStroke++;
        }
        if (unread && (underPointer == null || pulsesOfStroke % PULSES_PER_READING == 0)) {
            read();
        }
    }

    /** Ends the stroke under way; sheet and reading are what is on the paper afterwards. */
    public void settle() {
        endStroke();
        taking.settle();
    }

    /** Takes the last step back. */
    public void undo() {
        settle();
        history.undo();
    }

    /** Does again what was taken back. */
    public void redo() {
        settle();
        history.redo();
    }

    /** Whether this very sheet is on the paper, or comes back by {@link #undo} or {@link #redo}. */
    public boolean remembers(Sheet one) {
        return history.reaches(one);
    }

    /** Takes a new sheet; the old one is a step back. */
    public void clear() {
        show(Sheet.BARE);
    }

    /** Takes a new sheet with some digit on it. */
    public void drawRandomDigit() {
        digits.next(this::show);
    }

    /** The user asks about a digit, by its bar. */
    void askOf(int digit) {
        askedOf.forEach(listener -> listener.accept(digit));
    }

    /** Tells somebody of each digit that the user asks about. */
    public void whenAskedOf(IntConsumer listener) {
        askedOf.add(listener);
    }

    /** Takes another sheet; the one before is a step back. */
    public void show(Sheet other) {
        settle();
        history.put(other);
    }

    /** Lets everything have begun on another sheet than a bare one; what was drawn meanwhile stays on top. */
    public void beginWith(Sheet first) {
        history.beginWith(first);
    }

    private void read() {
        unread = false;
        DigitImage image = sheet.get().image();
        reading.set(
                image.isBlank() || model.getValue() == null
                        ? Optional.empty()
                        : Optional.of(Reading.of(sheet.get(), image, underPointer == null, model.getValue())));
    }
}
