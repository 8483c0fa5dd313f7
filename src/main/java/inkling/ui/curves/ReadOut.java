package inkling.ui.curves;

import java.util.function.Function;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** A small sheet beside the crosshair with the values there. */
final class ReadOut {
    private static final double WIDTH = 156;
    private static final double LINE = 16;
    private static final double PADDING = 8;
    private static final double FROM_CROSSHAIR = 10;
    private static final double ROUND = 8;

    private final GraphicsContext gc;
    private final Function<ChartColour, Color> colours;
    private final Font plain;
    private final Font bold;

    ReadOut(GraphicsContext gc, Function<ChartColour, Color> colours, Font plain, Font bold) {
        this.gc = gc;
        this.colours = colours;
        this.plain = plain;
        this.bold = bold;
    }

    /** Draws the values at the right of a position or, where there is no room, at its left. */
    void paint(ChartValues values, double x, Rectangle2D bounds) {
        double height = 2 * PADDING + LINE * (1 + values.values().size());
        boolean right = x + FROM_CROSSHAIR + WIDTH <= bounds.getMaxX() + WIDTH / 2;
        double left = right ? x + FROM_CROSSHAIR : Math.max(0, x - FROM_CROSSHAIR - WIDTH);
        double top = bounds.getMinY();
        gc.setFill(colours.apply(ChartColour.PAPER));
        gc.fillRoundRect(left, top, WIDTH, height, ROUND, ROUND);
        gc.setStroke(colours.apply(ChartColour.GRID));
        gc.setLineWidth(1);
        gc.strokeRoundRect(left + 0.5, top + 0.5, WIDTH - 1, height - 1, ROUND, ROUND);
        gc.setFill(colours.apply(ChartColour.TEXT));
        gc.setTextBaseline(VPos.CENTER);
        double y = top + PADDING + LINE / 2;
        write(bold, TextAlignment.LEFT, values.place(), left + PADDING, y);
        for (ChartValues.Value value : values.values()) {
            y += LINE;
            write(plain, TextAlignment.LEFT, value.name(), left + PADDING, y);
            write(bold, TextAlignment.RIGHT, value.text(), left + WIDTH - PADDING, y);
        }
    }

    private void write(Font font, TextAlignment alignment, String text, double x, double y) {
        gc.setFont(font);
        gc.setTextAlign(alignment);
        gc.fillText(text, x, y);
    }
}
