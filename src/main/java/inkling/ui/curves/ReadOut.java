package inkling.ui.curves;

import inkling.core.plot.Box;
import inkling.core.plot.ChartColour;
import inkling.core.plot.Pen;
import inkling.ui.kit.Fonts;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** A small sheet beside the crosshair with the values there. */
final class ReadOut {
    private static final double LEAST_WIDTH = 156;
    private static final double LINE = 16;
    private static final double PADDING = 8;
    private static final double BETWEEN = 16;
    private static final double FROM_CROSSHAIR = 10;
    private static final int MOST_LETTERS = 22;
    private static final double ROUND = 8;
    private static final double DOT = 4;
    private static final Pen.Type BOLD = new Pen.Type(true, 0, false);
    private static final Pen.Type AT_THE_END = new Pen.Type(true, 1, false);

    private ReadOut() {}

    /** Draws the values at the right of a position or, where there is no room, at its left. */
    static void paint(CanvasPen pen, ChartValues values, double x, Box bounds) {
        double width = width(values);
        double height = 2 * PADDING + LINE * (1 + values.values().size());
        boolean right = x + FROM_CROSSHAIR + width <= bounds.right() + LEAST_WIDTH / 2;
        double left = right ? x + FROM_CROSSHAIR : Math.max(0, x - FROM_CROSSHAIR - width);
        pen.sheet(new Box(left, bounds.y(), width, height), ROUND);
        double y = bounds.y() + PADDING + LINE / 2;
        pen.text(ChartColour.TEXT, BOLD, values.place(), left + PADDING, y);
        for (ChartValues.Value value : values.values()) {
            y += LINE;
            double name = left + PADDING;
            if (value.colour().isPresent()) {
                pen.dot(value.colour().get(), name + DOT, y, DOT);
                name += 2 * DOT + PADDING;
            }
            pen.text(ChartColour.TEXT, Pen.Type.BESIDE, fitting(value), name, y);
            pen.text(ChartColour.TEXT, AT_THE_END, value.text(), left + width - PADDING, y);
        }
    }

    private static double width(ChartValues values) {
        double widest = values.values().stream()
                .filter(value -> value.colour().isPresent())
                .mapToDouble(value -> 2 * DOT
                        + PADDING
                        + width(fitting(value), Fonts.of(Pen.FONT_SIZE))
                        + BETWEEN
                        + width(value.text(), Fonts.bold(Pen.FONT_SIZE)))
                .max()
                .orElse(0);
        return Math.max(LEAST_WIDTH, Math.ceil(widest) + 2 * PADDING);
    }

    /** The name of one of several runs, cut where it would hide the curves; the legend has all of it. */
    private static String fitting(ChartValues.Value value) {
        String name = value.name();
        return value.colour().isEmpty() || name.length() <= MOST_LETTERS
                ? name
                : name.substring(0, MOST_LETTERS - 1).stripTrailing() + "…";
    }

    private static double width(String text, Font font) {
        Text measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }
}
