package inkling.core.plot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws into a picture of the format SVG 1.1, without scripts, styles and anything from elsewhere. */
public final class SvgPen implements Pen {
    /** From a line's middle and from its top to where its letters stand, in heights of the font. */
    private static final double BELOW_MIDDLE = 0.35;

    private static final double BELOW_TOP = 0.9;

    private final StringBuilder svg = new StringBuilder();
    private final Map<ChartColour, String> colours;
    private int clips;

    /**
     * An empty sheet.
     *
     * @param colours as SVG has them, such as {@code #0072b2}; black where there is none
     */
    public SvgPen(Map<ChartColour, String> colours) {
        this.colours = Map.copyOf(colours);
    }

    @Override
    public void rectangle(ChartColour colour, double x, double y, double width, double height) {
        append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>%n", x, y, width, height, of(colour));
    }

    @Override
    public void dot(ChartColour colour, double x, double y, double radius) {
        append("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>%n", x, y, radius, of(colour));
    }

    @Override
    public void line(ChartColour colour, Stroke stroke, double[] xs, double[] ys, int count) {
        append(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s/>%n",
                points(xs, ys, count),
                of(colour),
                stroke.width(),
                stroke.isDashed()
                        ? " stroke-dasharray=\"" + number(stroke.dash()) + " " + number(stroke.gap()) + "\""
                        : "");
    }

    @Override
    public void area(ChartColour colour, double[] xs, double[] ys, int count) {
        append("<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"0.2\"/>%n", points(xs, ys, count), of(colour));
    }

    @Override
    public void text(ChartColour colour, Type type, String text, double x, double y) {
        append(
                "<text x=\"%s\" y=\"%s\" fill=\"%s\" text-anchor=\"%s\"%s>%s</text>%n",
                x,
                y + FONT_SIZE * (type.hanging() ? BELOW_TOP : BELOW_MIDDLE),
                of(colour),
                type.across() == 0 ? "start" : type.across() == 1 ? "end" : "middle",
                type.bold() ? " font-weight=\"bold\"" : "",
                escaped(text));
    }

    @Override
    public void within(Box box, Runnable drawing) {
        clips++;
        append(
                "<clipPath id=\"plot-%s\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>%n",
                Integer.toString(clips), box.x(), box.y(), box.width(), box.height());
        append("<g clip-path=\"url(#plot-%s)\">%n", Integer.toString(clips));
        drawing.run();
        append("</g>%n");
    }

    /**
     * The whole picture.
     *
     * @param title what it shows, for those who do not see it
     */
    public String picture(double width, double height, String title) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" "
                                + "viewBox=\"0 0 %1$s %2$s\" font-family=\"sans-serif\" font-size=\"%3$s\" role=\"img\">\n"
                                + "<title>%4$s</title>\n",
                        number(width),
                        number(height),
                        number(FONT_SIZE),
                        escaped(title))
                + svg
                + "</svg>\n";
    }

    private void append(String format, Object... values) {
        svg.append(String.format(
                Locale.ROOT,
                format.replace("%n", "\n"),
                Arrays.stream(values)
                        .map(value -> value instanceof Double number ? number(number) : value)
                        .toArray()));
    }

    private String of(ChartColour colour) {
        return colours.getOrDefault(colour, "#000000");
    }

    private static String points(double[] xs, double[] ys, int count) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < count; i++) {
            points.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
        }
        return points.toString();
    }

    /** To a tenth of a pixel, which is finer than any eye, without needless zeros. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private static String escaped(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ')
                .mapToObj(c -> switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    default -> Character.toString(c);
                })
                .collect(Collectors.joining());
    }
}
