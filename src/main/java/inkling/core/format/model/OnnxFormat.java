package inkling.core.format.model;

import inkling.core.format.FileFormatException;
import inkling.core.model.DigitImage;
import inkling.core.model.FeatureMap;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.Version;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;

/**
 * Model files for <a href="https://onnx.ai">ONNX</a> runtimes. The graph goes all the way from the bare image to the
 * answer, feature map included: input {@code image} float32 [N, 1, 28, 28] in [0, 1] with 1 for ink, outputs
 * {@code probabilities} float32 [N, 10] and {@code label} int64 [N]. Only files that Inkling wrote are read again.
 */
public record OnnxFormat() implements ModelFormat {
    /** Operator set 13 came with format version 7 in 2020; every runtime since then knows it. */
    private static final int OPERATORS = 13;

    private static final long FORMAT = Version.IR_VERSION_2020_5_8_VALUE;

    private static final String PRODUCER = "Inkling";

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
        ModelProto.Builder onnx = ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .setProducerName(PRODUCER)
                .setModelVersion(1)
                .setDocString("Reads one handwritten digit: a softmax regression on the feature map \""
                        + model.model().features().id() + "\". The metadata say where it comes from.")
                .setGraph(graph(model.model()));
        ModelMetadata.of(model)
                .toTexts()
                .forEach((key, value) -> onnx.addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
        return onnx.build().toByteArray();
    }

    private static GraphProto graph(SoftmaxRegression model) {
        FeatureMap features = model.features();
        long classes = SoftmaxRegression.CLASSES;
        OnnxGraph graph = new OnnxGraph("digit", "image → " + features.id() + " → linear layer → softmax");
        String image = graph.input(
                "image",
                DataType.FLOAT,
                "Images of one digit each, as in MNIST: ink from 0 (paper) to 1, the digit 20 pixels high or wide, its"
                        + " centre of mass in the centre",
                1,
                DigitImage.SIDE,
                DigitImage.SIDE);
        String row = features(graph, features, image);
        String weight = graph.constant(Parameters.WEIGHT, model.weights(), classes, features.size());
        String bias = graph.constant(Parameters.BIAS, model.bias(), classes);
        String logits = graph.node("Gemm", "logits", List.of(row, weight, bias), OnnxGraph.attribute("transB", 1));
        String probabilities = graph.node("Softmax", "probabilities", List.of(logits), OnnxGraph.attribute("axis", 1));
        graph.output(probabilities, DataType.FLOAT, "The probability of each digit from 0 to 9", classes);
        String label = graph.node(
                "ArgMax",
                "label",
                List.of(probabilities),
                OnnxGraph.attribute("axis", 1),
                OnnxGraph.attribute("keepdims", 0));
        graph.output(label, DataType.INT64, "The most probable digit");
        return graph.build();
    }

    /** Adds a feature map's nodes, from images [N, 1, 28, 28] to features [N, d], and returns the features' name. */
    private static String features(OnnxGraph graph, FeatureMap features, String image) {
        if (features instanceof Pixels) {
            return graph.node("Flatten", "features", List.of(image), OnnxGraph.attribute("axis", 1));
        }
        return OnnxGradients.add(graph, image);
    }

    @Override
    public TrainedModel read(String name, byte[] file) throws FileFormatException {
        ModelProto onnx;
        try {
            onnx = ModelProto.parseFrom(file);
        } catch (InvalidProtocolBufferException e) {
            throw new FileFormatException(name, Problem.of("onnx.model"), Problem.of("file.damaged"), e);
        }
        Optional<ModelMetadata> metadata = ModelMetadata.find(name, texts(onnx));
        if (metadata.isEmpty()) {
            String producer = onnx.getProducerName();
            throw new FileFormatException(
                    name,
                    Problem.of("onnx.inklings"),
                    producer.isEmpty() ? Problem.of("onnx.by-nobody") : Problem.of("onnx.by", producer));
        }
        FeatureMap features = metadata.get().features();
        long classes = SoftmaxRegression.CLASSES;
        ByteBuffer bias = parameters(name, onnx, Parameters.BIAS, List.of(classes));
        ByteBuffer weights = parameters(name, onnx, Parameters.WEIGHT, List.of(classes, (long) features.size()));
        ByteBuffer both = ByteBuffer.allocate(bias.remaining() + weights.remaining());
        both.put(bias.duplicate()).put(weights.duplicate()).flip();
        metadata.get().verify(name, both);
        TrainedModel model = new TrainedModel(
                Parameters.model(name, features, floats(weights), floats(bias)),
                metadata.get().card());
        // A graph may compute anything: what it does is known only if it is the one that Inkling writes
        if (!Arrays.equals(file, write(model))) {
            throw new FileFormatException(name, Problem.of("onnx.exactly", features.id()), Problem.of("onnx.changed"));
        }
        return model;
    }

    private static Map<String, String> texts(ModelProto onnx) {
        Map<String, String> texts = new HashMap<>();
        for (StringStringEntryProto entry : onnx.getMetadataPropsList()) {
            texts.put(entry.getKey(), entry.getValue());
        }
        return texts;
    }

    private static ByteBuffer parameters(String name, ModelProto onnx, String tensor, List<Long> shape)
            throws FileFormatException {
        List<TensorProto> found = new ArrayList<>(onnx.getGraph().getInitializerList());
        found.removeIf(initializer -> !initializer.getName().equals(tensor));
        Problem expected = Problem.of("model-file.shape", tensor, shape.toString());
        if (found.size() != 1) {
            throw new FileFormatException(
                    name, expected, Problem.of(found.isEmpty() ? "file.none" : "onnx.several", found.size()));
        }
        if (!found.get(0).getDimsList().equals(shape)) {
            throw new FileFormatException(
                    name, expected, found.get(0).getDimsList().toString());
        }
        ByteBuffer bytes = found.get(0).getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        long length = shape.stream().reduce((long) Float.BYTES, (a, b) -> a * b);
        if (bytes.remaining() != length) {
            throw new FileFormatException(
                    name, Problem.of("onnx.bytes", length, tensor), Problem.of("file.bytes", bytes.remaining()));
        }
        return bytes;
    }

    private static float[] floats(ByteBuffer bytes) {
        float[] floats = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(floats);
        return floats;
    }
}
