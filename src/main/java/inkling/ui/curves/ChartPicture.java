package inkling.ui.curves;

import inkling.core.text.Texts;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** A picture of the curves with a title, in the theme in use; its shape does not depend on the window's. */
final class ChartPicture {
    /** Pixels for each unit of the screen, so that the picture is sharp in print. */
    private static final int SCALE = 2;

    private static final double WIDTH = 800;
    private static final double HEIGHT = 560;
    private static final double MARGIN = 24;
    private static final double TITLE = 36;

    private ChartPicture() {}

    /** Draws the picture; anew, because a canvas that is only enlarged gets blurred. */
    static Image of(Chart chart) {
        Color paper = chart.colour(ChartColour.PAPER);
        Canvas canvas = new Canvas(SCALE * WIDTH, SCALE * HEIGHT);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.scale(SCALE, SCALE);
        gc.setFill(paper);
        gc.fillRect(0, 0, WIDTH, HEIGHT);
        gc.translate(MARGIN, MARGIN);
        gc.setFill(chart.colour(ChartColour.TEXT));
        gc.setFont(Font.font(16));
        gc.setTextBaseline(VPos.TOP);
        gc.fillText(Texts.get("training.chart.title"), 0, 0);
        gc.translate(0, TITLE);
        chart.paintOn(gc, WIDTH - 2 * MARGIN, HEIGHT - TITLE - 2 * MARGIN);
        return canvas.snapshot(new SnapshotParameters(), null);
    }
}
