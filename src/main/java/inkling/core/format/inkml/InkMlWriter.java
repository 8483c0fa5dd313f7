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

    private InkMlWriter() {}

    private record Brush(Stroke.Tool tool, float width) {
        static Brush of(Stroke stroke) {
            return new Brush(stroke.tool(), stroke.width());
        }
    }

    static String toXml(List<LabelledInk> drawings) {
        InkMlWriter writer = new InkMlWriter();
        writer.xml.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ink xmlns=\"" + InkMlReader.NAMESPACE + "\">\n");
        writer.writeBrushes(drawings);
        drawings.forEach(writer::writeDrawing);
        return writer.xml.append("</ink>\n").toString();
    }

    private void writeBrushes(List<LabelledInk> drawings) {
        for (LabelledInk drawing : drawings) {
            for (Stroke stroke : drawing.ink().strokes()) {
                brushes.putIfAbsent(Brush.of(stroke), "brush" + (brushes.size() + 1));
            }
        }
        xml.append("<definitions>\n");
        brushes.forEach((brush, id) -> {
            xml.append("<brush xml:id=\"").append(id).append("\"><brushProperty name=\"width\" value=\"");
            appendNumber(brush.width());
            xml.append("\"/>");
            if (brush.tool() == Stroke.Tool.ERASER) {
                xml.append("<brushProperty name=\"tool\" value=\"eraser\"/>");
            }
            xml.append("</brush>\n");
        });
        xml.append("</definitions>\n");
    }

    private void writeDrawing(LabelledInk drawing) {
        xml.append("<traceGroup>\n");
        drawing.truth()
                .ifPresent(digit ->
                        xml.append("<annotation type=\"truth\">").append(digit).append("</annotation>\n"));
        for (Stroke stroke : drawing.ink().strokes()) {
            xml.append("<trace brushRef=\"#")
                    .append(brushes.get(Brush.of(stroke)))
                    .append("\">");
            for (int i = 0; i < stroke.size(); i++) {
                xml.append(i == 0 ? "" : ", ");
                appendNumber(stroke.x(i));
                xml.append(' ');
                appendNumber(stroke.y(i));
            }
            xml.append("</trace>\n");
        }
        xml.append("</traceGroup>\n");
    }

    /** The shortest decimal that reads as the same float, without an exponent, which older readers do not know. */
    private void appendNumber(float number) {
        xml.append(new BigDecimal(Float.toString(number)).stripTrailingZeros().toPlainString());
    }
}
