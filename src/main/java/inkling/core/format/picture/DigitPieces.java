package inkling.core.format.picture;

import inkling.core.format.picture.Components.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The pieces of ink that make up the digit, without frames, dark edges and specks.
 *
 * @param mask their pixels
 * @param largerSide of the box around them, in pixels
 */
record DigitPieces(Mask mask, int largerSide) {
    /** A digit is at least as large as this share of the picture's side. */
    private static final double SMALLEST = 0.03;

    /** A piece at least as large as this share of the picture's side may be a digit or a frame. */
    private static final double LARGE = 0.08;

    /** What a frame goes round is at least this share of its size; what is in a dotted zero is less. */
    private static final double FRAMED = 0.3;

    /** How deep a dark edge, such as the table beside the sheet, reaches into the picture. */
    private static final double EDGE = 0.2;

    /** How much of a side of the picture an edge takes that does not touch the picture's own. */
    private static final double ALONG = 0.7;

    /** Outside the box of the largest piece, another is part of the digit if it is this large beside it... */
    private static final double PART = 0.12;

    /** ...and has this much of its area... */
    private static final double PART_AREA = 0.02;

    /** ...and is no farther from it, as shares of its size. */
    private static final double NEAR = 0.35;

    /** Within that box, what has less of its area than this is a speck. */
    private static final double SPECK_AREA = 0.002;

    /**
     * Chooses the digit's pieces among all ink.
     *
     * @param faint whether the ink is so pale that at the picture's edges it may as well be a shadow
     */
    static Optional<DigitPieces> choose(Mask ink, boolean faint) {
        Components components = new Components(ink);
        List<Component> pieces = new ArrayList<>(components.all());
        removeFrames(components, pieces);
        removeEdges(components, pieces, faint);
        return pieces.stream()
                .max(Comparator.comparingDouble(piece -> (double) piece.area() * piece.largerSide()))
                .filter(main -> isAtLeast(SMALLEST, main, components))
                .map(main -> of(
                        components,
                        pieces.stream().filter(piece -> belongs(piece, main)).toList()));
    }

    private static DigitPieces of(Components components, List<Component> pieces) {
        int left = pieces.stream().mapToInt(Component::left).min().orElseThrow();
        int top = pieces.stream().mapToInt(Component::top).min().orElseThrow();
        int right = pieces.stream().mapToInt(Component::right).max().orElseThrow();
        int bottom = pieces.stream().mapToInt(Component::bottom).max().orElseThrow();
        return new DigitPieces(components.maskOf(pieces), Math.max(right - left, bottom - top) + 1);
    }

    private static boolean belongs(Component piece, Component main) {
        double gap = main.gap(piece);
        if (gap == 0) {
            return piece.area() > SPECK_AREA * main.area();
        }
        return piece.largerSide() > PART * main.largerSide()
                && piece.area() > PART_AREA * main.area()
                && gap < NEAR * main.largerSide();
    }

    private static boolean isLarge(Component piece, Components all) {
        return isAtLeast(LARGE, piece, all);
    }

    private static boolean isAtLeast(double share, Component piece, Components all) {
        return piece.largerSide() >= share * Math.max(all.width(), all.height());
    }

    /** A frame goes round another large piece and leaves that one's box free. */
    private static void removeFrames(Components all, List<Component> pieces) {
        List<Component> large =
                pieces.stream().filter(piece -> isLarge(piece, all)).toList();
        pieces.removeIf(frame -> large.stream()
                .anyMatch(piece -> frame.surrounds(piece)
                        && piece.largerSide() >= FRAMED * frame.largerSide()
                        && !all.isWithin(frame, piece.left(), piece.top(), piece.right(), piece.bottom())
                        && sidesOf(piece, frame, all) >= 3));
    }

    /** On how many sides of a piece's box a frame is to be found. */
    private static int sidesOf(Component piece, Component frame, Components all) {
        int x = (piece.left() + piece.right()) / 2;
        int y = (piece.top() + piece.bottom()) / 2;
        int sides = all.isWithin(frame, 0, y, piece.left(), y) ? 1 : 0;
        sides += all.isWithin(frame, piece.right(), y, all.width(), y) ? 1 : 0;
        sides += all.isWithin(frame, x, 0, x, piece.top()) ? 1 : 0;
        sides += all.isWithin(frame, x, piece.bottom(), x, all.height()) ? 1 : 0;
        return sides;
    }

    /** Removes what keeps to the picture's edges, if there is a digit elsewhere or it is no digit in any case. */
    private static void removeEdges(Components all, List<Component> pieces, boolean faint) {
        if (faint
                || pieces.stream()
                        .anyMatch(piece -> isLarge(piece, all) && !all.touchesEdge(piece) && !isEdge(piece, all))) {
            pieces.removeIf(piece -> isEdge(piece, all));
        }
    }

    private static boolean isEdge(Component piece, Components all) {
        boolean along = piece.width() > ALONG * all.width() || piece.height() > ALONG * all.height();
        int margin = (int) (EDGE * Math.min(all.width(), all.height()));
        return touchesOppositeEdges(piece, all)
                || ((along || all.touchesEdge(piece))
                        && !all.isWithin(piece, margin, margin, all.width() - 1 - margin, all.height() - 1 - margin));
    }

    private static boolean touchesOppositeEdges(Component piece, Components all) {
        return (piece.left() == 0 && piece.right() == all.width() - 1)
                || (piece.top() == 0 && piece.bottom() == all.height() - 1);
    }
}
