package inkling.core.ink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts of a drawing that stand side by side, with an upright gap between them, as the digits of a number do. */
public final class SideBySide {
    /** What is narrower than this share of the drawing's width is no gap but a hand that has not joined its strokes. */
    private static final double LEAST_GAP = 0.05;

    private SideBySide() {}

    /** From where to where a part goes, brush width included, and its strokes. */
    private record Part(double left, double right, List<Stroke> strokes) {
        static Part of(Stroke stroke) {
            double left = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < stroke.size(); i++) {
                left = Math.min(left, stroke.x(i) - stroke.width() / 2.0);
                right = Math.max(right, stroke.x(i) + stroke.width() / 2.0);
            }
            return new Part(left, right, List.of(stroke));
        }

        Part and(Part next) {
            List<Stroke> both = new ArrayList<>(strokes);
            both.addAll(next.strokes);
            return new Part(left, Math.max(right, next.right), both);
        }
    }

    /** The parts from left to right; one alone where nothing stands beside it, none where no pen drew. Erasers are left out. */
    public static List<Ink> parts(Ink ink) {
        List<Part> sorted = ink.strokes().stream()
                .filter(stroke -> stroke.tool() == Stroke.Tool.PEN && stroke.size() > 0)
                .map(Part::of)
                .sorted(Comparator.comparingDouble(Part::left))
                .toList();
        if (sorted.isEmpty()) {
            return List.of();
        }
        double right = sorted.stream().mapToDouble(Part::right).max().orElseThrow();
        double gap = LEAST_GAP * (right - sorted.get(0).left());
        List<Part> parts = new ArrayList<>();
        for (Part next : sorted) {
            int last = parts.size() - 1;
            if (last >= 0 && next.left() - parts.get(last).right() < gap) {
                parts.set(last, parts.get(last).and(next));
            } else {
                parts.add(next);
            }
        }
        return parts.stream().map(part -> new Ink(part.strokes())).toList();
    }
}
