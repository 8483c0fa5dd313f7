package inkling.ui.draw;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;

/** Brings drawings from elsewhere, in whatever units, onto the paper. */
final class PaperFit {
    /** The share of the paper's side that a drawing fills when it had to be scaled. */
    private static final float FILL = 0.72f;

    /** A drawing that is smaller than this share of the paper is in other units than ours. */
    private static final float SMALLEST = 0.1f;

    /** So is one that is smaller than this and cut off by the paper's edge, as if it began at the origin. */
    private static final float SMALL = 0.35f;

    private float left = Float.POSITIVE_INFINITY;
    private float top = Float.POSITIVE_INFINITY;
    private float right = Float.NEGATIVE_INFINITY;
    private float bottom = Float.NEGATIVE_INFINITY;

    /** Half of the widest stroke. */
    private float brush;

    private PaperFit(Ink ink) {
        for (Stroke stroke : ink.strokes()) {
            brush = Math.max(brush, stroke.width() / 2);
            for (int point = 0; point < stroke.size(); point++) {
                left = Math.min(left, stroke.x(point));
                right = Math.max(right, stroke.x(point));
                top = Math.min(top, stroke.y(point));
                bottom = Math.max(bottom, stroke.y(point));
            }
        }
    }

    /** The same drawing if it lies on the paper and can be seen there; otherwise scaled and moved to its middle. */
    static Ink onPaper(Ink ink) {
        PaperFit box = new PaperFit(ink);
        return ink.isEmpty() || box.suits() ? ink : box.fit(ink);
    }

    private boolean suits() {
        float paper = DrawViewModel.PAPER;
        boolean inside = left >= 0 && top >= 0 && right <= paper && bottom <= paper;
        boolean cutOff = left < brush || top < brush || right > paper - brush || bottom > paper - brush;
        return inside && side() >= (cutOff ? SMALL : SMALLEST) * paper;
    }

    private float side() {
        return Math.max(right - left, bottom - top);
    }

    private Ink fit(Ink ink) {
        // A lone dot has no size of its own: it goes to the middle as it is
        float scale = side() > 0 ? FILL * DrawViewModel.PAPER / side() : 1;
        float dx = DrawViewModel.PAPER / 2 - scale * (left + right) / 2;
        float dy = DrawViewModel.PAPER / 2 - scale * (top + bottom) / 2;
        return new Ink(ink.strokes().stream()
                .map(stroke -> moved(stroke, scale, dx, dy))
                .toList());
    }

    private static Stroke moved(Stroke stroke, float scale, float dx, float dy) {
        float[] xy = new float[2 * stroke.size()];
        for (int point = 0; point < stroke.size(); point++) {
            xy[2 * point] = scale * stroke.x(point) + dx;
            xy[2 * point + 1] = scale * stroke.y(point) + dy;
        }
        return new Stroke(stroke.tool(), scale * stroke.width(), xy);
    }
}
