package inkling.core.format.inkml;

import inkling.core.format.inkml.InkMlDefinitions.Context;
import java.util.ArrayList;
import java.util.List;

/** What may stand in a group of a document that is still being read: strokes, groups, and references to either. */
sealed interface InkMlItem permits InkMlGroup, InkMlItem.Line, InkMlItem.Reference {
    /**
     * What a {@code traceView} refers to.
     *
     * @param id of a trace, a group or another view
     * @param range the part of it that is meant
     * @param line where it stands
     */
    record Reference(String id, InkMlRange range, int line) implements InkMlItem {}

    /** A stroke that may come in several traces, each of which continues the one before. */
    final class Line implements InkMlItem {
        private final Context context;
        private final List<float[]> parts = new ArrayList<>();

        Line(Context context) {
            this.context = context;
        }

        /** Adds the points of one more trace: x and y in turn, none if there are none. */
        void add(float[] xy) {
            parts.add(xy);
        }

        Context context() {
            return context;
        }

        /** All points: x and y in turn. */
        float[] points() {
            if (parts.size() != 1) {
                float[] all =
                        new float[parts.stream().mapToInt(part -> part.length).sum()];
                int end = 0;
                for (float[] part : parts) {
                    System.arraycopy(part, 0, all, end, part.length);
                    end += part.length;
                }
                // Put together only once, however often it is referred to
                parts.clear();
                parts.add(all);
            }
            return parts.get(0);
        }
    }
}
