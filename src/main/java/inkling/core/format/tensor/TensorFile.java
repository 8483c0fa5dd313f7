package inkling.core.format.tensor;

import com.google.gson.stream.JsonWriter;
import inkling.core.format.FileFormatException;
import inkling.core.format.json.JsonText;
import inkling.core.format.json.JsonValue;
import inkling.core.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a safetensors file says it holds, with everything checked that the format demands of any such file: 8 bytes with
 * the header's length, a header in JSON, and the tensors' bytes, little endian, which fill the rest without gap or
 * overlap. See <a href="https://github.com/huggingface/safetensors#format">the format's description</a>.
 *
 * @param metadata free text by name; empty where the file has none
 * @param tensors by name, in the order of their bytes
 * @param data the bytes behind the header
 */
public record TensorFile(Map<String, String> metadata, Map<String, Tensor> tensors, ByteBuffer data) {
    private static final String METADATA = "__metadata__";
    private static final int LENGTH_BYTES = Long.BYTES;
    private static final long LONGEST_HEADER = 100_000_000;
    private static final long MOST = 1_000_000_000_000_000L;

    /**
     * Where a tensor's values are.
     *
     * @param shape its dimensions, outermost first
     * @param begin offset of its first byte in the data
     * @param end offset behind its last byte
     */
    public record Tensor(FloatType type, List<Long> shape, long begin, long end) {}

    /** The values of a tensor in float32, row-major; infinite where float32 is too small for a value. */
    public float[] values(String tensor) {
        Tensor found = tensors.get(tensor);
        FloatType type = found.type();
        float[] values = new float[(int) (found.end() - found.begin()) / type.bytes()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) type.get(data, (int) found.begin() + i * type.bytes());
        }
        return values;
    }

    /**
     * Lays out a file: the same content gives the same bytes.
     *
     * @param metadata free text by name; none where it is empty
     * @param tensors by name, in the order in which their bytes are to come
     */
    public static byte[] write(Map<String, String> metadata, Map<String, FloatTensor> tensors) {
        byte[] header = writeHeader(metadata, tensors).getBytes(StandardCharsets.UTF_8);
        // The reference implementation pads with spaces, too, so that the tensors are aligned to their type
        int padding = Math.floorMod(-header.length, LENGTH_BYTES);
        int count = tensors.values().stream()
                .mapToInt(tensor -> tensor.values().length)
                .sum();
        ByteBuffer file = ByteBuffer.allocate(LENGTH_BYTES + header.length + padding + Float.BYTES * count)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(header.length + padding).put(header);
        file.put(" ".repeat(padding).getBytes(StandardCharsets.UTF_8));
        FloatBuffer floats = file.asFloatBuffer();
        tensors.values().forEach(tensor -> floats.put(tensor.values()));
        return file.array();
    }

    private static String writeHeader(Map<String, String> metadata, Map<String, FloatTensor> tensors) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.beginObject();
            if (!metadata.isEmpty()) {
                json.name(METADATA).beginObject();
                for (Map.Entry<String, String> entry : metadata.entrySet()) {
                    json.name(entry.getKey()).value(entry.getValue());
                }
                json.endObject();
            }
            long begin = 0;
            for (Map.Entry<String, FloatTensor> entry : tensors.entrySet()) {
                begin = writeEntry(json, entry.getKey(), entry.getValue(), begin);
            }
            json.endObject();
        } catch (IOException e) {
            throw new AssertionError("a string can always be written", e);
        }
        return text.toString();
    }

    /** Writes a tensor's entry and returns the offset of the byte behind its values. */
    private static long writeEntry(JsonWriter json, String name, FloatTensor tensor, long begin) throws IOException {
        json.name(name).beginObject();
        json.name("dtype").value(FloatType.F32.name());
        json.name("shape").beginArray();
        for (long dimension : tensor.shape()) {
            json.value(dimension);
        }
        json.endArray();
        long end = begin + (long) FloatType.F32.bytes() * tensor.values().length;
        json.name("data_offsets").beginArray().value(begin).value(end).endArray();
        json.endObject();
        return end;
    }

    /**
     * Takes a file apart.
     *
     * @param name what messages call it
     */
    public static TensorFile parse(String name, byte[] file) throws FileFormatException {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (file.length < LENGTH_BYTES) {
            throw problem(name, Problem.of("safetensors.length"), Problem.of("file.bytes", file.length));
        }
        long length = bytes.getLong();
        if (length < 0 || length > LONGEST_HEADER) {
            throw problem(
                    name,
                    Problem.of("safetensors.header.most", LONGEST_HEADER),
                    Problem.of("file.bytes", Long.toUnsignedString(length)));
        }
        if (length > bytes.remaining()) {
            throw problem(name, Problem.of("file.header", length), Problem.of("file.ends-after", bytes.remaining()));
        }
        int begin = LENGTH_BYTES + (int) length;
        Map<String, JsonValue> header = header(name, bytes.slice(LENGTH_BYTES, (int) length));
        ByteBuffer data = bytes.slice(begin, file.length - begin).order(ByteOrder.LITTLE_ENDIAN);
        JsonValue metadata = header.remove(METADATA);
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, JsonValue> entry : header.entrySet()) {
            tensors.put(entry.getKey(), tensor(name, entry.getKey(), entry.getValue()));
        }
        Map<String, Tensor> inOrder = inOrder(name, tensors, data.remaining());
        return new TensorFile(metadata == null ? Map.of() : metadata.strings(), inOrder, data);
    }

    /** The tensors in the order of their bytes, which must be all bytes there are, each once. */
    private static Map<String, Tensor> inOrder(String name, Map<String, Tensor> tensors, int bytes)
            throws FileFormatException {
        List<Map.Entry<String, Tensor>> sorted = new ArrayList<>(tensors.entrySet());
        sorted.sort(Map.Entry.comparingByValue(
                Comparator.comparingLong(Tensor::begin).thenComparingLong(Tensor::end)));
        Map<String, Tensor> inOrder = new LinkedHashMap<>();
        long end = 0;
        for (Map.Entry<String, Tensor> entry : sorted) {
            Tensor tensor = entry.getValue();
            if (tensor.begin() != end) {
                throw problem(
                        name,
                        Problem.of("safetensors.start", entry.getKey(), end),
                        Problem.of("safetensors.byte", tensor.begin()));
            }
            end = tensor.end();
            inOrder.put(entry.getKey(), tensor);
        }
        if (end != bytes) {
            throw problem(name, Problem.of("safetensors.tensors", end), Problem.of("file.bytes", bytes));
        }
        return inOrder;
    }

    private static Map<String, JsonValue> header(String name, ByteBuffer bytes) throws FileFormatException {
        if (!bytes.hasRemaining() || bytes.get(0) != '{') {
            throw problem(name, Problem.of("safetensors.header.brace", "{"), Problem.of("file.something-else"));
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return JsonText.parse(name, Problem.of("safetensors.header"), text).members();
        } catch (CharacterCodingException e) {
            throw new FileFormatException(
                    name, Problem.of("safetensors.header.utf-8"), Problem.of("file.other-bytes"), e);
        }
    }

    private static Tensor tensor(String name, String tensor, JsonValue json) throws FileFormatException {
        Map<String, JsonValue> entry = json.members("dtype", "shape", "data_offsets");
        FloatType type = type(name, tensor, entry.get("dtype").string());
        List<Long> shape = entry.get("shape").items(dimension -> dimension.count(MOST));
        List<Long> offsets = entry.get("data_offsets").items(offset -> offset.count(MOST));
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1)) {
            throw problem(name, Problem.of("safetensors.offsets", tensor), offsets.toString());
        }
        long bytes = type.bytes();
        for (long dimension : shape) {
            if (dimension != 0 && bytes > MOST / dimension) {
                throw problem(name, Problem.of("safetensors.huge", tensor), shape.toString());
            }
            bytes *= dimension;
        }
        long length = offsets.get(1) - offsets.get(0);
        if (length != bytes) {
            throw problem(
                    name,
                    Problem.of("safetensors.bytes", bytes, tensor, shape.toString(), type.name()),
                    Problem.of("file.bytes", length));
        }
        return new Tensor(type, shape, offsets.get(0), offsets.get(1));
    }

    private static FloatType type(String name, String tensor, String dtype) throws FileFormatException {
        for (FloatType type : FloatType.values()) {
            if (type.name().equals(dtype)) {
                return type;
            }
        }
        throw problem(name, Problem.of("safetensors.type", tensor), dtype);
    }

    private static FileFormatException problem(String name, Problem expected, Object found) {
        return new FileFormatException(name, expected, found);
    }
}
