package inkling.core.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing: strokes in the order in which they were drawn. Immutable, so that undo and redo are no more than going
 * back and forth between drawings.
 *
 * @param strokes in drawing order; copied
 */
public record Ink(List<Stroke> strokes) {
    /** Bare paper. */
    public static final Ink EMPTY = new Ink(List.of());

    /** Copies the list. */
    public Ink {
        strokes = List.copyOf(strokes);
    }

    /** A drawing of these strokes. */
    public static Ink of(Stroke... strokes) {
        return new Ink(List.of(strokes));
    }

    /** This drawing with one more stroke on top. */
    public Ink plus(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Ink(more);
    }

    /** Whether nothing was drawn. A drawing that was erased altogether is not empty, but its image is blank. */
    public boolean isEmpty() {
        return strokes.isEmpty();
    }
}
