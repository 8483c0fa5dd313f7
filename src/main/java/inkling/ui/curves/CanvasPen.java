package inkling.ui.curves;

import inkling.core.plot.Box;
import inkling.core.plot.ChartColour;
import inkling.core.plot.Pen;
import inkling.ui.kit.Fonts;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas, in the colours of a style sheet. */
final class CanvasPen implements Pen {
    private static final double LIGHT = 0.2;

    private final Font font = Fonts.of(FONT_SIZE);
    private final Font bold = Fonts.bold(FONT_SIZE);
    private final GraphicsContext gc;
    private final Function<ChartColour, Color> colours;

    CanvasPen(GraphicsContext gc, Function<ChartColour, Color> colours) {
        this.gc = gc;
        this.colours = colours;
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public void rectangle(ChartColour colour, double x, double y, double width, double height) {
        gc.setFill(colours.apply(colour));
        gc.fillRect(x, y, width, height);
    }

    @Override
    public void dot(ChartColour colour, double x, double y, double radius) {
        gc.setFill(colours.apply(colour));
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void line(ChartColour colour, Stroke stroke, double[] xs, double[] ys, int count) {
        gc.setStroke(colours.apply(colour));
        gc.setLineWidth(stroke.width());
        if (stroke.isDashed()) {
            gc.setLineDashes(stroke.dash(), stroke.gap());
        } else {
            gc.setLineDashes();
        }
        gc.strokePolyline(xs, ys, count);
    }

    @Override
    public void area(ChartColour colour, double[] xs, double[] ys, int count) {
        gc.setFill(colours.apply(colour).deriveColor(0, 1, 1, LIGHT));
        gc.fillPolygon(xs, ys, count);
    }

    @Override
    public void text(ChartColour colour, Type type, String text, double x, double y) {
        gc.setFill(colours.apply(colour));
        gc.setFont(type.bold() ? bold : font);
        gc.setTextAlign(
                type.across() == 0
                        ? TextAlignment.LEFT
                        : type.across() == 1 ? TextAlignment.RIGHT : TextAlignment.CENTER);
        gc.setTextBaseline(type.hanging() ? VPos.TOP : VPos.CENTER);
        gc.fillText(text, x, y);
    }

    @Override
    public void within(Box box, Runnable drawing) {
        gc.save();
        gc.beginPath();
        gc.rect(box.x(), box.y(), box.width(), box.height());
        gc.clip();
        drawing.run();
        gc.restore();
    }

    /** Draws a sheet with round corners and a fine edge, for texts that lie over curves. */
    void sheet(Box box, double round) {
        gc.setFill(colours.apply(ChartColour.PAPER));
        gc.fillRoundRect(box.x(), box.y(), box.width(), box.height(), round, round);
        gc.setStroke(colours.apply(ChartColour.GRID));
        gc.setLineWidth(1);
        gc.setLineDashes();
        gc.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, round, round);
    }
}
