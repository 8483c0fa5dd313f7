package inkling.ui.draw;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;

/**
 * Brings drawings from elsewhere, in whatever units, onto the paper. Computed in double: between the largest and the
 * smallest float lie more than all floats.
 */
final class PaperFit {
    /** The share of the paper's side that a drawing fills when it had to be scaled. */
    private static final double FILL = 0.72;

    /** A drawing that is smaller than this share of the paper is in other units than ours. */
    private static final double SMALLEST = 0.1;

    /** So is one that is smaller than this and cut off by the paper's edge, as if it began at the origin. */
    private static final double SMALL = 0.35;

    /** A pen that had to be scaled is at least this wide, in canvas units: narrower ones could not be seen. */
    private static final double THINNEST_PEN = 2;

    /** From any point of the paper, a brush so wide reaches all of it. */
    private static final double WIDEST_BRUSH = 3.0 * DrawViewModel.PAPER;

    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;
    private double thinnestPen = Double.POSITIVE_INFINITY;
    private double widestPen;
    private double widestBrush;

    private PaperFit(Ink ink) {
        for (Stroke stroke : ink.strokes()) {
            widestBrush = Math.max(widestBrush, stroke.width());
            if (stroke.tool() == Stroke.Tool.PEN) {
                thinnestPen = Math.min(thinnestPen, stroke.width());
                widestPen = Math.max(widestPen, stroke.width());
            }
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
        double paper = DrawViewModel.PAPER;
        double reach = widestBrush / 2;
        boolean inside = left >= 0 && top >= 0 && right <= paper && bottom <= paper && widestBrush <= paper;
        boolean cutOff = left < reach || top < reach || right > paper - reach || bottom > paper - reach;
        return inside && side() >= (cutOff ? SMALL : SMALLEST) * paper;
    }

    private double side() {
        return Math.max(right - left, bottom - top);
    }

    private Ink fit(Ink ink) {
        // A lone dot has no size of its own: it goes to the middle as it is, if it is not larger than the paper
        double scale = side() > 0 ? FILL * DrawViewModel.PAPER / side() : 1;
        double fitting = Math.min(scale, DrawViewModel.PAPER / (side() + widestPen));
        // Every brush by as much as the thinnest pen lacks, so that what an eraser covered stays covered
        double widening = Math.max(0, THINNEST_PEN - fitting * thinnestPen);
        return new Ink(ink.strokes().stream()
                .map(stroke -> moved(stroke, fitting, widening))
                .toList());
    }

    private Stroke moved(Stroke stroke, double scale, double widening) {
        double middle = DrawViewModel.PAPER / 2.0;
        double centreX = (left + right) / 2;
        double centreY = (top + bottom) / 2;
        float[] xy = new float[2 * stroke.size()];
        for (int point = 0; point < stroke.size(); point++) {
            xy[2 * point] = (float) (scale * (stroke.x(point) - centreX) + middle);
            xy[2 * point + 1] = (float) (scale * (stroke.y(point) - centreY) + middle);
        }
        double width = Math.min(scale * stroke.width() + widening, WIDEST_BRUSH);
        return new Stroke(stroke.tool(), (float) Math.max(Float.MIN_VALUE, width), xy);
    }
}
