package inkling.core.format.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.core.format.FileFormatException;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.FunctionProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.SparseTensorProto;
import onnx.Onnx.StringStringEntryProto;
import onnx.Onnx.TensorAnnotation;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TrainingInfoProto;
import onnx.Onnx.ValueInfoProto;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.shade.protobuf.ByteString;

/** An ONNX file opens if its graph computes what Inkling means, and only then. */
class OnnxMatchTest {
    private static final OnnxFormat FORMAT = new OnnxFormat();
    private static final TrainedModel PIXELS = TestModels.random(new Pixels(), 1);
    private static final TrainedModel GRADIENTS = TestModels.random(new OrientedGradients(), 1);

    private static Arguments change(String what, Consumer<ModelProto.Builder> change) {
        return Arguments.of(Named.of(what, change));
    }

    private static Arguments graph(String what, Consumer<GraphProto.Builder> change) {
        return change(what, onnx -> change.accept(onnx.getGraphBuilder()));
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                change(
                        "other texts of the model",
                        onnx -> onnx.setDocString("another")
                                .setProducerName("Somebody")
                                .setProducerVersion("9")
                                .setDomain("org.example")
                                .setModelVersion(3)),
                change(
                        "another entry in the metadata",
                        onnx -> onnx.addMetadataProps(StringStringEntryProto.newBuilder()
                                .setKey("author")
                                .setValue("me"))),
                graph("other texts of the graph", OnnxMatchTest::changeTexts),
                graph("other names of nodes and values", OnnxMatchTest::rename),
                graph("nodes in another order", OnnxMatchTest::reorder),
                graph("constants in another order", graph -> {
                    List<TensorProto> constants = new ArrayList<>(graph.getInitializerList());
                    Collections.reverse(constants);
                    graph.clearInitializer().addAllInitializer(constants);
                }),
                graph(
                        "attributes in another order",
                        graph -> graph.getNodeBuilderList().forEach(node -> {
                            List<AttributeProto> attributes = new ArrayList<>(node.getAttributeList());
                            Collections.reverse(attributes);
                            node.clearAttribute().addAllAttribute(attributes);
                        })),
                graph("all of that at once", graph -> {
                    rename(graph);
                    reorder(graph);
                    changeTexts(graph);
                }));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatDoesNotChangeTheAnswerDoesNotMatter(Consumer<ModelProto.Builder> change) throws IOException {
        byte[] file = changed(GRADIENTS, change);

        TrainedModel read = FORMAT.read("f", file);

        assertNotEquals(ByteString.copyFrom(FORMAT.write(GRADIENTS)), ByteString.copyFrom(file));
        assertEquals(GRADIENTS, read);
        assertArrayEquals(FORMAT.write(GRADIENTS), FORMAT.write(read));
    }

    static Stream<Arguments> meaningful() {
        return Stream.of(
                change(
                        "another operator set",
                        onnx -> onnx.getOpsetImportBuilder(0).setVersion(11)),
                change(
                        "a second operator set",
                        onnx -> onnx.addOpsetImport(
                                OperatorSetIdProto.newBuilder().setVersion(14))),
                change("another format version", onnx -> onnx.setIrVersion(3)),
                change(
                        "functions",
                        onnx -> onnx.addFunctions(FunctionProto.newBuilder().setName("Conv"))),
                change("training", onnx -> onnx.addTrainingInfo(TrainingInfoProto.getDefaultInstance())),
                change("no graph", ModelProto.Builder::clearGraph),
                graph("another operator", graph -> node(graph, "Relu").setOpType("Abs")),
                graph("another operator domain", graph -> node(graph, "Relu").setDomain("org.example")),
                graph("another attribute", graph -> attribute(graph, "Softmax").setI(0)),
                graph("an attribute less", graph -> node(graph, "Softmax").clearAttribute()),
                graph(
                        "an attribute more",
                        graph -> node(graph, "Softmax").addAttribute(OnnxGraph.attribute("more", 0))),
                graph(
                        "an attribute of another type",
                        graph -> attribute(graph, "Softmax").setType(AttributeProto.AttributeType.FLOAT)),
                graph("inputs of a node exchanged", graph -> {
                    NodeProto.Builder division = node(graph, "Div");
                    String first = division.getInput(0);
                    division.setInput(0, division.getInput(1)).setInput(1, first);
                }),
                graph("an input of a node less", graph -> {
                    NodeProto.Builder layer = node(graph, "Gemm");
                    List<String> inputs = List.copyOf(layer.getInputList().subList(0, 2));
                    layer.clearInput().addAllInput(inputs);
                }),
                graph("the last bit of a constant", graph -> {
                    TensorProto.Builder constant = constant(graph, "scale");
                    byte[] bytes = constant.getRawData().toByteArray();
                    bytes[0] ^= 1;
                    constant.setRawData(ByteString.copyFrom(bytes));
                }),
                graph(
                        "a constant of another shape",
                        graph -> constant(graph, "scale").addDims(1)),
                graph(
                        "a constant of another type",
                        graph -> constant(graph, "scale").setDataType(TensorProto.DataType.INT32_VALUE)),
                graph(
                        "a constant from another file",
                        graph -> constant(graph, "scale")
                                .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                                .addExternalData(StringStringEntryProto.newBuilder()
                                        .setKey("location")
                                        .setValue("/etc/passwd"))),
                graph(
                        "weights of another shape",
                        graph -> constant(graph, Parameters.WEIGHT)
                                .setDims(0, 592)
                                .setDims(1, 10)),
                graph(
                        "a byte less of the bias",
                        graph -> constant(graph, Parameters.BIAS).setRawData(ByteString.copyFrom(new byte[39]))),
                graph("no weights", graph -> graph.removeInitializer(indexOf(graph, Parameters.WEIGHT))),
                graph(
                        "a node that is not used",
                        graph -> graph.addNode(NodeProto.newBuilder()
                                .setOpType("Relu")
                                .addInput("image")
                                .addOutput("more"))),
                graph("a node in between", graph -> {
                    graph.addNode(
                            graph.getNodeCount() - 2,
                            NodeProto.newBuilder()
                                    .setOpType("Relu")
                                    .addInput("logits")
                                    .addOutput("more"));
                    node(graph, "Softmax").setInput(0, "more");
                }),
                graph(
                        "a constant that is not used",
                        graph -> graph.addInitializer(
                                constant(graph, "scale").build().toBuilder().setName("more"))),
                graph(
                        "a constant of two names",
                        graph -> graph.addInitializer(constant(graph, "scale").build())),
                graph(
                        "one constant for two that are equal",
                        graph -> node(graph, "corner_length_square").setInput(1, "cell_root_tiny")),
                graph("nodes before what they need", graph -> {
                    List<NodeProto> nodes = new ArrayList<>(graph.getNodeList());
                    Collections.reverse(nodes);
                    graph.clearNode().addAllNode(nodes);
                }),
                graph("a circle", graph -> node(graph, "Relu").setInput(0, "features")),
                graph("a value of two nodes", graph -> graph.addNode(graph.getNode(0))),
                graph("an output of another name", graph -> {
                    graph.getOutputBuilder(1).setName("digit");
                    node(graph, "ArgMax").setOutput(0, "digit");
                }),
                graph("outputs exchanged", graph -> {
                    ValueInfoProto first = graph.getOutput(0);
                    graph.setOutput(0, graph.getOutput(1)).setOutput(1, first);
                }),
                graph("an output less", graph -> graph.removeOutput(1)),
                graph(
                        "an output more",
                        graph -> graph.addOutput(ValueInfoProto.newBuilder().setName("logits"))),
                graph(
                        "an output of another type",
                        graph -> graph.getOutputBuilder(1)
                                .getTypeBuilder()
                                .getTensorTypeBuilder()
                                .setElemType(TensorProto.DataType.INT32_VALUE)),
                graph(
                        "an input of another shape",
                        graph -> graph.getInputBuilder(0)
                                .getTypeBuilder()
                                .getTensorTypeBuilder()
                                .getShapeBuilder()
                                .getDimBuilder(3)
                                .setDimValue(32)),
                graph(
                        "an input more",
                        graph -> graph.addInput(ValueInfoProto.newBuilder().setName("more"))),
                graph(
                        "weights that can be put in",
                        graph -> graph.addInput(ValueInfoProto.newBuilder().setName(Parameters.WEIGHT))),
                graph("a sparse constant", graph -> graph.addSparseInitializer(SparseTensorProto.getDefaultInstance())),
                graph(
                        "a quantisation",
                        graph -> graph.addQuantizationAnnotation(TensorAnnotation.getDefaultInstance())),
                graph(
                        "types of values in between",
                        graph -> graph.addValueInfo(ValueInfoProto.newBuilder().setName("logits"))));
    }

    @ParameterizedTest
    @MethodSource("meaningful")
    void whatMayChangeTheAnswerIsRefused(Consumer<ModelProto.Builder> change) throws IOException {
        byte[] file = changed(GRADIENTS, change);

        String message = Texts.of(assertThrows(FileFormatException.class, () -> FORMAT.read("f", file)));

        assertEquals("f: expected an ONNX graph that Inkling writes for gradients, found another one", message);
    }

    @Test
    void theGraphOfAnotherFeatureMapIsRefused() throws IOException {
        byte[] file = changed(PIXELS, onnx -> onnx.getMetadataPropsBuilder(0).setValue("gradients"));
        assertThrows(FileFormatException.class, () -> FORMAT.read("f", file));
    }

    private static byte[] changed(TrainedModel model, Consumer<ModelProto.Builder> change) throws IOException {
        ModelProto.Builder onnx = ModelProto.parseFrom(FORMAT.write(model)).toBuilder();
        change.accept(onnx);
        return onnx.build().toByteArray();
    }

    private static void changeTexts(GraphProto.Builder graph) {
        graph.setName("another").setDocString("another");
        graph.getNodeBuilderList().forEach(node -> {
            node.setDocString("another");
            node.getAttributeBuilderList().forEach(attribute -> attribute.setDocString("another"));
        });
        graph.getInitializerBuilderList().forEach(constant -> constant.setDocString("another"));
        graph.getInputBuilderList().forEach(input -> input.setDocString("another"));
        graph.getOutputBuilderList().forEach(output -> output.clearDocString());
    }

    /** Gives every node and every value another name, but for the graph's inputs and outputs. */
    private static void rename(GraphProto.Builder graph) {
        Set<String> fixed = Set.of("image", "probabilities", "label");
        UnaryOperator<String> other = name -> fixed.contains(name) ? name : "x" + name.hashCode();
        graph.getInitializerBuilderList().forEach(constant -> constant.setName(other.apply(constant.getName())));
        graph.getNodeBuilderList().forEach(node -> {
            node.clearName();
            for (int i = 0; i < node.getInputCount(); i++) {
                node.setInput(i, other.apply(node.getInput(i)));
            }
            node.setOutput(0, other.apply(node.getOutput(0)));
        });
    }

    /** Puts each node as late as its users allow, instead of as early as its inputs do. */
    private static void reorder(GraphProto.Builder graph) {
        List<NodeProto> left = new ArrayList<>(graph.getNodeList());
        Set<String> there = new HashSet<>(List.of("image"));
        graph.getInitializerList().forEach(constant -> there.add(constant.getName()));
        graph.clearNode();
        while (!left.isEmpty()) {
            int last = left.size() - 1;
            while (!there.containsAll(left.get(last).getInputList())) {
                last--;
            }
            NodeProto next = left.remove(last);
            there.addAll(next.getOutputList());
            graph.addNode(next);
        }
    }

    private static NodeProto.Builder node(GraphProto.Builder graph, String operatorOrName) {
        return graph.getNodeBuilderList().stream()
                .filter(node -> node.getOpType().equals(operatorOrName)
                        || node.getName().equals(operatorOrName))
                .findFirst()
                .orElseThrow();
    }

    private static AttributeProto.Builder attribute(GraphProto.Builder graph, String operator) {
        return node(graph, operator).getAttributeBuilder(0);
    }

    private static TensorProto.Builder constant(GraphProto.Builder graph, String name) {
        return graph.getInitializerBuilder(indexOf(graph, name));
    }

    private static int indexOf(GraphProto.Builder graph, String constant) {
        return graph.getInitializerList().stream()
                .map(TensorProto::getName)
                .toList()
                .indexOf(constant);
    }
}
