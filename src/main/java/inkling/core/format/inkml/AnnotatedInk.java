package inkling.core.format.inkml;

import inkling.core.ink.LabelledInk;
import java.util.Map;

/**
 * A drawing with what its group says of it. Immutable.
 *
 * @param id the group's {@code xml:id}, empty where it has none
 * @param drawing the strokes and their label
 * @param annotations what its annotations say beside the truth, by their types; copied
 */
public record AnnotatedInk(String id, LabelledInk drawing, Map<String, String> annotations) {
    /** Copies the map. */
    public AnnotatedInk {
        annotations = Map.copyOf(annotations);
    }
}
