package inkling.core.format.inkml;

import inkling.core.format.FileFormatException;
import inkling.core.format.inkml.InkMlAxis.Resolution;
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
    /** Far more than any pen has; every trace takes memory for all of them, whether it uses them or not. */
    private static final int MOST_CHANNELS = 64;

    private final XmlWalker xml;
    private final Map<String, InkMlBrush> brushes = new HashMap<>();
    private final Map<String, InkMlTraceFormat> formats = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Context> contexts = new HashMap<>();

    InkMlDefinitions(XmlWalker xml) {
        this.xml = xml;
        brushes.put("DefaultBrush", InkMlBrush.DEFAULT);
        formats.put("DefaultTraceFormat", InkMlTraceFormat.DEFAULT);
        contexts.put("DefaultContext", Context.DEFAULT);
    }

    /** A device: what its traces hold unless a format of their own says otherwise, and how finely it measures. */
    record Source(InkMlTraceFormat format, Map<String, Resolution> resolutions) {
        Source with(InkMlTraceFormat other) {
            return new Source(other, resolutions);
        }
    }

    /** What holds for a trace beside its points. */
    record Context(Source source, InkMlBrush brush) {
        static final Context DEFAULT = new Context(new Source(InkMlTraceFormat.DEFAULT, Map.of()), InkMlBrush.DEFAULT);

        InkMlTraceFormat format() {
            return source.format().with(source.resolutions());
        }

        Context with(InkMlTraceFormat format) {
            return new Context(source.with(format), brush);
        }
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
        Context context = xml.referred("contextRef", contexts, "context").orElse(around);
        InkMlBrush brush = xml.referred("brushRef", brushes, "brush").orElse(context.brush());
        return new Context(context.source(), brush);
    }

    /** Reads the current {@code context} element; what it leaves open is as in {@code around}. */
    Context context(Context around) throws FileFormatException {
        String id = xml.id();
        Context base = of(around);
        Source[] source = {xml.referred("inkSourceRef", sources, "inkSource").orElse(base.source())};
        InkMlTraceFormat[] format = {
            xml.referred("traceFormatRef", formats, "traceFormat").orElse(source[0].format())
        };
        InkMlBrush[] brush = {base.brush()};
        xml.children(name -> {
            switch (name) {
                case "brush" -> brush[0] = brush();
                case "traceFormat" -> format[0] = traceFormat();
                case "inkSource" -> {
                    source[0] = inkSource();
                    format[0] = source[0].format();
                }
                default -> xml.skip();
            }
        });
        Context context = new Context(source[0].with(format[0]), brush[0]);
        contexts.put(id, context);
        return context;
    }

    private InkMlBrush brush() throws FileFormatException {
        String id = xml.id();
        InkMlBrush[] brush = {xml.referred("brushRef", brushes, "brush").orElse(InkMlBrush.DEFAULT)};
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
        if (regular.size() + intermittent.size() > MOST_CHANNELS) {
            throw xml.problem(Problem.of("inkml.channels.most", MOST_CHANNELS), Problem.of("file.more"));
        }
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

    private Source inkSource() throws FileFormatException {
        String id = xml.id();
        InkMlTraceFormat[] format = {InkMlTraceFormat.DEFAULT};
        Map<String, Resolution> resolutions = new HashMap<>();
        xml.children(name -> {
            switch (name) {
                case "traceFormat" -> format[0] = traceFormat();
                case "channelProperties" ->
                    xml.children(property -> {
                        readResolution(resolutions);
                        xml.skip();
                    });
                default -> xml.skip();
            }
        });
        Source source = new Source(format[0], Map.copyOf(resolutions));
        sources.put(id, source);
        return source;
    }

    /** A resolution of X such as {@code value="1000" units="1/cm"} tells how long the unit of the coordinates is. */
    private void readResolution(Map<String, Resolution> resolutions) throws FileFormatException {
        String units = xml.attribute("units");
        if (xml.attribute("name").equals("resolution") && units.startsWith("1/")) {
            double steps = positive(xml.attribute("value"));
            resolutions.put(xml.attribute("channel"), new Resolution(steps, units.substring(2)));
        }
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
}
