package inkling.core.format.inkml;

import inkling.core.format.FileFormatException;
import inkling.core.format.inkml.InkMlTraceFormat.Channel;
import inkling.core.ink.Stroke.Tool;
import inkling.core.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The brushes, trace formats and contexts of an InkML document, by their ids (InkML 3 and 4). */
final class InkMlDefinitions {
    private final XmlWalker xml;
    private final Map<String, InkMlBrush> brushes = new HashMap<>();
    private final Map<String, InkMlTraceFormat> formats = new HashMap<>();
    private final Map<String, InkMlTraceFormat> sources = new HashMap<>();
    private final Map<String, Context> contexts = new HashMap<>();

    InkMlDefinitions(XmlWalker xml) {
        this.xml = xml;
        brushes.put("DefaultBrush", InkMlBrush.DEFAULT);
        formats.put("DefaultTraceFormat", InkMlTraceFormat.DEFAULT);
        contexts.put("DefaultContext", Context.DEFAULT);
    }

    /** What holds for a trace beside its points. */
    record Context(InkMlTraceFormat format, InkMlBrush brush) {
        static final Context DEFAULT = new Context(InkMlTraceFormat.DEFAULT, InkMlBrush.DEFAULT);
    }

    /** Reads the current element if it defines something, and passes over it otherwise. */
    void read(String name) throws FileFormatException {
        switch (name) {
            case "brush" -> brush();
            case "traceFormat" -> traceFormat();
            case "inkSource" -> inkSource();
            case "context" -> context(Context.DEFAULT);
            default -> xml.skip();
        }
    }

    /** The context of the current trace or group of traces, whose attributes may refer to another context or brush. */
    Context of(Context around) throws FileFormatException {
        Context context = referred("contextRef", contexts, "context", around);
        return new Context(context.format(), referred("brushRef", brushes, "brush", context.brush()));
    }

    /** Reads the current {@code context} element; what it leaves open is as in {@code around}. */
    Context context(Context around) throws FileFormatException {
        String id = xml.id();
        Context base = of(around);
        InkMlTraceFormat source = referred("inkSourceRef", sources, "inkSource", base.format());
        InkMlTraceFormat[] format = {referred("traceFormatRef", formats, "traceFormat", source)};
        InkMlBrush[] brush = {base.brush()};
        xml.children(name -> {
            switch (name) {
                case "brush" -> brush[0] = brush();
                case "traceFormat" -> format[0] = traceFormat();
                case "inkSource" -> format[0] = inkSource();
                default -> xml.skip();
            }
        });
        Context context = new Context(format[0], brush[0]);
        contexts.put(id, context);
        return context;
    }

    private InkMlBrush brush() throws FileFormatException {
        String id = xml.id();
        InkMlBrush[] brush = {referred("brushRef", brushes, "brush", InkMlBrush.DEFAULT)};
        xml.children(name -> {
            if (name.equals("brushProperty")) {
                brush[0] = withProperty(brush[0]);
            }
            xml.skip();
        });
        brushes.put(id, brush[0]);
        return brush[0];
    }

    private InkMlBrush withProperty(InkMlBrush brush) throws FileFormatException {
        String value = xml.attribute("value");
        return switch (xml.attribute("name")) {
            case "width" -> new InkMlBrush(brush.tool(), OptionalDouble.of(positive(value)), xml.attribute("units"));
            case "tool" ->
                new InkMlBrush(value.equals("eraser") ? Tool.ERASER : Tool.PEN, brush.width(), brush.units());
            default -> brush;
        };
    }

    /** Reads the current {@code traceFormat} element. */
    InkMlTraceFormat traceFormat() throws FileFormatException {
        String id = xml.id();
        List<Channel> regular = new ArrayList<>();
        List<Channel> intermittent = new ArrayList<>();
        xml.children(name -> {
            switch (name) {
                case "channel" -> regular.add(channel());
                case "intermittentChannels" ->
                    xml.children(inner -> {
                        if (inner.equals("channel")) {
                            intermittent.add(channel());
                        } else {
                            xml.skip();
                        }
                    });
                default -> xml.skip();
            }
        });
        InkMlTraceFormat format = InkMlTraceFormat.of(regular, intermittent.size())
                .orElseThrow(() -> xml.problem(Problem.of("inkml.channels"), Problem.of("inkml.channels.none")));
        formats.put(id, format);
        return format;
    }

    private Channel channel() throws FileFormatException {
        Channel channel =
                new Channel(xml.attribute("name"), xml.attribute("orientation").equals("-ve"), xml.attribute("units"));
        xml.skip();
        return channel;
    }

    private InkMlTraceFormat inkSource() throws FileFormatException {
        String id = xml.id();
        InkMlTraceFormat[] format = {InkMlTraceFormat.DEFAULT};
        xml.children(name -> {
            switch (name) {
                case "traceFormat" -> format[0] = traceFormat();
                case "channelProperties" ->
                    xml.children(property -> {
                        format[0] = withProperty(format[0]);
                        xml.skip();
                    });
                default -> xml.skip();
            }
        });
        sources.put(id, format[0]);
        return format[0];
    }

    /** A resolution of X such as {@code value="1000" units="1/cm"} tells how long the unit of the coordinates is. */
    private InkMlTraceFormat withProperty(InkMlTraceFormat format) throws FileFormatException {
        String units = xml.attribute("units");
        boolean resolution = xml.attribute("channel").equals("X")
                && xml.attribute("name").equals("resolution")
                && units.startsWith("1/");
        return resolution ? format.withResolution(positive(xml.attribute("value")), units.substring(2)) : format;
    }

    private double positive(String text) throws FileFormatException {
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            value = Double.NaN;
        }
        if (!((float) value > 0 && Float.isFinite((float) value))) {
            throw xml.problem(Problem.of("number.above", 0), Problem.quoted(text));
        }
        return value;
    }

    /** What an attribute such as {@code brushRef="#pen"} refers to, or {@code otherwise} where there is none. */
    private <T> T referred(String attribute, Map<String, T> definitions, String what, T otherwise)
            throws FileFormatException {
        String reference = xml.attribute(attribute);
        if (reference.isEmpty()) {
            return otherwise;
        }
        T definition = reference.startsWith("#") ? definitions.get(reference.substring(1)) : null;
        if (definition == null) {
            throw xml.problem(Problem.of("inkml.definition", what, attribute, reference), Problem.of("file.none"));
        }
        return definition;
    }
}
