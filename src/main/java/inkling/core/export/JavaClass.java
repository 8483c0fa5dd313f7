package inkling.core.export;

import inkling.core.model.DigitDetector;
import inkling.core.model.EdgePairs;
import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.ModelCard;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.WrongValueException;
import inkling.core.storage.AtomicFiles;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A model as one source file for Java 11 and later that needs nothing else: the parameters, the features that the model
 * has, and methods that give Inkling's own answers. It is in English as other programs are, and of ASCII characters
 * alone, so that no compiler takes it for something else.
 */
public final class JavaClass {
    /** How its files end. */
    static final String ENDING = "java";

    private static final Template CLASS = Template.of("java-class.txt");
    private static final Template DETECTOR = Template.of("java-detector.txt");
    private static final Template PIXELS = Template.of("java-pixels.txt");
    private static final Template EDGES = Template.of("java-edges.txt");
    private static final Template PAIRS = Template.of("java-pairs.txt");

    /** Characters of Base64 in a line. A constant may have 65,535, but nobody wants to open a file with such lines. */
    private static final int LINE = 100;

    /** How far a comment goes to the right. */
    private static final int COLUMNS = 110;

    /** How many sources, and how many measurements, of a card are told. */
    private static final int MOST_LISTED = 12;

    /** Signs that mean nothing in a comment, whatever they stand beside. */
    private static final String HARMLESS = " .,:;()%-+'\"=!?#/";

    private final String text;

    private JavaClass(String text) {
        this.text = text;
    }

    /**
     * The class of a model.
     *
     * @param file what its file is to be called, which its name follows from
     * @param packageName what its package is called; empty for none
     * @throws ProblemException if no class can be called so
     * @throws WrongValueException if no package can
     */
    public static JavaClass of(TrainedModel model, Path file, Optional<String> packageName) throws ProblemException {
        String name = className(file);
        packageName.ifPresent(JavaClass::checkPackage);
        FeatureMap features = model.model().features();
        Features own = features.accept(new FeatureCode());
        Optional<DigitDetector> detector = model.detector();
        return new JavaClass(CLASS.filled(Map.of(
                "package",
                        packageName.map(chosen -> "package " + chosen + ";\n\n").orElse(""),
                "about", own.about(),
                "card", card(model.card()),
                "class", name,
                "size", Integer.toString(features.size()),
                "rows", detector.isPresent() ? "The ten digits, and whether there is one" : "The ten digits",
                "detector", detector.isPresent() ? DETECTOR.filled(Map.of()) : "",
                "features", own.code(),
                "parameters", parameters(model))));
    }

    private static String className(Path file) throws ProblemException {
        String whole = file.getFileName().toString();
        String end = "." + ENDING;
        String name = whole.endsWith(end) ? whole.substring(0, whole.length() - end.length()) : "";
        if (!JavaNames.isClass(name)) {
            throw new ProblemException(Problem.of("file.not-saved", file, Problem.of("class.name")));
        }
        return name;
    }

    private static void checkPackage(String name) {
        if (!JavaNames.isPackage(name)) {
            throw new WrongValueException(Problem.of("class.package"), Problem.of("class.package-name"), name);
        }
    }

    /** What a class says of its features, and how it computes them. */
    private record Features(String about, String code) {}

    private static final class FeatureCode implements FeatureMap.Visitor<Features> {
        @Override
        public Features pixels(Pixels map) {
            return new Features("the ink of 784 pixels", PIXELS.filled(Map.of()));
        }

        @Override
        public Features orientedGradients(OrientedGradients map) {
            return edges(
                    map.size() + " features of edges",
                    Map.of(
                            "groups", "cells, then corners",
                            "pair-kernel", "",
                            "pair-groups", "",
                            "pairs", ""));
        }

        @Override
        public Features edgePairs(EdgePairs map) {
            return edges(
                    map.size() + " features of edges and pairs of edges",
                    Map.of(
                            "groups", "cells, corners, then pairs along the edge and across it",
                            "pair-kernel", "private static final float[] PAIRS = gaussian(10, 2);",
                            "pair-groups", ", pairs(half, 2), pairs(half, 0)",
                            "pairs", PAIRS.filled(Map.of())));
        }

        private static Features edges(String about, Map<String, String> parts) {
            return new Features(about, EDGES.filled(parts));
        }
    }

    /** Strings of Base64, each a constant of its own: all in one are more than a constant may have. */
    private static String parameters(TrainedModel model) {
        LinearLayer digits = model.model().layer();
        List<Float> values = new ArrayList<>();
        IntStream.range(0, digits.outputs()).forEach(row -> addRow(values, digits, row));
        model.detector().ifPresent(detector -> addRow(values, detector.layer(), 0));
        ByteBuffer bytes = ByteBuffer.allocate(values.size() * Float.BYTES);
        values.forEach(bytes::putFloat);
        String base64 = Base64.getEncoder().encodeToString(bytes.array());
        return IntStream.iterate(0, start -> start < base64.length(), start -> start + LINE)
                .mapToObj(start -> '"' + base64.substring(start, Math.min(start + LINE, base64.length())) + '"')
                .collect(Collectors.joining(",\n", "", ");"));
    }

    private static void addRow(List<Float> values, LinearLayer layer, int row) {
        values.add(layer.bias(row));
        for (int j = 0; j < layer.inputs(); j++) {
            values.add(layer.weight(row, j));
        }
    }

    /** The card as lines of a comment. */
    private static String card(ModelCard card) {
        List<String> lines = new ArrayList<>();
        if (card.trainedOn().isEmpty()) {
            lines.add("<p>What it was trained on is not known.");
        } else {
            lines.add("<p>It was trained" + known(" by ", card.producer(), "")
                    + known(" with the recipe \"", card.recipe(), "\"") + " on");
            addList(lines, card.trainedOn(), JavaClass::source);
        }
        if (!card.measurements().isEmpty()) {
            lines.add("<p>Digits that it reads right:");
            addList(lines, card.measurements(), JavaClass::measurement);
        }
        return lines.stream()
                .flatMap(line -> wrapped(line).stream())
                .map(line -> "* " + line)
                .collect(Collectors.joining("\n"));
    }

    private static <T> void addList(List<String> lines, List<T> items, Function<T, String> item) {
        lines.add("<ul>");
        items.stream().limit(MOST_LISTED).forEach(each -> lines.add("<li>" + item.apply(each)));
        if (items.size() > MOST_LISTED) {
            lines.add("<li>" + (items.size() - MOST_LISTED) + " more");
        }
        lines.add("</ul>");
    }

    private static String source(ModelCard.Source source) {
        return escaped(source.name()) + ", " + source.examples() + " digits" + known(": ", source.licence(), "");
    }

    private static String measurement(ModelCard.Measurement measured) {
        return String.format(
                Locale.ROOT,
                "%s: %d of %d (%.2f %%)",
                escaped(measured.on()),
                measured.correct(),
                measured.total(),
                100 * measured.accuracy());
    }

    /** A text of the card with what stands around it; nothing where it is empty. */
    private static String known(String before, String foreign, String behind) {
        return foreign.isEmpty() ? "" : before + escaped(foreign) + behind;
    }

    /**
     * A text of somebody else's in a comment. A compiler looks for the end of a comment and for Unicode escapes in it,
     * javadoc for tags: so whatever is no letter, digit or harmless sign is a character reference.
     */
    private static String escaped(String foreign) {
        StringBuilder html = new StringBuilder();
        Texts.plain(foreign).codePoints().forEach(character -> {
            boolean plain =
                    character < 0x80 && (Character.isLetterOrDigit(character) || HARMLESS.indexOf(character) >= 0);
            html.append(plain ? Character.toString(character) : "&#" + character + ";");
        });
        return html.toString();
    }

    /** A line as several, none of which is wider than it must be. */
    private static List<String> wrapped(String line) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : line.split(" +", -1)) {
            if (current.length() > 0 && current.length() + 1 + word.length() > COLUMNS) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.length() > 0 ? " " : "").append(word);
        }
        lines.add(current.toString());
        return lines;
    }

    /** The source. */
    public String text() {
        return text;
    }

    /** The source as it stands in the file. */
    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Saves the source.
     *
     * @throws IOException if it cannot be saved; the old file is as it was
     */
    public void save(Path file) throws IOException {
        AtomicFiles.write(file, out -> out.write(bytes()));
    }
}
