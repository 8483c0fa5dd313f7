package inkling.core.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** What scikit-learn and SciPy say; scikit-learn.py beside the file made it. */
final class GoldenMetrics {
    private GoldenMetrics() {}

    /** One part of the file. */
    static JsonElement of(String part) {
        try (Reader reader = new InputStreamReader(
                GoldenMetrics.class.getResourceAsStream("scikit-learn.json"), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject().get(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readings that were made up. */
    static List<Outcome> madeUp() {
        JsonObject golden = of("madeUp").getAsJsonObject();
        JsonArray truths = golden.getAsJsonArray("truth");
        return IntStream.range(0, truths.size())
                .mapToObj(i -> new Outcome(
                        i,
                        truths.get(i).getAsInt(),
                        golden.getAsJsonArray("label").get(i).getAsInt(),
                        golden.getAsJsonArray("probability").get(i).getAsFloat()))
                .toList();
    }

    /** Holds all that is measured of an evaluation against the file. */
    static void assertAgrees(JsonObject golden, Evaluation evaluation) {
        assertEquals(
                golden.getAsJsonArray("confusion").toString(),
                evaluation.confusion().rows().toString().replace(" ", ""));
        assertEquals(golden.get("accuracy").getAsDouble(), evaluation.accuracy(), 1e-12);
        assertAgrees(golden, "total", evaluation, DigitScore::total);
        assertAgrees(golden, "precision", evaluation, DigitScore::precision);
        assertAgrees(golden, "recall", evaluation, DigitScore::recall);
        assertAgrees(golden, "f1", evaluation, DigitScore::f1);
        JsonArray interval = golden.getAsJsonArray("interval");
        assertEquals(interval.get(0).getAsDouble(), evaluation.interval().low(), 1e-9);
        assertEquals(interval.get(1).getAsDouble(), evaluation.interval().high(), 1e-9);
        assertEquals(
                golden.get("calibrationError").getAsDouble(),
                evaluation.calibration().expectedError(),
                1e-6);
    }

    private static void assertAgrees(
            JsonObject golden, String name, Evaluation evaluation, ToDoubleFunction<DigitScore> figure) {
        List<DigitScore> scores = evaluation.confusion().perDigit();
        for (int digit = 0; digit < 10; digit++) {
            assertEquals(
                    golden.getAsJsonArray(name).get(digit).getAsDouble(),
                    figure.applyAsDouble(scores.get(digit)),
                    1e-12,
                    name + " of " + digit);
        }
    }
}
