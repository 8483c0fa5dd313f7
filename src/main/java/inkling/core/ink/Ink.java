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

    /** The drawing's size in canvas units: the larger side of the box around all points; 0 where there is one or none. */
    public double side() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Stroke stroke : strokes) {
            for (int i = 0; i < stroke.size(); i++) {
                left = Math.min(left, stroke.x(i));
                right = Math.max(right, stroke.x(i));
                top = Math.min(top, stroke.y(i));
                bottom = Math.max(bottom, stroke.y(i));
            }
        }
        return Math.max(0, Math.max(right - left, bottom - top));
    }

    /**
     * The width that a pen has at some share of this drawing's {@linkplain #side size}, in canvas units. A drawing of a
     * single point has no size; its pen's width is 1.
     *
     * @param share more than 0, such as 0.11
     */
    public float penWidth(double share) {
        double side = side();
        return side > 0 ? (float) Math.max(Float.MIN_VALUE, Math.min(share * side, Float.MAX_VALUE)) : 1;
    }

    /** This drawing with the pen as wide as some share of its size; erasers stay as they are. */
    public Ink withPenShare(double share) {
        float width = penWidth(share);
        return new Ink(strokes.stream()
                .map(stroke -> stroke.tool() == Stroke.Tool.PEN ? stroke.withWidth(width) : stroke)
                .toList());
    }
}
