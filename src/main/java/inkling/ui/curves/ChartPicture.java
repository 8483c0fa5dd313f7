package inkling.ui.curves;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** A picture of the curves with their legend, in the theme in use. */
final class ChartPicture {
    /** Pixels for each unit of the screen, so that the picture is sharp in print. */
    private static final int SCALE = 2;

    private static final double MARGIN = 12;

    private ChartPicture() {}

    /** Draws the picture. The chart is drawn anew, because a canvas that is only enlarged gets blurred. */
    static Image of(Color paper, ChartLegend legend, Chart chart) {
        SnapshotParameters enlarged = new SnapshotParameters();
        enlarged.setTransform(Transform.scale(SCALE, SCALE));
        enlarged.setFill(paper);
        Image names = legend.snapshot(enlarged, null);

        double width = chart.getWidth() + 2 * MARGIN;
        double height = legend.getHeight() + chart.getHeight() + 2 * MARGIN;
        Canvas canvas = new Canvas(SCALE * width, SCALE * height);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.setFill(paper);
        gc.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        gc.drawImage(names, SCALE * MARGIN, SCALE * MARGIN);
        gc.scale(SCALE, SCALE);
        gc.translate(MARGIN, MARGIN + legend.getHeight());
        chart.paintOn(gc, chart.getWidth(), chart.getHeight());
        return canvas.snapshot(new SnapshotParameters(), null);
    }
}
