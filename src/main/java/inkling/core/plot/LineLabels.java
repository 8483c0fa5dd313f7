package inkling.core.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Names at the ends of lines, in the lines' colours. They make room for each other, the first in line keeps its place. */
public final class LineLabels {
    private static final double LINE = 14;
    private static final double FROM_END = 8;

    private record Label(String text, double x, double y, ChartColour colour) {}

    private final List<Label> labels = new ArrayList<>();

    /** Asks for a label at the end of a line; those asked for first count most. */
    public void add(String text, double x, double y, ChartColour colour) {
        labels.add(new Label(text, x + FROM_END, y, colour));
    }

    /** Draws all of them within a rectangle's height; one that would have to go too far from its line is left out. */
    public void paint(Pen pen, Box bounds) {
        List<Label> placed = new ArrayList<>();
        for (Label label : labels) {
            nearestFree(label, placed, bounds).ifPresent(free -> {
                placed.add(free);
                pen.text(free.colour(), Pen.Type.BESIDE, free.text(), free.x(), free.y());
            });
        }
    }

    private static Optional<Label> nearestFree(Label label, List<Label> placed, Box bounds) {
        List<Double> candidates = new ArrayList<>(List.of(label.y()));
        placed.forEach(other -> candidates.addAll(List.of(other.y() - LINE, other.y() + LINE)));
        return candidates.stream()
                .map(y -> Math.max(bounds.y() + LINE / 2, Math.min(y, bounds.bottom() - LINE / 2)))
                .filter(y -> Math.abs(y - label.y()) <= 2 * LINE)
                .filter(y -> placed.stream().noneMatch(other -> Math.abs(other.y() - y) < LINE))
                .min(Comparator.comparingDouble(y -> Math.abs(y - label.y())))
                .map(y -> new Label(label.text(), label.x(), y, label.colour()));
    }
}
