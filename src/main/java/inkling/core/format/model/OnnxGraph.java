package inkling.core.format.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.nd4j.shade.protobuf.ByteString;

/** Puts an ONNX graph together, node by node. Every node here has one output and is called by that output's name. */
final class OnnxGraph {
    /** The free first dimension of inputs and outputs: how many images at once. */
    private static final String BATCH = "N";

    private final GraphProto.Builder graph = GraphProto.newBuilder();

    OnnxGraph(String name, String description) {
        graph.setName(name).setDocString(description);
    }

    /** The graph as a message. */
    GraphProto build() {
        return graph.build();
    }

    /** Declares an input of shape [N, {@code shape}…]. */
    String input(String name, TensorProto.DataType type, String description, long... shape) {
        graph.addInput(value(name, type, description, shape));
        return name;
    }

    /** Declares that a node's output of shape [N, {@code shape}…] is one of the graph's. */
    void output(String name, TensorProto.DataType type, String description, long... shape) {
        graph.addOutput(value(name, type, description, shape));
    }

    private static ValueInfoProto value(String name, TensorProto.DataType type, String description, long... shape) {
        TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber());
        tensor.getShapeBuilder().addDimBuilder().setDimParam(BATCH);
        for (long dimension : shape) {
            tensor.getShapeBuilder().addDimBuilder().setDimValue(dimension);
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder().setTensorType(tensor))
                .setDocString(description)
                .build();
    }

    /** Adds a node. */
    String node(String operator, String output, List<String> inputs, AttributeProto... attributes) {
        graph.addNode(NodeProto.newBuilder()
                .setOpType(operator)
                .setName(output)
                .addAllInput(inputs)
                .addOutput(output)
                .addAllAttribute(List.of(attributes)));
        return output;
    }

    /** Adds a constant tensor of float32, row-major. */
    String constant(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(name, TensorProto.DataType.FLOAT, bytes, shape);
    }

    /** Adds a constant vector of int64. */
    String constant(String name, long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return constant(name, TensorProto.DataType.INT64, bytes, values.length);
    }

    private String constant(String name, TensorProto.DataType type, ByteBuffer bytes, long... shape) {
        TensorProto.Builder tensor = graph.addInitializerBuilder()
                .setName(name)
                .setDataType(type.getNumber())
                .setRawData(ByteString.copyFrom(bytes));
        for (long dimension : shape) {
            tensor.addDims(dimension);
        }
        return name;
    }

    /** An attribute that is one number. */
    static AttributeProto attribute(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    /** An attribute that is a list of numbers. */
    static AttributeProto attribute(String name, List<Integer> values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(values.stream().map(Integer::longValue).toList())
                .build();
    }
}
