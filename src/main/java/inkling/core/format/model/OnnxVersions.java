package inkling.core.format.model;

import inkling.core.model.DigitImage;
import inkling.core.model.EdgePairs;
import inkling.core.model.FeatureMap;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import java.util.List;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.TensorProto.DataType;
import onnx.Onnx.Version;

/**
 * The ONNX models that Inkling writes, and those that it ever wrote, for each feature map: today's first. Only what is
 * here can be read, so whoever changes a graph puts the new one in front and leaves the earlier ones where they are.
 * Names and texts may change freely, since {@link OnnxMatch} does not look at them.
 */
final class OnnxVersions implements FeatureMap.Visitor<List<OnnxVersions.Writer>> {
    /** Operator set 13 came with format version 7 in 2020; every runtime since then knows it. */
    private static final int OPERATORS = 13;

    private static final long FORMAT = Version.IR_VERSION_2020_5_8_VALUE;

    /** Puts parameters into a model, whatever they are. */
    @FunctionalInterface
    interface Writer {
        /**
         * A model without metadata.
         *
         * @param weights float32 [10, d]
         * @param bias float32 [10]
         */
        ModelProto write(float[] weights, float[] bias);
    }

    /** Adds a feature map's nodes, from images [N, 1, 28, 28] to features [N, d], and returns the features' name. */
    @FunctionalInterface
    private interface Nodes {
        String add(OnnxGraph graph, String image);
    }

    private OnnxVersions() {}

    /** What was ever written for a feature map; the first is what is written today. */
    static List<Writer> of(FeatureMap features) {
        return features.accept(new OnnxVersions());
    }

    @Override
    public List<Writer> pixels(Pixels map) {
        Nodes flat =
                (graph, image) -> graph.node("Flatten", "features", List.of(image), OnnxGraph.attribute("axis", 1));
        return List.of((weights, bias) -> model(map, flat, weights, bias));
    }

    @Override
    public List<Writer> orientedGradients(OrientedGradients map) {
        return List.of((weights, bias) -> model(map, OnnxGradients::add, weights, bias));
    }

    @Override
    public List<Writer> edgePairs(EdgePairs map) {
        return List.of((weights, bias) -> model(map, OnnxGradients::addWithPairs, weights, bias));
    }

    private static ModelProto model(FeatureMap features, Nodes nodes, float[] weights, float[] bias) {
        return ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .setProducerName("Inkling")
                .setModelVersion(1)
                .setDocString("Reads one handwritten digit: a softmax regression on the feature map \"" + features.id()
                        + "\". The metadata say where it comes from.")
                .setGraph(graph(features, nodes, weights, bias))
                .build();
    }

    private static GraphProto graph(FeatureMap features, Nodes nodes, float[] weights, float[] bias) {
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
        String row = nodes.add(graph, image);
        String weight = graph.constant(Parameters.WEIGHT, weights, classes, features.size());
        String offset = graph.constant(Parameters.BIAS, bias, classes);
        String logits = graph.node("Gemm", "logits", List.of(row, weight, offset), OnnxGraph.attribute("transB", 1));
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
}
