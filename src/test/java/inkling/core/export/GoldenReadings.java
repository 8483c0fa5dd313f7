package inkling.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import inkling.core.format.model.ShippedModels;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.storage.AtomicFiles;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What Inkling makes of some drawings and images, written down: the one table that whatever computes the same elsewhere
 * is held against. The file has a line for each. A drawing has {@code strokes} (a tool, a width, and x and y in turn as
 * {@code points}, all of which are the same number in float32 and float64), and the 784 values of its {@code image}; an
 * image has its {@code grey} bytes. Both are Base64, the values as float32 with the smallest byte first.
 */
public final class GoldenReadings {
    private static final String RESOURCE = "/inkling/golden/readings.json";

    private static final String STROKES = "strokes";
    private static final String IMAGE = "image";
    private static final String EXPECTED = "expected";
    private static final String PROBABILITIES = "probabilities";
    private static final String DIGIT = "digit";

    private GoldenReadings() {}

    /**
     * One line of the table.
     *
     * @param ink the drawing, where it is one
     * @param image what the models see
     * @param expected what they read, by the names in {@link ShippedModels}
     */
    public record Reading(String name, Optional<Ink> ink, DigitImage image, Map<String, Expected> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What a model reads in an image.
     *
     * @param digit the probability that there is one digit; empty for a model that cannot say
     */
    public record Expected(Prediction prediction, OptionalDouble digit) {
        /** What a model reads here. */
        static Expected of(TrainedModel model, DigitImage image) {
            return new Expected(
                    model.model().predict(image),
                    model.detector().stream()
                            .mapToDouble(detector -> detector.probability(image))
                            .findFirst());
        }

        /** Holds against this what something else reads. */
        public void assertAgrees(Prediction other, OptionalDouble otherDigit, double tolerance, Object name) {
            for (int digit = 0; digit < SoftmaxRegression.CLASSES; digit++) {
                assertEquals(prediction.probability(digit), other.probability(digit), tolerance, name + ": " + digit);
            }
            assertEquals(digit.isPresent(), otherDigit.isPresent(), name.toString());
            digit.ifPresent(expected -> assertEquals(expected, otherDigit.getAsDouble(), tolerance, name.toString()));
        }
    }

    /** The table. */
    public static List<Reading> all() {
        return lines().map(GoldenReadings::reading).toList();
    }

    /**
     * Writes the file anew: images and readings of the strokes and grey bytes that are in it, as this program has them.
     * To be run in the project's folder.
     */
    public static void main(String[] arguments) throws IOException {
        String table = lines().map(GoldenReadings::readAnew)
                .map(JsonObject::toString)
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        AtomicFiles.write(
                Path.of("src/test/resources" + RESOURCE), out -> out.write(table.getBytes(StandardCharsets.UTF_8)));
    }

    private static JsonObject readAnew(JsonObject line) {
        Optional<Ink> ink = ink(line);
        DigitImage image = ink.map(DigitNormalizer::normalize).orElseGet(() -> image(line));
        ink.ifPresent(drawing -> line.addProperty(IMAGE, base64(image.toArray())));
        JsonObject expected = new JsonObject();
        for (String name : ShippedModels.NAMES) {
            expected.add(name, json(Expected.of(ShippedModels.open(name), image)));
        }
        line.add(EXPECTED, expected);
        return line;
    }

    private static JsonObject json(Expected expected) {
        JsonArray probabilities = new JsonArray();
        for (float probability : expected.prediction().probabilities()) {
            probabilities.add(probability);
        }
        JsonObject json = new JsonObject();
        json.add(PROBABILITIES, probabilities);
        expected.digit().ifPresent(digit -> json.addProperty(DIGIT, (float) digit));
        return json;
    }

    private static Stream<JsonObject> lines() {
        try (Reader reader =
                new InputStreamReader(GoldenReadings.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8)) {
            return items(JsonParser.parseReader(reader)).map(JsonElement::getAsJsonObject);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading reading(JsonObject line) {
        Map<String, Expected> expected = new LinkedHashMap<>();
        line.getAsJsonObject(EXPECTED)
                .asMap()
                .forEach((model, json) -> expected.put(model, expected(json.getAsJsonObject())));
        return new Reading(line.get("name").getAsString(), ink(line), image(line), expected);
    }

    private static Expected expected(JsonObject json) {
        return new Expected(
                new Prediction(floats(json.get(PROBABILITIES))),
                json.has(DIGIT) ? OptionalDouble.of(json.get(DIGIT).getAsFloat()) : OptionalDouble.empty());
    }

    private static Optional<Ink> ink(JsonObject line) {
        return Optional.ofNullable(line.get(STROKES))
                .map(strokes -> new Ink(items(strokes)
                        .map(stroke -> stroke(stroke.getAsJsonObject()))
                        .toList()));
    }

    private static Stroke stroke(JsonObject json) {
        return new Stroke(
                Stroke.Tool.valueOf(json.get("tool").getAsString().toUpperCase(Locale.ROOT)),
                json.get("width").getAsFloat(),
                floats(json.get("points")));
    }

    private static DigitImage image(JsonObject line) {
        if (line.has("grey")) {
            return DigitImage.ofGrey(bytes(line.get("grey")), 0);
        }
        float[] ink = new float[DigitImage.PIXELS];
        ByteBuffer.wrap(bytes(line.get(IMAGE)))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(ink);
        return DigitImage.of(ink);
    }

    private static byte[] bytes(JsonElement base64) {
        return Base64.getDecoder().decode(base64.getAsString());
    }

    private static String base64(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static Stream<JsonElement> items(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false);
    }

    private static float[] floats(JsonElement array) {
        JsonArray numbers = array.getAsJsonArray();
        float[] floats = new float[numbers.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = numbers.get(i).getAsFloat();
        }
        return floats;
    }
}
