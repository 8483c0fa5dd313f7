package inkling.core.format.inkml;

import inkling.core.format.inkml.InkMlDefinitions.Context;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A drawing of a document that is still being read. */
final class InkMlDrawing {
    private final List<Line> lines = new ArrayList<>();
    private OptionalInt truth = OptionalInt.empty();

    /** A stroke that may come in several traces, each of which continues the one before. */
    static final class Line {
        private final Context context;
        private final List<float[]> parts = new ArrayList<>();

        private Line(Context context) {
            this.context = context;
        }

        /** Adds the points of one more trace: x and y in turn, none if there are none. */
        void add(float[] xy) {
            if (xy.length > 0) {
                parts.add(xy);
            }
        }

        private OptionalDouble width() {
            return context.format().width(context.brush());
        }

        private Stroke finish(float otherwise) {
            return new Stroke(context.brush().tool(), (float) width().orElse(otherwise), points());
        }

        private float[] points() {
            if (parts.size() == 1) {
                return parts.get(0);
            }
            float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
            int end = 0;
            for (float[] part : parts) {
                System.arraycopy(part, 0, all, end, part.length);
                end += part.length;
            }
            return all;
        }
    }

    /** Starts a stroke. It leaves ink only if points are added. */
    Line start(Context context) {
        Line line = new Line(context);
        lines.add(line);
        return line;
    }

    /** The stroke that was started last, or where there is none, a new one. */
    Line last(Context context) {
        return lines.isEmpty() ? start(context) : lines.get(lines.size() - 1);
    }

    /** Whether it has no points. */
    boolean isEmpty() {
        return lines.stream().allMatch(line -> line.parts.isEmpty());
    }

    /** Says which digit it is; whether it was not said before that it is another. */
    boolean label(int digit) {
        boolean first = truth.isEmpty() || truth.getAsInt() == digit;
        truth = OptionalInt.of(digit);
        return first;
    }

    /** The drawing, with a pen of some share of its size where the file gave no width. */
    LabelledInk finish(double penShare) {
        lines.removeIf(line -> line.parts.isEmpty());
        List<Stroke> strokes = new ArrayList<>(lines.size());
        lines.forEach(line -> strokes.add(line.finish(1)));
        float width = new Ink(strokes).penWidth(penShare);
        for (int i = 0; i < strokes.size(); i++) {
            if (lines.get(i).width().isEmpty()) {
                strokes.set(i, strokes.get(i).withWidth(width));
            }
        }
        return new LabelledInk(new Ink(strokes), truth);
    }
}
