package inkling.core.format.inkml;

import inkling.core.format.inkml.InkMlDefinitions.Context;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A drawing of a document: what a group came to once its references were followed. */
final class InkMlDrawing {
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> annotations = new LinkedHashMap<>();
    private String id = "";
    private OptionalInt truth = OptionalInt.empty();

    /** Points, x and y in turn, with what holds for them. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared
    private record Part(Context context, float[] xy) {
        OptionalDouble width() {
            return context.format().width(context.brush());
        }

        Stroke finish(float otherwise) {
            return new Stroke(context.brush().tool(), (float) width().orElse(otherwise), xy);
        }
    }

    /** Adds a stroke; one without points is none. */
    void add(Context context, float[] xy) {
        if (xy.length > 0) {
            parts.add(new Part(context, xy));
        }
    }

    /** Whether it has no points. */
    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Says what a group says that it is made of; what an outer group said before counts. */
    void describe(InkMlGroup group) {
        id = id.isEmpty() ? group.id() : id;
        group.annotations().forEach(annotations::putIfAbsent);
    }

    /** Says which digit it is; whether it was not said before that it is another. */
    boolean label(int digit) {
        boolean first = truth.isEmpty() || truth.getAsInt() == digit;
        truth = OptionalInt.of(digit);
        return first;
    }

    /** The drawing, with a pen of some share of its size where the file gave no width. */
    AnnotatedInk finish(double penShare) {
        List<Stroke> strokes = new ArrayList<>(parts.size());
        parts.forEach(part -> strokes.add(part.finish(1)));
        float width = new Ink(strokes).penWidth(penShare);
        for (int i = 0; i < strokes.size(); i++) {
            if (parts.get(i).width().isEmpty()) {
                strokes.set(i, strokes.get(i).withWidth(width));
            }
        }
        return new AnnotatedInk(id, new LabelledInk(new Ink(strokes), truth), annotations);
    }
}
