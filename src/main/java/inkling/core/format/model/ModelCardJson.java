package inkling.core.format.model;

import com.google.gson.stream.JsonWriter;
import inkling.core.format.FileFormatException;
import inkling.core.format.json.JsonText;
import inkling.core.format.json.JsonValue;
import inkling.core.model.ModelCard;
import inkling.core.model.ModelCard.Measurement;
import inkling.core.model.ModelCard.Source;
import inkling.core.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

/** A model card as one line of JSON, the same in every format of model files. The same card gives the same text. */
public final class ModelCardJson {
    private ModelCardJson() {}

    static String write(ModelCard card) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            write(card, json);
        } catch (IOException e) {
            throw new AssertionError("a string can always be written", e);
        }
        return text.toString();
    }

    /** Writes a card as one object. */
    public static void write(ModelCard card, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("producer").value(card.producer());
        json.name("recipe").value(card.recipe());
        json.name("trainedOn").beginArray();
        for (Source source : card.trainedOn()) {
            json.beginObject();
            json.name("name").value(source.name());
            json.name("sha256").value(source.sha256());
            json.name("examples").value(source.examples());
            json.name("licence").value(source.licence());
            json.endObject();
        }
        json.endArray();
        json.name("settings").beginObject();
        for (Map.Entry<String, String> setting : card.settings().entrySet()) {
            json.name(setting.getKey()).value(setting.getValue());
        }
        json.endObject();
        json.name("measurements").beginArray();
        for (Measurement measurement : card.measurements()) {
            json.beginObject();
            json.name("on").value(measurement.on());
            json.name("correct").value(measurement.correct());
            json.name("total").value(measurement.total());
            // JSON has neither NaN nor infinity, which is the loss of a model whose logits overflow
            double loss = measurement.meanLoss();
            json.name("meanLoss").value(Double.isFinite(loss) ? loss : null);
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    /**
     * The card in a text that {@link #write} wrote.
     *
     * @param file what the exception is to name
     */
    static ModelCard read(String file, String text) throws FileFormatException {
        return read(JsonText.parse(file, Problem.of("model-file.card"), text));
    }

    /** The card in an object that {@link #write(ModelCard, JsonWriter)} wrote. */
    public static ModelCard read(JsonValue json) throws FileFormatException {
        Map<String, JsonValue> card = json.members("producer", "recipe", "trainedOn", "settings", "measurements");
        return new ModelCard(
                card.get("producer").string(),
                card.get("recipe").string(),
                card.get("trainedOn").items(ModelCardJson::source),
                card.get("settings").strings(),
                card.get("measurements").items(ModelCardJson::measurement));
    }

    private static Source source(JsonValue json) throws FileFormatException {
        Map<String, JsonValue> source = json.members("name", "sha256", "examples", "licence");
        return new Source(
                source.get("name").string(),
                source.get("sha256").string(),
                (int) source.get("examples").count(Integer.MAX_VALUE),
                source.get("licence").string());
    }

    private static Measurement measurement(JsonValue json) throws FileFormatException {
        Map<String, JsonValue> measurement = json.members("on", "correct", "total", "meanLoss");
        return new Measurement(
                measurement.get("on").string(),
                (int) measurement.get("correct").count(Integer.MAX_VALUE),
                (int) measurement.get("total").count(Integer.MAX_VALUE),
                measurement.get("meanLoss").numberOrNaN());
    }
}
