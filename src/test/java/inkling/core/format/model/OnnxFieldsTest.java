package inkling.core.format.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import inkling.core.format.FileFormatException;
import inkling.core.model.Pixels;
import inkling.core.text.Texts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.stream.Stream;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.shade.protobuf.ByteString;
import org.nd4j.shade.protobuf.Descriptors.FieldDescriptor;
import org.nd4j.shade.protobuf.UnknownFieldSet;

/** What cannot be a model of Inkling's is refused before anything is made of it. */
class OnnxFieldsTest {
    /** Half of what a model file may have. */
    private static final int HALF = 1 << 18;

    private static final ByteString IR_VERSION =
            ModelProto.newBuilder().setIrVersion(7).build().toByteString();

    private final byte[] model = new OnnxFormat().write(TestModels.random(new Pixels(), 1));

    @ParameterizedTest
    @ValueSource(strings = {"ir_version", "producer_name", "model_version", "doc_string", "graph"})
    void whatCanBeThereOnceIsNotThereTwice(String name) throws IOException {
        FieldDescriptor field = ModelProto.getDescriptor().findFieldByName(name);
        ModelProto onnx = ModelProto.parseFrom(model);
        ModelProto again =
                ModelProto.newBuilder().setField(field, onnx.getField(field)).build();
        assertEquals(
                "f: expected an ONNX model that Inkling wrote, found one with a second " + name + " in ModelProto",
                problemWith(onnx.toByteString().concat(again.toByteString()).toByteArray()));
    }

    @Test
    void whatLaterFormatsMayAddIsRefused() throws IOException {
        UnknownFieldSet later = UnknownFieldSet.newBuilder()
                .addField(99, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                .build();
        ModelProto.Builder onnx = ModelProto.parseFrom(model).toBuilder();
        onnx.getGraphBuilder().getNodeBuilder(0).setUnknownFields(later);
        assertEquals(
                "f: expected an ONNX model that Inkling wrote, found one with an unknown part in NodeProto",
                problemWith(onnx.build().toByteArray()));
    }

    static Stream<Arguments> wastefulFiles() {
        ByteString empty = ByteString.EMPTY;
        ByteString node = field(GraphProto.NODE_FIELD_NUMBER, empty);
        ByteString numbers = field(TensorProto.INT64_DATA_FIELD_NUMBER, ByteString.copyFrom(new byte[HALF]));
        ByteString emptyTensors = repeated(field(AttributeProto.T_FIELD_NUMBER, empty), 1_000);
        ByteString nested = empty;
        while (nested.size() < 1 << 15) {
            nested = field(GraphProto.NODE_FIELD_NUMBER, attribute(field(AttributeProto.G_FIELD_NUMBER, nested)));
        }
        int startOfGroup = ModelProto.GRAPH_FIELD_NUMBER << 3 | 3;
        ByteString groups = repeated(ByteString.copyFrom(new byte[] {(byte) startOfGroup}), 2 * HALF);
        return Stream.of(
                Arguments.of("a second graph in ModelProto", repeated(graph(node), 2 * HALF)),
                Arguments.of("more than 1000 parts", graph(repeated(node, 2 * HALF))),
                Arguments.of("more than 1000 parts", graph(nested)),
                Arguments.of("an unknown part in ModelProto", groups),
                Arguments.of("an unknown part in GraphProto", graph(groups)),
                Arguments.of(
                        "a second t in AttributeProto",
                        graph(field(
                                GraphProto.NODE_FIELD_NUMBER,
                                attribute(field(AttributeProto.T_FIELD_NUMBER, numbers)
                                        .concat(emptyTensors))))));
    }

    @ParameterizedTest
    @MethodSource("wastefulFiles")
    void wasteIsRefusedBeforeItTakesMemory(String problem, ByteString file) {
        byte[] bytes = IR_VERSION.concat(file).toByteArray();
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        problemWith(bytes);

        long before = thread.getCurrentThreadAllocatedBytes();
        String message = problemWith(bytes);
        long allocated = thread.getCurrentThreadAllocatedBytes() - before;

        assertTrue(message.contains(problem), message);
        assertTrue(allocated < 2 * HALF, allocated + " bytes");
    }

    private static ByteString attribute(ByteString content) {
        return field(NodeProto.ATTRIBUTE_FIELD_NUMBER, content);
    }

    private static ByteString graph(ByteString content) {
        return field(ModelProto.GRAPH_FIELD_NUMBER, content);
    }

    private static ByteString field(int number, ByteString content) {
        UnknownFieldSet.Field field =
                UnknownFieldSet.Field.newBuilder().addLengthDelimited(content).build();
        return UnknownFieldSet.newBuilder().addField(number, field).build().toByteString();
    }

    private static ByteString repeated(ByteString field, int bytes) {
        return ByteString.copyFrom(Collections.nCopies(bytes / field.size(), field));
    }

    private String problemWith(byte[] file) {
        return Texts.of(assertThrows(FileFormatException.class, () -> new OnnxFormat().read("f", file)));
    }
}
