package inkling.ui.sweep;

import inkling.core.text.Texts;
import inkling.core.tuning.Trial;
import inkling.ui.kit.Painting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.TextAlignment;

/**
 * A picture of trials, of which the pointer marks one, or the arrow keys one after the other, the best first; a click or
 * Enter chooses it.
 */
abstract class TrialPainting extends Painting {
    static final String GRID = "-sweep-grid";
    static final String TEXT = "-sweep-text";
    static final String PAPER = "-sweep-paper";
    static final String PROBLEM = "-sweep-problem";
    static final double GAP = 6;

    private static final double LEGEND_WIDTH = 12;

    private final ReadOnlyObjectWrapper<Optional<Trial>> marked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Consumer<Trial> whenChosen = trial -> {};
    private List<Trial> trials = List.of();
    private List<String> settings = List.of();

    TrialPainting() {
        super(List.of(GRID, TEXT, PAPER, PROBLEM));
        getStyleClass().add("trials");
        marked.addListener(observable -> {
            speak();
            repaint();
        });
        setOnMouseMoved(event -> mark(at(event.getX(), event.getY())));
        setOnMouseExited(event -> mark(Optional.empty()));
        setOnMouseClicked(event -> at(event.getX(), event.getY()).ifPresent(trial -> whenChosen.accept(trial)));
        setOnKeyPressed(this::press);
    }

    /** The trial at a point of the picture. */
    protected abstract Optional<Trial> at(double x, double y);

    /**
     * Takes other trials.
     *
     * @param others in any order
     * @param shown the settings that the picture is about
     */
    final void take(List<Trial> others, List<String> shown) {
        trials = others.stream().sorted(Trial.BEST_FIRST).toList();
        settings = List.copyOf(shown);
        mark(Optional.empty());
        speak();
        repaint();
    }

    /** What is done with a trial that is clicked on. */
    public final void whenChosen(Consumer<Trial> then) {
        whenChosen = then;
    }

    /** The trial that is looked at. */
    public final ReadOnlyObjectProperty<Optional<Trial>> markedProperty() {
        return marked.getReadOnlyProperty();
    }

    /** All trials, the best first. */
    final List<Trial> trials() {
        return trials;
    }

    /** The settings that the picture is about. */
    final List<String> settings() {
        return settings;
    }

    private void mark(Optional<Trial> trial) {
        marked.set(trial);
    }

    private void press(KeyEvent event) {
        List<Trial> all = new ArrayList<>(trials);
        if (all.isEmpty()) {
            return;
        }
        int last = all.size() - 1;
        int now = marked.get().map(all::indexOf).orElse(-1);
        int moved = switch (event.getCode()) {
            case RIGHT, DOWN -> Math.min(last, now + 1);
            case LEFT, UP -> Math.max(0, now - 1);
            case HOME -> 0;
            case END -> last;
            default -> -1;
        };
        if (moved >= 0) {
            mark(Optional.of(all.get(moved)));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            marked.get().ifPresent(whenChosen);
            event.consume();
        }
    }

    private void speak() {
        Optional<Trial> told = marked.get().or(() -> trials.stream().findFirst());
        setAccessibleText(told.map(trial -> marked.get().isPresent()
                        ? words(trial)
                        : Texts.get("sweep.spoken", trials.size(), words(trial)))
                .orElse(Texts.get("sweep.empty")));
    }

    /** All of a trial that the picture is about. */
    final String words(Trial trial) {
        return TrialWords.all(trial, settings);
    }

    /** Writes what is marked, or that there is nothing, along the top. */
    final void caption(GraphicsContext gc, double left) {
        String text = trials.isEmpty()
                ? Texts.get("sweep.empty")
                : marked.get().map(this::words).orElse("");
        write(gc, text, left, 0, TextAlignment.LEFT, VPos.TOP, colour(TEXT));
    }

    /** Draws which colour stands for which score: an upright bar with its numbers to the right. */
    final void legend(GraphicsContext gc, ScoreColours colours, double left, double top, double height) {
        for (int y = 0; y < (int) height; y++) {
            gc.setFill(ScoreColours.at(1 - y / height));
            gc.fillRect(left, top + y, LEGEND_WIDTH, 1);
        }
        for (double share : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            write(
                    gc,
                    TrialWords.score(colours.score(), colours.value(share)),
                    left + LEGEND_WIDTH + GAP,
                    top + (1 - share) * height,
                    TextAlignment.LEFT,
                    VPos.CENTER,
                    colour(TEXT));
        }
    }
}
