package inkling.core.format.inkml;

import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes drawings as InkML: a brush for each tool and width, a {@code traceGroup} for each drawing. */
final class InkMlWriter {
    private final StringBuilder xml = new StringBuilder();
    private final Map<Brush, String> brushes = new LinkedHashMap<>();
    private final String brushName;
    private final String lineEnd;

    private InkMlWriter(String brushName, String lineEnd) {
        this.brushName = brushName;
        this.lineEnd = lineEnd;
    }

    private record Brush(Stroke.Tool tool, float width) {
        static Brush of(Stroke stroke) {
            return new Brush(stroke.tool(), stroke.width());
        }
    }

    static String toXml(List<LabelledInk> drawings) {
        InkMlWriter writer = new InkMlWriter("brush", "\n");
        writer.xml.append(InkMlFormat.OPENING);
        writer.writeBrushes(drawings);
        drawings.forEach(drawing -> writer.writeDrawing(new AnnotatedInk("", drawing, Map.of())));
        return writer.xml.append(InkMlFormat.CLOSING).toString();
    }

    /** One drawing and its brushes, whose ids start with its own, in one line. */
    static String element(AnnotatedInk drawing) {
        InkMlWriter writer = new InkMlWriter(escaped(drawing.id()) + "-brush", "");
        writer.writeBrushes(List.of(drawing.drawing()));
        writer.writeDrawing(drawing);
        return writer.xml.toString();
    }

    private void writeBrushes(List<LabelledInk> drawings) {
        for (LabelledInk drawing : drawings) {
            for (Stroke stroke : drawing.ink().strokes()) {
                brushes.putIfAbsent(Brush.of(stroke), brushName + (brushes.size() + 1));
            }
        }
        xml.append("<definitions>").append(lineEnd);
        brushes.forEach((brush, id) -> {
            xml.append("<brush xml:id=\"").append(id).append("\"><brushProperty name=\"width\" value=\"");
            appendNumber(brush.width());
            xml.append("\"/>");
            if (brush.tool() == Stroke.Tool.ERASER) {
                xml.append("<brushProperty name=\"tool\" value=\"eraser\"/>");
            }
            xml.append("</brush>").append(lineEnd);
        });
        xml.append("</definitions>").append(lineEnd);
    }

    private void writeDrawing(AnnotatedInk drawing) {
        xml.append("<traceGroup");
        if (!drawing.id().isEmpty()) {
            xml.append(" xml:id=\"").append(escaped(drawing.id())).append('"');
        }
        xml.append('>').append(lineEnd);
        drawing.drawing().truth().ifPresent(digit -> writeAnnotation("truth", Integer.toString(digit)));
        drawing.annotations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(annotation -> writeAnnotation(annotation.getKey(), annotation.getValue()));
        for (Stroke stroke : drawing.drawing().ink().strokes()) {
            xml.append("<trace brushRef=\"#")
                    .append(brushes.get(Brush.of(stroke)))
                    .append("\">");
            for (int i = 0; i < stroke.size(); i++) {
                xml.append(i == 0 ? "" : ", ");
                appendNumber(stroke.x(i));
                xml.append(' ');
                appendNumber(stroke.y(i));
            }
            xml.append("</trace>").append(lineEnd);
        }
        xml.append("</traceGroup>").append(lineEnd);
    }

    private void writeAnnotation(String type, String text) {
        xml.append("<annotation type=\"").append(escaped(type)).append("\">");
        xml.append(escaped(text)).append("</annotation>").append(lineEnd);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The shortest decimal that reads as the same float, without an exponent, which older readers do not know. */
    private void appendNumber(float number) {
        xml.append(new BigDecimal(Float.toString(number)).stripTrailingZeros().toPlainString());
    }
}
