package inkling.core.format.inkml;

import inkling.core.format.FileFormatException;
import inkling.core.format.inkml.InkMlDefinitions.Context;
import inkling.core.format.inkml.InkMlDrawing.Line;
import inkling.core.ink.LabelledInk;
import inkling.core.problem.Problem;
import inkling.core.storage.BoundedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the drawings of an InkML document. */
final class InkMlReader {
    static final String NAMESPACE = "http://www.w3.org/2003/InkML";

    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_TRACES = 200_000;
    private static final int MOST_POINTS = 4_000_000;

    private final XmlWalker xml;
    private final InkMlDefinitions definitions;
    private final List<InkMlDrawing> drawings = new ArrayList<>();
    private final InkMlDrawing ungrouped = new InkMlDrawing();
    private final Map<String, Line> strokes = new HashMap<>();
    private Context current = Context.DEFAULT;
    private int traces;
    private int points;

    private InkMlReader(XmlWalker xml) {
        this.xml = xml;
        this.definitions = new InkMlDefinitions(xml);
    }

    static List<LabelledInk> read(Path file, double penShare) throws IOException {
        byte[] bytes = BoundedFiles.readAll(file, MOST_BYTES, Problem.of("inkml.file"));
        InkMlReader reader = new InkMlReader(new XmlWalker(file, bytes, NAMESPACE));
        reader.xml.document("ink", reader::topLevel);
        if (!reader.ungrouped.isEmpty()) {
            reader.drawings.add(reader.ungrouped);
        }
        if (reader.drawings.isEmpty()) {
            throw new FileFormatException(file, Problem.of("inkml.trace"), Problem.of("file.none"));
        }
        return reader.drawings.stream().map(drawing -> drawing.finish(penShare)).toList();
    }

    private void topLevel(String name) throws FileFormatException {
        switch (name) {
            case "definitions" -> xml.children(definitions::read);
            case "context" -> current = definitions.context(current);
            case "traceFormat" -> current = current.with(definitions.traceFormat());
            case "traceGroup" -> {
                InkMlDrawing drawing = new InkMlDrawing();
                drawings.add(drawing);
                traceGroup(drawing, current);
            }
            case "trace" -> trace(ungrouped, current);
            case "annotation" -> annotation(ungrouped);
            default -> definitions.read(name);
        }
    }

    private void traceGroup(InkMlDrawing drawing, Context around) throws FileFormatException {
        Context context = definitions.of(around);
        xml.children(name -> {
            switch (name) {
                case "traceGroup" -> traceGroup(drawing, context);
                case "trace" -> trace(drawing, context);
                case "annotation" -> annotation(drawing);
                default -> xml.skip();
            }
        });
    }

    private void trace(InkMlDrawing drawing, Context around) throws FileFormatException {
        if (++traces > MOST_TRACES) {
            throw xml.problem(Problem.of("inkml.traces", MOST_TRACES), Problem.of("file.more"));
        }
        Context context = definitions.of(around);
        boolean penUp = xml.attribute("type").equals("penUp");
        Line stroke = stroke(penUp ? new InkMlDrawing() : drawing, context);
        int line = xml.line();
        String text = xml.text();
        if (!penUp) {
            float[] xy = InkMlTrace.read(xml.file(), line, context.format(), text, MOST_POINTS - points);
            points += xy.length / 2;
            stroke.add(xy);
        }
    }

    /** The stroke of the current trace: one of its own, or of the trace that it continues (InkML 3.2.2). */
    private Line stroke(InkMlDrawing drawing, Context context) throws FileFormatException {
        String continuation = xml.attribute("continuation");
        boolean continues = continuation.equals("middle") || continuation.equals("end");
        // Devices leave out which trace it is where that is the one before
        Line stroke = continues
                ? xml.referred("priorRef", strokes, "trace").orElseGet(() -> drawing.last(context))
                : drawing.start(context);
        if (!xml.id().isEmpty()) {
            strokes.put(xml.id(), stroke);
        }
        return stroke;
    }

    private void annotation(InkMlDrawing drawing) throws FileFormatException {
        boolean truth = xml.attribute("type").equals("truth");
        String text = xml.text().strip();
        if (truth) {
            if (text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) > '9') {
                throw xml.problem(Problem.of("inkml.truth"), Problem.quoted(text));
            }
            int digit = text.charAt(0) - '0';
            if (!drawing.label(digit)) {
                throw xml.problem(Problem.of("inkml.truth.one"), Problem.of("inkml.truth.second"));
            }
        }
    }
}
