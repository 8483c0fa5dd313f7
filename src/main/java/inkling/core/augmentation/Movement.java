package inkling.core.augmentation;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import java.util.function.DoubleBinaryOperator;

/** Moves every point of a drawing. */
final class Movement {
    /** Drawings larger than this are redrawn in other units: a stretch could take them beyond the floats. */
    private static final double LARGE = 1e30;

    private Movement() {}

    /**
     * The drawing with its points elsewhere.
     *
     * @param across the new x from the old x and y, all in units of the drawing's larger side
     * @param down the new y
     */
    static Ink move(Ink ink, DoubleBinaryOperator across, DoubleBinaryOperator down) {
        if (ink.isEmpty()) {
            return ink;
        }
        // Size and place do not matter to the image, but what moves the points has to fit the digit
        double side = ink.penWidth(1);
        double unit = side < LARGE ? side : 1;
        return new Ink(ink.strokes().stream()
                .map(stroke -> {
                    float[] xy = new float[2 * stroke.size()];
                    for (int i = 0; i < stroke.size(); i++) {
                        double u = stroke.x(i) / side;
                        double v = stroke.y(i) / side;
                        xy[2 * i] = narrowed(unit * across.applyAsDouble(u, v));
                        xy[2 * i + 1] = narrowed(unit * down.applyAsDouble(u, v));
                    }
                    float width = narrowed(Math.max(Float.MIN_VALUE, stroke.width() * (unit / side)));
                    return new Stroke(stroke.tool(), width, xy);
                })
                .toList());
    }

    /** The nearest float that is finite: a lone dot may lie at the floats' very end. */
    private static float narrowed(double value) {
        return (float) Math.max(-Float.MAX_VALUE, Math.min(value, Float.MAX_VALUE));
    }
}
