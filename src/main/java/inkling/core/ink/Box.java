package inkling.core.ink;

import java.util.Optional;

/**
 * An upright rectangle in the units of a drawing or a picture.
 *
 * @param centreX between left and right
 * @param centreY between top and bottom
 * @param width more than 0
 * @param height more than 0
 */
record Box(double centreX, double centreY, double width, double height) {

    /** This box where every length is multiplied by the same factor. */
    Box scaled(double factor) {
        return new Box(centreX * factor, centreY * factor, width * factor, height * factor);
    }

    /** The length of the larger side. */
    double largerSide() {
        return Math.max(width, height);
    }

    /**
     * The box of everything that pens drew, brush width included, if anything was drawn. Erasers are left out of
     * account.
     */
    static Optional<Box> ofPenStrokes(Ink ink) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        double widest = 0;
        for (Stroke stroke : ink.strokes()) {
            if (stroke.tool() == Stroke.Tool.PEN) {
                double radius = stroke.width() / 2.0;
                for (int i = 0; i < stroke.size(); i++) {
                    left = Math.min(left, stroke.x(i) - radius);
                    right = Math.max(right, stroke.x(i) + radius);
                    top = Math.min(top, stroke.y(i) - radius);
                    bottom = Math.max(bottom, stroke.y(i) + radius);
                }
                widest = Math.max(widest, stroke.width());
            }
        }
        if (widest == 0) {
            return Optional.empty();
        }
        // A fine dot far from the origin would have no size at all in floating point, hence the lower bound
        return Optional.of(new Box(
                left / 2 + right / 2,
                top / 2 + bottom / 2,
                Math.max(right - left, widest),
                Math.max(bottom - top, widest)));
    }
}
