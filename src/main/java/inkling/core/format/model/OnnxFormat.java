package inkling.core.format.model;

import inkling.core.format.FileFormatException;
import inkling.core.model.FeatureMap;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import onnx.Onnx.ModelProto;
import onnx.Onnx.StringStringEntryProto;
import org.nd4j.shade.protobuf.ByteString;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;

/**
 * Model files for <a href="https://onnx.ai">ONNX</a> runtimes. The graph goes all the way from the bare image to the
 * answer, feature map included: input {@code image} float32 [N, 1, 28, 28] in [0, 1] with 1 for ink, outputs
 * {@code probabilities} float32 [N, 10] and {@code label} int64 [N], and where the model knows it {@code digit}
 * float32 [N, 1], the probability that there is one digit at all. Files that this version wrote or an earlier one are
 * read again, whatever names and texts they carry.
 */
public record OnnxFormat() implements ModelFormat {
    /** What messages say to a file that is ONNX, but not Inkling's. */
    static final Problem EXPECTED = Problem.of("onnx.inklings");

    /** A message starts with its first field, and that is the format version as a varint. */
    private static final byte FIRST_BYTE = ModelProto.IR_VERSION_FIELD_NUMBER << 3;

    @Override
    public String name() {
        return "ONNX";
    }

    @Override
    public String extension() {
        return "onnx";
    }

    @Override
    public boolean recognises(byte[] file) {
        return file.length > 0 && file[0] == FIRST_BYTE;
    }

    @Override
    public byte[] write(TrainedModel model) {
        OnnxVersions.Writer today = OnnxVersions.of(model.model().features()).get(0);
        ModelProto.Builder onnx = today.write(Parameters.of(model)).toBuilder();
        ModelMetadata.of(model)
                .toTexts()
                .forEach((key, value) -> onnx.addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return onnx.build().toByteArray();
    }

    @Override
    public TrainedModel read(String name, byte[] file) throws FileFormatException {
        ModelProto onnx = parse(name, file);
        Optional<ModelMetadata> metadata = ModelMetadata.find(name, texts(name, onnx));
        if (metadata.isEmpty()) {
            String producer = onnx.getProducerName();
            throw new FileFormatException(
                    name,
                    EXPECTED,
                    producer.isEmpty() ? Problem.of("onnx.by-nobody") : Problem.of("onnx.by", producer));
        }
        FeatureMap features = metadata.get().features();
        SortedMap<String, ByteString> parameters = parameters(name, onnx, features);
        ByteString all = parameters.values().stream().reduce(ByteString.EMPTY, ByteString::concat);
        metadata.get().verify(name, all.asReadOnlyByteBuffer());
        Map<String, float[]> values = new HashMap<>();
        parameters.forEach((parameter, bytes) -> values.put(parameter, floats(bytes)));
        return Parameters.model(name, features, values, metadata.get().card());
    }

    private static ModelProto parse(String name, byte[] file) throws FileFormatException {
        try {
            OnnxFields.check(name, file);
            return ModelProto.parseFrom(file);
        } catch (InvalidProtocolBufferException e) {
            throw new FileFormatException(name, Problem.of("onnx.model"), Problem.of("file.damaged"), e);
        }
    }

    private static Map<String, String> texts(String name, ModelProto onnx) throws FileFormatException {
        Map<String, String> texts = new HashMap<>();
        for (StringStringEntryProto entry : onnx.getMetadataPropsList()) {
            if (texts.put(entry.getKey(), entry.getValue()) != null) {
                throw new FileFormatException(
                        name, Problem.of("onnx.entry-once"), Problem.of("json.second", entry.getKey()));
            }
        }
        return texts;
    }

    /** A graph may compute anything: what it does is known only if Inkling writes, or once wrote, such a one. */
    private static SortedMap<String, ByteString> parameters(String name, ModelProto onnx, FeatureMap features)
            throws FileFormatException {
        for (Set<String> learned : Parameters.NAMES) {
            Map<String, float[]> zeros = new HashMap<>();
            learned.forEach(parameter -> zeros.put(parameter, zeros(Parameters.shape(parameter, features))));
            for (OnnxVersions.Writer version : OnnxVersions.of(features)) {
                Optional<SortedMap<String, ByteString>> found = OnnxMatch.learned(version.write(zeros), onnx, learned);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new FileFormatException(name, Problem.of("onnx.graph", features.id()), Problem.of("onnx.another"));
    }

    private static float[] zeros(List<Long> shape) {
        return new float[shape.stream().mapToInt(Long::intValue).reduce(1, Math::multiplyExact)];
    }

    private static float[] floats(ByteString bytes) {
        float[] floats = new float[bytes.size() / Float.BYTES];
        bytes.asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(floats);
        return floats;
    }
}
