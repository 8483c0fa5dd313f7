package inkling.core.format.inkml;

import inkling.core.format.FileFormatException;
import inkling.core.format.inkml.InkMlDefinitions.Context;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.problem.Problem;
import inkling.core.storage.BoundedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads the drawings of an InkML document. */
final class InkMlReader {
    static final String NAMESPACE = "http://www.w3.org/2003/InkML";

    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_TRACES = 200_000;
    private static final int MOST_POINTS = 4_000_000;

    private final XmlWalker xml;
    private final InkMlDefinitions definitions;
    private final List<Drawing> drawings = new ArrayList<>();
    private final Drawing ungrouped = new Drawing();
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
        if (!reader.ungrouped.strokes.isEmpty()) {
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
            case "traceFormat" -> current = new Context(definitions.traceFormat(), current.brush());
            case "traceGroup" -> {
                Drawing drawing = new Drawing();
                drawings.add(drawing);
                traceGroup(drawing, current);
            }
            case "trace" -> trace(ungrouped, current);
            case "annotation" -> annotation(ungrouped);
            default -> definitions.read(name);
        }
    }

    private void traceGroup(Drawing drawing, Context around) throws FileFormatException {
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

    private void trace(Drawing drawing, Context around) throws FileFormatException {
        if (++traces > MOST_TRACES) {
            throw xml.problem(Problem.of("inkml.traces", MOST_TRACES), Problem.of("file.more"));
        }
        Context context = definitions.of(around);
        boolean penUp = xml.attribute("type").equals("penUp");
        int line = xml.line();
        String text = xml.text();
        if (!penUp) {
            float[] xy = InkMlTrace.read(xml.file(), line, context.format(), text, MOST_POINTS - points);
            points += xy.length / 2;
            if (xy.length > 0) {
                drawing.add(context, xy);
            }
        }
    }

    private void annotation(Drawing drawing) throws FileFormatException {
        boolean truth = xml.attribute("type").equals("truth");
        String text = xml.text().strip();
        if (truth) {
            if (text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) > '9') {
                throw xml.problem(Problem.of("inkml.truth"), Problem.quoted(text));
            }
            int digit = text.charAt(0) - '0';
            if (drawing.truth.isPresent() && drawing.truth.getAsInt() != digit) {
                throw xml.problem(Problem.of("inkml.truth.one"), Problem.of("inkml.truth.second"));
            }
            drawing.truth = OptionalInt.of(digit);
        }
    }

    /** A drawing under construction. */
    private static final class Drawing {
        private final List<Stroke> strokes = new ArrayList<>();
        private final List<Boolean> widthKnown = new ArrayList<>();
        private OptionalInt truth = OptionalInt.empty();

        void add(Context context, float[] xy) {
            OptionalDouble width = context.format().width(context.brush());
            strokes.add(new Stroke(context.brush().tool(), (float) width.orElse(1), xy));
            widthKnown.add(width.isPresent());
        }

        /** The drawing, with a pen of some share of its size where the file gave no width. */
        LabelledInk finish(double penShare) {
            float width = new Ink(strokes).penWidth(penShare);
            for (int i = 0; i < strokes.size(); i++) {
                if (!widthKnown.get(i)) {
                    strokes.set(i, strokes.get(i).withWidth(width));
                }
            }
            return new LabelledInk(new Ink(strokes), truth);
        }
    }
}
