package inkling.core.format.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What hangs together in a mask, diagonals included. */
final class Components {
    private final Mask mask;
    private final int[] labels;
    private final List<Component> all = new ArrayList<>();

    /**
     * One connected piece.
     *
     * @param label its number, from 1
     * @param area in pixels
     * @param left first column
     * @param top first row
     * @param right last column
     * @param bottom last row
     */
    record Component(int label, int area, int left, int top, int right, int bottom) {
        int width() {
            return right - left + 1;
        }

        int height() {
            return bottom - top + 1;
        }

        int largerSide() {
            return Math.max(width(), height());
        }

        /** Whether another one's box lies within this one's. */
        boolean surrounds(Component other) {
            return left < other.left && top < other.top && right > other.right && bottom > other.bottom;
        }

        /** How far the two boxes are apart, in pixels; 0 where they overlap. */
        double gap(Component other) {
            int across = Math.max(0, Math.max(left - other.right, other.left - right));
            int down = Math.max(0, Math.max(top - other.bottom, other.top - bottom));
            return Math.hypot(across, down);
        }
    }

    /** Finds all pieces. */
    Components(Mask mask) {
        this.mask = mask;
        this.labels = new int[mask.values().length];
        int[] stack = new int[labels.length];
        for (int start = 0; start < labels.length; start++) {
            if (mask.values()[start] && labels[start] == 0) {
                all.add(flood(start, all.size() + 1, stack));
            }
        }
    }

    /** All pieces, by their numbers. */
    List<Component> all() {
        return Collections.unmodifiableList(all);
    }

    int width() {
        return mask.width();
    }

    int height() {
        return mask.height();
    }

    /** Whether a piece has a pixel in the picture's first or last row or column. */
    boolean touchesEdge(Component component) {
        return component.left() == 0
                || component.top() == 0
                || component.right() == mask.width() - 1
                || component.bottom() == mask.height() - 1;
    }

    /** Whether a pixel belongs to a piece. */
    boolean isAt(Component component, int x, int y) {
        return labels[y * mask.width() + x] == component.label();
    }

    /** Whether a piece has a pixel in a rectangle, the last column and row included. */
    boolean isWithin(Component component, int left, int top, int right, int bottom) {
        for (int y = Math.max(top, component.top()); y <= Math.min(bottom, component.bottom()); y++) {
            for (int x = Math.max(left, component.left()); x <= Math.min(right, component.right()); x++) {
                if (isAt(component, x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The largest value that a picture has on a piece. */
    float largest(float[] values, Component component) {
        float largest = Float.NEGATIVE_INFINITY;
        for (int y = component.top(); y <= component.bottom(); y++) {
            for (int x = component.left(); x <= component.right(); x++) {
                if (isAt(component, x, y)) {
                    largest = Math.max(largest, values[y * mask.width() + x]);
                }
            }
        }
        return largest;
    }

    /** The pixels of some of the pieces. */
    Mask maskOf(List<Component> some) {
        boolean[] chosen = new boolean[all.size() + 1];
        some.forEach(component -> chosen[component.label()] = true);
        boolean[] values = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            values[i] = chosen[labels[i]];
        }
        return new Mask(mask.width(), mask.height(), values);
    }

    private Component flood(int start, int label, int[] stack) {
        int width = mask.width();
        int area = 0;
        int left = width;
        int top = mask.height();
        int right = 0;
        int bottom = 0;
        int depth = 0;
        stack[depth++] = start;
        labels[start] = label;
        while (depth > 0) {
            int pixel = stack[--depth];
            int x = pixel % width;
            int y = pixel / width;
            area++;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int nearY = Math.max(0, y - 1); nearY <= Math.min(mask.height() - 1, y + 1); nearY++) {
                for (int nearX = Math.max(0, x - 1); nearX <= Math.min(width - 1, x + 1); nearX++) {
                    int near = nearY * width + nearX;
                    if (mask.values()[near] && labels[near] == 0) {
                        labels[near] = label;
                        stack[depth++] = near;
                    }
                }
            }
        }
        return new Component(label, area, left, top, right, bottom);
    }
}
