package inkling.core.library;

import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture as strokes, for programs that know nothing else: a pen one pixel wide goes along every run of ink, row by
 * row. Runs that touch are one stroke, to and fro, so that a digit has a handful of strokes and not as many as runs.
 */
final class PictureTraces {
    /** Paler pixels are the edge of a line and would make it fat. */
    private static final float INK = 0.5f;

    private final List<Trace> traces = new ArrayList<>();

    private PictureTraces() {}

    /** A stroke under construction and the columns of its last run, from the first to the one behind the last. */
    private static final class Trace {
        private final List<Float> xy = new ArrayList<>();
        private int row;
        private int from;
        private int to;

        boolean continuesIn(int nextRow, int nextFrom, int nextTo) {
            return row == nextRow - 1 && from < nextTo && nextFrom < to;
        }

        void add(int nextRow, int nextFrom, int nextTo) {
            boolean back = xy.size() / 4 % 2 == 1;
            point(back ? nextTo - 1 : nextFrom, nextRow);
            point(back ? nextFrom : nextTo - 1, nextRow);
            row = nextRow;
            from = nextFrom;
            to = nextTo;
        }

        private void point(int x, int y) {
            xy.add((float) x);
            xy.add((float) y);
        }

        Stroke stroke() {
            float[] points = new float[xy.size()];
            for (int i = 0; i < points.length; i++) {
                points[i] = xy.get(i);
            }
            return Stroke.pen(1, points);
        }
    }

    /** The strokes, in pixels from the middle of the top left one; none where there is no pixel of at least half ink. */
    static Ink of(DigitImage picture) {
        PictureTraces runs = new PictureTraces();
        for (int row = 0; row < DigitImage.SIDE; row++) {
            for (int column = 0; column < DigitImage.SIDE; column++) {
                int from = column;
                while (column < DigitImage.SIDE && picture.at(row, column) >= INK) {
                    column++;
                }
                if (column > from) {
                    runs.add(row, from, column);
                }
            }
        }
        return new Ink(runs.traces.stream().map(Trace::stroke).toList());
    }

    private void add(int row, int from, int to) {
        traces.stream()
                .filter(trace -> trace.continuesIn(row, from, to))
                .findFirst()
                .orElseGet(() -> {
                    Trace trace = new Trace();
                    traces.add(trace);
                    return trace;
                })
                .add(row, from, to);
    }
}
