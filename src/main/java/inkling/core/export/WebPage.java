package inkling.core.export;

import com.google.gson.stream.JsonWriter;
import inkling.core.Version;
import inkling.core.model.DigitDetector;
import inkling.core.model.FeatureGrid;
import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.TrainedModel;
import inkling.core.storage.Sha256;
import inkling.core.text.CardSheet;
import inkling.core.text.FeatureWords;
import inkling.core.text.Language;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A page that reads the digits that are drawn on it: one HTML file with a model, all languages, and the arithmetic from a
 * stroke to the probabilities in JavaScript. It needs nothing else, and its policy forbids it every connection.
 */
final class WebPage {
    private static final String FOLDER = "page/";

    /** From a stroke to the reading, and what shows it. */
    private static final List<String> SCRIPTS =
            List.of("ink.js", "normalise.js", "features.js", "regression.js", "page.js");

    private WebPage() {}

    /** The page of a model. The same model gives the same text. */
    static String of(TrainedModel model) {
        String style = "\n" + Template.text(FOLDER + "page.css");
        String script = SCRIPTS.stream()
                .map(name -> Template.text(FOLDER + name))
                .collect(Collectors.joining("\n", "\n'use strict';\n(() => {\n", "})();\n"));
        return Template.of(FOLDER + "page.html")
                .filled(Map.of(
                        "producer",
                        Version.PRODUCER,
                        "style",
                        style,
                        "style-hash",
                        hash(style),
                        "script",
                        script,
                        "script-hash",
                        hash(script),
                        "model",
                        json(model)));
    }

    /** What a Content-Security-Policy calls the only text that may run, or be a style. */
    private static String hash(String text) {
        byte[] digest = Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String json(TrainedModel trained) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            // Whatever a card says, it cannot end the element that it stands in
            json.setHtmlSafe(true);
            json.beginObject();
            json.name("model");
            writeModel(json, trained);
            json.name("languages").beginArray();
            for (Language language : Language.all()) {
                Texts.in(language, () -> writeLanguage(json, language, trained));
            }
            json.endArray();
            json.endObject();
        } catch (IOException e) {
            throw new AssertionError("a string can always be written", e);
        }
        return text.toString();
    }

    private static void writeModel(JsonWriter json, TrainedModel trained) throws IOException {
        FeatureMap features = trained.model().features();
        json.beginObject();
        json.name("features").value(features.id());
        json.name("grids").beginArray();
        for (FeatureGrid grid : features.grids()) {
            json.beginObject();
            json.name("id").value(grid.id());
            json.name("first").value(grid.first());
            json.name("channels").value(grid.channels());
            json.name("side").value(grid.rows());
            json.name("start").value(grid.sampling().centre(0));
            json.name("step").value(grid.sampling().step());
            json.endObject();
        }
        json.endArray();
        writeLayer(json, "weights", "bias", trained.model().layer());
        Optional<DigitDetector> detector = trained.detector();
        if (detector.isPresent()) {
            writeLayer(json, "detector", "detectorBias", detector.get().layer());
        }
        json.endObject();
    }

    private static void writeLayer(JsonWriter json, String weights, String bias, LinearLayer layer) throws IOException {
        json.name(weights).value(base64(layer.weights()));
        json.name(bias).value(base64(layer.bias()));
    }

    private static String base64(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static void writeLanguage(JsonWriter json, Language language, TrainedModel trained) throws IOException {
        json.beginObject();
        json.name("id").value(language.id());
        json.name("texts").beginObject();
        for (Map.Entry<String, String> text : texts().entrySet()) {
            json.name(text.getKey()).value(text.getValue());
        }
        json.endObject();
        json.name("grids").beginObject();
        for (FeatureGrid grid : trained.model().features().grids()) {
            json.name(grid.id()).value(FeatureWords.grid(grid));
        }
        json.endObject();
        json.name("card").beginArray();
        for (CardSheet.Section section : CardSheet.of(trained)) {
            json.beginObject();
            json.name("title").value(section.title());
            json.name("rows").beginArray();
            for (CardSheet.Row row : section.rows()) {
                json.beginArray().value(row.name()).value(row.value()).endArray();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    /** What the page itself says, by key. */
    private static Map<String, String> texts() {
        ResourceBundle bundle = Texts.bundle();
        return bundle.keySet().stream()
                .filter(key -> key.startsWith("web."))
                .collect(Collectors.toMap(key -> key, bundle::getString, (one, other) -> one, TreeMap::new));
    }
}
