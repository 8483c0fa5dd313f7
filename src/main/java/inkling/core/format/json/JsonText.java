package inkling.core.format.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import inkling.core.format.FileFormatException;
import inkling.core.problem.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parses JSON as RFC 8259 has it and nothing else: no name twice in an object, no half surrogate pairs, nothing behind
 * the end. The depth is bounded by Gson, the memory by the length of the text.
 */
public final class JsonText {
    private final String file;
    private final JsonReader reader;

    private JsonText(String file, String text) {
        this.file = file;
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
    }

    /**
     * Parses a whole text.
     *
     * @param file what the exception is to name
     * @param what the phrase for what the text holds
     */
    public static JsonValue parse(String file, Problem what, String text) throws FileFormatException {
        JsonText json = new JsonText(file, text);
        try {
            JsonValue value = json.value(what);
            if (json.reader.peek() != JsonToken.END_DOCUMENT) {
                throw new FileFormatException(file, Problem.of("json.end", what), Problem.of("json.more"));
            }
            return value;
        } catch (MalformedJsonException | EOFException e) {
            throw new FileFormatException(
                    file, Problem.of("json.in", what), Problem.of("json.mistake", json.reader.getPath()), e);
        } catch (FileFormatException e) {
            throw e;
        } catch (IOException e) {
            throw new AssertionError("a string can always be read", e);
        }
    }

    /** The value that comes next, which the messages call {@code name}. */
    private JsonValue value(Object name) throws IOException {
        return new JsonValue(
                file,
                name,
                switch (reader.peek()) {
                    case BEGIN_OBJECT -> members();
                    case BEGIN_ARRAY -> items(name);
                    case STRING -> wellFormed(reader.nextString());
                    case NUMBER -> new JsonValue.Numeral(reader.nextString());
                    case BOOLEAN -> reader.nextBoolean();
                    case NULL -> {
                        reader.nextNull();
                        yield JsonValue.NULL;
                    }
                    default -> throw new EOFException();
                });
    }

    private Map<String, JsonValue> members() throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.peek() != JsonToken.END_OBJECT) {
            String name = wellFormed(reader.nextName());
            if (members.put(name, value(name)) != null) {
                throw new FileFormatException(file, Problem.of("json.once"), Problem.of("json.second", name));
            }
        }
        reader.endObject();
        return members;
    }

    private List<JsonValue> items(Object name) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        reader.beginArray();
        while (reader.peek() != JsonToken.END_ARRAY) {
            items.add(value(name));
        }
        reader.endArray();
        return items;
    }

    /** Half a surrogate pair is possible in JSON's escapes, but cannot be written as UTF-8 again. */
    private String wellFormed(String text) throws FileFormatException {
        if (text.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw new FileFormatException(file, Problem.of("json.unicode"), Problem.of("json.half"));
        }
        return text;
    }
}
