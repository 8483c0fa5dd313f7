package inkling.core.format.inkml;

import inkling.core.format.FileFormatException;
import inkling.core.format.inkml.InkMlDefinitions.Context;
import inkling.core.format.inkml.InkMlItem.Line;
import inkling.core.format.inkml.InkMlItem.Reference;
import inkling.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads the drawings of an InkML document. */
final class InkMlReader {
    static final String NAMESPACE = "http://www.w3.org/2003/InkML";

    private static final String REFERENCE = "traceDataRef";
    private static final int MOST_TRACES = 200_000;
    private static final int MOST_POINTS = 4_000_000;

    private final XmlWalker xml;
    private final InkMlDefinitions definitions;
    private final List<InkMlGroup> groups = new ArrayList<>();
    private final InkMlGroup ungrouped = new InkMlGroup();

    /** Whatever can be referred to, by its id; strokes once more, which are all that a trace can continue. */
    private final Map<String, InkMlItem> byId = new HashMap<>();

    private final Map<String, Line> strokes = new HashMap<>();
    private Context current = Context.DEFAULT;
    private int traces;
    private int points;

    private InkMlReader(XmlWalker xml) {
        this.xml = xml;
        this.definitions = new InkMlDefinitions(xml);
    }

    /** The drawings of a document, which may be none; the file is what people call it. */
    static List<AnnotatedInk> read(Path file, byte[] document, double penShare) throws FileFormatException {
        InkMlReader reader = new InkMlReader(new XmlWalker(file, document, NAMESPACE));
        reader.xml.document("ink", reader::topLevel);
        return reader.drawings().stream()
                .map(drawing -> drawing.finish(penShare))
                .toList();
    }

    private List<InkMlDrawing> drawings() throws FileFormatException {
        InkMlAssembly assembly = new InkMlAssembly(xml.file(), byId, MOST_TRACES, MOST_POINTS - points);
        List<InkMlDrawing> drawings = new ArrayList<>();
        for (InkMlGroup group : groups) {
            drawings.addAll(assembly.drawings(group));
        }
        InkMlDrawing rest = assembly.rest(ungrouped);
        if (!rest.isEmpty()) {
            drawings.add(rest);
        }
        return drawings;
    }

    private void topLevel(String name) throws FileFormatException {
        switch (name) {
            case "definitions" -> xml.children(this::definition);
            case "context" -> current = definitions.context(current);
            case "traceFormat" -> current = current.with(definitions.traceFormat());
            case "traceGroup" -> traceGroup(outermost(), current);
            case "traceView" -> {
                if (xml.attribute(REFERENCE).isEmpty()) {
                    xml.skip();
                } else {
                    traceView(outermost());
                }
            }
            case "trace" -> trace(ungrouped, current);
            case "annotation" -> annotation(ungrouped);
            default -> definitions.read(name);
        }
    }

    private InkMlGroup outermost() {
        InkMlGroup group = new InkMlGroup();
        groups.add(group);
        return group;
    }

    /** What is only defined shows only where it is referred to. */
    private void definition(String name) throws FileFormatException {
        switch (name) {
            case "traceGroup" -> traceGroup(new InkMlGroup(), current);
            case "traceView" -> traceView(new InkMlGroup());
            case "trace" -> trace(new InkMlGroup(), current);
            default -> definitions.read(name);
        }
    }

    private void traceGroup(InkMlGroup group, Context around) throws FileFormatException {
        identify(group);
        group.identify(xml.id());
        Context context = definitions.of(around);
        xml.children(name -> {
            switch (name) {
                case "traceGroup" -> traceGroup(group.inner(), context);
                case "traceView" -> traceView(group.inner());
                case "trace" -> trace(group, context);
                case "annotation" -> annotation(group);
                default -> xml.skip();
            }
        });
    }

    private void traceView(InkMlGroup view) throws FileFormatException {
        if (++traces > MOST_TRACES) {
            throw xml.problem(Problem.of("inkml.traces", MOST_TRACES), Problem.of("file.more"));
        }
        identify(view);
        String reference = xml.attribute(REFERENCE);
        if (!reference.isEmpty()) {
            String from = xml.attribute("from");
            String to = xml.attribute("to");
            InkMlRange range = InkMlRange.of(from, to)
                    .orElseThrow(() -> xml.problem(Problem.of("inkml.range"), Problem.quoted(from + " " + to)));
            // Many leave the # out
            view.refer(
                    new Reference(reference.startsWith("#") ? reference.substring(1) : reference, range, xml.line()));
        }
        xml.children(name -> {
            switch (name) {
                case "traceView" -> traceView(view.inner());
                case "annotation" -> annotation(view);
                default -> xml.skip();
            }
        });
    }

    private void identify(InkMlItem item) {
        if (!xml.id().isEmpty()) {
            byId.put(xml.id(), item);
        }
    }

    private void trace(InkMlGroup group, Context around) throws FileFormatException {
        if (++traces > MOST_TRACES) {
            throw xml.problem(Problem.of("inkml.traces", MOST_TRACES), Problem.of("file.more"));
        }
        Context context = definitions.of(around);
        boolean penUp = xml.attribute("type").equals("penUp");
        Line stroke = stroke(penUp ? new InkMlGroup() : group, context);
        int line = xml.line();
        String text = xml.text();
        if (!penUp) {
            float[] xy = InkMlTrace.read(xml.file(), line, context.format(), text, MOST_POINTS - points);
            points += xy.length / 2;
            stroke.add(xy);
        }
    }

    /** The stroke of the current trace: one of its own, or of the trace that it continues (InkML 3.2.2). */
    private Line stroke(InkMlGroup group, Context context) throws FileFormatException {
        String continuation = xml.attribute("continuation");
        boolean continues = continuation.equals("middle") || continuation.equals("end");
        // Devices leave out which trace it is where that is the one before
        Line stroke = continues
                ? xml.referred("priorRef", strokes, "trace").orElseGet(() -> group.last(context))
                : group.start(context);
        if (!xml.id().isEmpty()) {
            strokes.put(xml.id(), stroke);
            byId.put(xml.id(), stroke);
        }
        return stroke;
    }

    /** What is no digit is the name of something else, and worth reading all the same. */
    private void annotation(InkMlGroup group) throws FileFormatException {
        String type = xml.attribute("type");
        int line = xml.line();
        String text = xml.text().strip();
        if (type.equals("truth")) {
            boolean digit = text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
            if (!group.name(digit ? OptionalInt.of(text.charAt(0) - '0') : OptionalInt.empty(), line)) {
                throw xml.problem(Problem.of("inkml.truth.one"), Problem.of("inkml.truth.second"));
            }
        } else {
            group.annotate(type, text);
        }
    }
}
