package inkling.ui.curves;

import inkling.core.plot.ChartColour;
import inkling.core.plot.Pen;
import inkling.core.plot.SvgPen;
import inkling.core.text.Texts;
import inkling.ui.kit.Fonts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

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
        double height = height(chart);
        Canvas canvas = new Canvas(SCALE * WIDTH, SCALE * height);
        GraphicsContext gc = canvas.getGraphicsContext2D();
        gc.scale(SCALE, SCALE);
        gc.setFill(chart.colour(ChartColour.PAPER));
        gc.fillRect(0, 0, WIDTH, height);
        gc.translate(MARGIN, MARGIN);
        gc.setFill(chart.colour(ChartColour.TEXT));
        gc.setFont(Fonts.of(16));
        gc.setTextBaseline(VPos.TOP);
        gc.fillText(Texts.get("training.chart.title"), 0, 0);
        gc.translate(0, TITLE);
        paint(chart, new CanvasPen(gc, chart::colour));
        return canvas.snapshot(new SnapshotParameters(), null);
    }

    /** The same as SVG, of which the title stands in the file alone. */
    static String svg(Chart chart) {
        Map<ChartColour, String> colours = new EnumMap<>(ChartColour.class);
        for (ChartColour colour : ChartColour.values()) {
            colours.put(colour, hex(chart.colour(colour)));
        }
        double height = height(chart) - 2 * MARGIN - TITLE;
        SvgPen pen = new SvgPen(colours);
        pen.rectangle(ChartColour.PAPER, 0, 0, WIDTH - 2 * MARGIN, height);
        paint(chart, pen);
        return pen.picture(WIDTH - 2 * MARGIN, height, Texts.get("training.chart.title"));
    }

    private static String hex(Color colour) {
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(255 * colour.getRed()),
                Math.round(255 * colour.getGreen()),
                Math.round(255 * colour.getBlue()));
    }

    private static double height(Chart chart) {
        return HEIGHT + (chart.content().legendHeight() > 0 ? chart.content().legendHeight() + MARGIN : 0);
    }

    private static void paint(Chart chart, Pen pen) {
        double height = HEIGHT - TITLE - 2 * MARGIN;
        chart.content().paint(pen, WIDTH - 2 * MARGIN, height);
        chart.content().paintLegend(pen, 0, height + MARGIN);
    }
}
