package inkling.ui.session;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import inkling.core.format.FileFormatException;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import inkling.ui.draw.Sheet;
import inkling.ui.session.Session.Desk;
import inkling.ui.session.Session.OpenedModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What lies on the desk, as JSON: one file, so that what belongs together is there together. InkML has no word for a
 * picture under the strokes, and PNG none for the finer greys that a photograph leaves; every number here is exact.
 */
final class DeskFile {
    private static final Gson GSON = new Gson();

    /** More than a hand draws: about a million points. */
    private static final long MOST_BYTES = 1L << 25;

    private DeskFile() {}

    /**
     * Saves it.
     *
     * @throws IOException if it could not be saved; the old file is as it was
     */
    static void save(Desk desk, Path file) throws IOException {
        JsonObject json = new JsonObject();
        desk.sheet().picture().ifPresent(picture -> json.add("picture", array(picture.toArray())));
        json.add("strokes", array(desk.sheet().ink().strokes(), DeskFile::json));
        json.add("origin", json(desk.sheet().origin()));
        json.add("opened", array(desk.opened(), DeskFile::json));
        json.addProperty("chosen", desk.chosen());
        byte[] bytes = GSON.toJson(json).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw new ProblemException(Problem.of("file.not-saved", file, Problem.of("session.large")));
        }
        AtomicFiles.write(file, out -> out.write(bytes));
    }

    /**
     * Opens it.
     *
     * @throws IOException if it is not what {@link #save} wrote
     */
    static Desk open(Path file) throws IOException {
        byte[] bytes = BoundedFiles.readAll(file, MOST_BYTES, Problem.of("session.desk"));
        try {
            return desk(GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), JsonObject.class));
        } catch (RuntimeException e) {
            // Of the many that the library and the values throw for what is missing or wrong, none says more
            throw new FileFormatException(file, Problem.of("session.desk"), Problem.of("file.something-else"), e);
        }
    }

    private static Desk desk(JsonObject json) {
        Optional<DigitImage> picture = Optional.ofNullable(json.getAsJsonArray("picture"))
                .map(DeskFile::floats)
                .map(DigitImage::of);
        Ink ink = new Ink(list(json.getAsJsonArray("strokes"), DeskFile::stroke));
        List<OpenedModel> opened = list(json.getAsJsonArray("opened"), DeskFile::opened);
        return new Desk(
                new Sheet(picture, ink, origin(json.getAsJsonObject("origin"))),
                opened,
                json.get("chosen").getAsString());
    }

    private static JsonObject json(Sheet.Origin origin) {
        JsonObject json = new JsonObject();
        json.addProperty("caption", origin.caption());
        origin.label().ifPresent(label -> json.addProperty("label", label));
        return json;
    }

    private static Sheet.Origin origin(JsonObject json) {
        OptionalInt label = json.has("label")
                ? OptionalInt.of(Integer.parseInt(json.get("label").getAsString()))
                : OptionalInt.empty();
        return new Sheet.Origin(json.get("caption").getAsString(), label);
    }

    private static JsonObject json(Stroke stroke) {
        float[] xy = new float[2 * stroke.size()];
        for (int i = 0; i < stroke.size(); i++) {
            xy[2 * i] = stroke.x(i);
            xy[2 * i + 1] = stroke.y(i);
        }
        JsonObject json = new JsonObject();
        json.addProperty("tool", stroke.tool().name());
        json.addProperty("width", stroke.width());
        json.add("xy", array(xy));
        return json;
    }

    private static Stroke stroke(JsonObject json) {
        return new Stroke(
                Stroke.Tool.valueOf(json.get("tool").getAsString()),
                Float.parseFloat(json.get("width").getAsString()),
                floats(json.getAsJsonArray("xy")));
    }

    private static JsonObject json(OpenedModel model) {
        JsonObject json = new JsonObject();
        json.addProperty("file", model.file().toString());
        json.addProperty("name", model.name());
        return json;
    }

    private static OpenedModel opened(JsonObject json) {
        return new OpenedModel(
                Path.of(json.get("file").getAsString()).toAbsolutePath(),
                json.get("name").getAsString());
    }

    private static <T> JsonArray array(List<T> values, Function<T, JsonElement> json) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(json.apply(value)));
        return array;
    }

    private static <T> List<T> list(JsonArray array, Function<JsonObject, T> value) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(value)
                .toList();
    }

    private static JsonArray array(float[] values) {
        JsonArray array = new JsonArray(values.length);
        for (float value : values) {
            array.add(value);
        }
        return array;
    }

    /** Each from its own decimals: by way of a double, a float could become its neighbour. */
    private static float[] floats(JsonArray array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.parseFloat(array.get(i).getAsString());
        }
        return values;
    }
}
