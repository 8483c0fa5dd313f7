package inkling.core.report;

import j2html.tags.ContainerTag;
import java.util.Locale;

/** An element of a drawing inside the page (SVG 1.1). Colours and lines are the style sheet's, by class. */
final class Svg extends ContainerTag<Svg> {
    private Svg(String name) {
        super(name);
    }

    /**
     * A drawing.
     *
     * @param words what it shows, for those who cannot see it
     */
    static Svg drawing(int width, int height, String words) {
        return new Svg("svg")
                .attr("viewBox", "0 0 " + width + " " + height)
                .attr("role", "img")
                .attr("aria-label", words);
    }

    static Svg group(String style) {
        return new Svg("g").withClass(style);
    }

    static Svg text(double x, double y, String style, String text) {
        return new Svg("text")
                .attr("x", number(x))
                .attr("y", number(y))
                .withClass(style)
                .withText(text);
    }

    static Svg line(double x1, double y1, double x2, double y2, String style) {
        return path("M" + point(x1, y1) + "L" + point(x2, y2), style);
    }

    static Svg path(String steps, String style) {
        return new Svg("path").attr("d", steps).withClass(style);
    }

    static Svg rectangle(double x, double y, double width, double height, String style) {
        return new Svg("rect")
                .attr("x", number(x))
                .attr("y", number(y))
                .attr("width", number(width))
                .attr("height", number(height))
                .withClass(style);
    }

    static Svg dot(double x, double y, double radius, String style) {
        return new Svg("circle")
                .attr("cx", number(x))
                .attr("cy", number(y))
                .attr("r", number(radius))
                .withClass(style);
    }

    /** Two coordinates in a path. */
    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    /** A tenth of a unit is finer than any screen shows. */
    private static String number(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
