package inkling.core.format.inkml;

import inkling.core.format.inkml.InkMlDefinitions.Context;
import inkling.core.format.inkml.InkMlItem.Line;
import inkling.core.format.inkml.InkMlItem.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A {@code traceGroup}, or a {@code traceView} with what stands in it, of a document that is still being read. */
final class InkMlGroup implements InkMlItem {
    /** The outermost group around this one; itself, if there is none. */
    private final InkMlGroup outermost;

    private final List<InkMlItem> items = new ArrayList<>();
    private String id = "";

    /** Most groups have none, and there may be many groups. */
    private Map<String, String> annotations = Map.of();

    private Line last;
    private boolean named;
    private OptionalInt digit = OptionalInt.empty();
    private int lineOfDigit;

    /** An outermost group. */
    InkMlGroup() {
        this.outermost = this;
    }

    private InkMlGroup(InkMlGroup around) {
        this.outermost = around.outermost;
    }

    /** Starts a group inside this one. */
    InkMlGroup inner() {
        InkMlGroup inner = new InkMlGroup(this);
        items.add(inner);
        return inner;
    }

    /** Starts a stroke. It leaves ink only if points are added. */
    Line start(Context context) {
        Line line = new Line(context);
        items.add(line);
        outermost.last = line;
        return line;
    }

    /** The stroke that was started last, or where there is none, a new one. */
    Line last(Context context) {
        return outermost.last == null ? start(context) : outermost.last;
    }

    /** Shows here as well what stands elsewhere. */
    void refer(Reference reference) {
        items.add(reference);
    }

    /** Gives it the id that it has in the document. */
    void identify(String name) {
        id = name;
    }

    /** Its id; empty where it has none. */
    String id() {
        return id;
    }

    /** Says something of it, other than what it is; the last of one type counts. */
    void annotate(String type, String text) {
        if (annotations.isEmpty()) {
            annotations = new LinkedHashMap<>();
        }
        annotations.put(type, text);
    }

    /** What was said of it, by type. */
    Map<String, String> annotations() {
        return Collections.unmodifiableMap(annotations);
    }

    /** Says what it is, which need not be a digit; whether it was not said before that it is another digit. */
    boolean name(OptionalInt label, int line) {
        named = true;
        boolean first = digit.isEmpty() || label.isEmpty() || digit.equals(label);
        if (label.isPresent()) {
            digit = label;
            lineOfDigit = line;
        }
        return first;
    }

    /** What stands in it, in the order of the document. */
    List<InkMlItem> items() {
        return Collections.unmodifiableList(items);
    }

    /** The digit that it is said to be. */
    OptionalInt digit() {
        return digit;
    }

    /** Where this is said. */
    int lineOfDigit() {
        return lineOfDigit;
    }

    /** Whether somebody said what it is, or some part of it. */
    boolean isNamed() {
        return named || parts().stream().anyMatch(InkMlGroup::isNamed);
    }

    /** The groups in it. */
    List<InkMlGroup> parts() {
        return items.stream()
                .filter(InkMlGroup.class::isInstance)
                .map(InkMlGroup.class::cast)
                .toList();
    }
}
