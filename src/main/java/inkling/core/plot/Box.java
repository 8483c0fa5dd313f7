package inkling.core.plot;

/**
 * A rectangle of a drawing, whose coordinates grow to the right and down.
 *
 * @param x of its left edge
 * @param y of its top
 */
public record Box(double x, double y, double width, double height) {
    /** The coordinate of its right edge. */
    public double right() {
        return x + width;
    }

    /** The coordinate of its bottom. */
    public double bottom() {
        return y + height;
    }
}
