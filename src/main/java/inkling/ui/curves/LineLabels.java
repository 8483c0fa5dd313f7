package inkling.ui.curves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Names at the ends of lines, in the lines' colours. They make room for each other, the first in line keeps its place. */
final class LineLabels {
    private static final double LINE = 14;
    private static final double FROM_END = 8;

    private record Label(String text, double x, double y, Color colour) {}

    private final List<Label> labels = new ArrayList<>();

    /** Asks for a label at the end of a line; those asked for first count most. */
    void add(String text, double x, double y, Color colour) {
        labels.add(new Label(text, x + FROM_END, y, colour));
    }

    /** Draws all of them within a rectangle's height; one that would have to go too far from its line is left out. */
    void paint(GraphicsContext gc, Rectangle2D bounds) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        List<Label> placed = new ArrayList<>();
        for (Label label : labels) {
            nearestFree(label, placed, bounds).ifPresent(free -> {
                placed.add(free);
                gc.setFill(free.colour());
                gc.fillText(free.text(), free.x(), free.y());
            });
        }
    }

    private static Optional<Label> nearestFree(Label label, List<Label> placed, Rectangle2D bounds) {
        List<Double> candidates = new ArrayList<>(List.of(label.y()));
        placed.forEach(other -> candidates.addAll(List.of(other.y() - LINE, other.y() + LINE)));
        return candidates.stream()
                .map(y -> Math.max(bounds.getMinY() + LINE / 2, Math.min(y, bounds.getMaxY() - LINE / 2)))
                .filter(y -> Math.abs(y - label.y()) <= 2 * LINE)
                .filter(y -> placed.stream().noneMatch(other -> Math.abs(other.y() - y) < LINE))
                .min(Comparator.comparingDouble(y -> Math.abs(y - label.y())))
                .map(y -> new Label(label.text(), label.x(), y, label.colour()));
    }
}
