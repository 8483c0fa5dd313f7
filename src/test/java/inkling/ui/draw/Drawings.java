package inkling.ui.draw;

import inkling.core.ink.Stroke;

/** Digits as a hand draws them, point by point on the paper. */
public final class Drawings {
    /** A 7 of one stroke. */
    static final double[][] SEVEN = {{70, 70}, {140, 66}, {205, 70}, {180, 120}, {150, 180}, {130, 235}};

    /** A 1 of one stroke. */
    static final double[][] ONE = {{145, 50}, {143, 110}, {140, 170}, {138, 230}};

    private Drawings() {}

    /** Draws with a view model as the canvas does. */
    public static void draw(DrawViewModel drawing, Stroke.Tool tool, double[][] points) {
        drawing.beginStroke(tool, points[0][0], points[0][1]);
        for (double[] point : points) {
            drawing.extendStroke(point[0], point[1]);
        }
        drawing.endStroke();
    }
}
