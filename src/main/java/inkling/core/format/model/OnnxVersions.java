package inkling.core.format.model;

import inkling.core.model.DigitImage;
import inkling.core.model.EdgePairs;
import inkling.core.model.FeatureMap;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
         * @param parameters by name, all of one of {@link Parameters#NAMES}
         */
        ModelProto write(Map<String, float[]> parameters);
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
        return List.of(parameters -> model(map, flat, parameters));
    }

    @Override
    public List<Writer> orientedGradients(OrientedGradients map) {
        return List.of(parameters -> model(map, OnnxGradients::add, parameters));
    }

    @Override
    public List<Writer> edgePairs(EdgePairs map) {
        return List.of(parameters -> model(map, OnnxGradients::addWithPairs, parameters));
    }

    private static ModelProto model(FeatureMap features, Nodes nodes, Map<String, float[]> parameters) {
        return ModelProto.newBuilder()
                .setIrVersion(FORMAT)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .setProducerName("Inkling")
                .setModelVersion(1)
                .setDocString("Reads one handwritten digit: a softmax regression on the feature map \"" + features.id()
                        + "\". The metadata say where it comes from.")
                .setGraph(graph(features, nodes, parameters))
                .build();
    }

    private static GraphProto graph(FeatureMap features, Nodes nodes, Map<String, float[]> parameters) {
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
        String logits = linear(graph, "logits", row, features, parameters, Parameters.WEIGHT, Parameters.BIAS);
        String probabilities = graph.node("Softmax", "probabilities", List.of(logits), OnnxGraph.attribute("axis", 1));
        graph.output(probabilities, DataType.FLOAT, "The probability of each digit from 0 to 9", classes);
        String label = graph.node(
                "ArgMax",
                "label",
                List.of(probabilities),
                OnnxGraph.attribute("axis", 1),
                OnnxGraph.attribute("keepdims", 0));
        graph.output(label, DataType.INT64, "The most probable digit");
        if (parameters.containsKey(Parameters.DIGIT_WEIGHT)) {
            String logit = linear(
                    graph, "digit logit", row, features, parameters, Parameters.DIGIT_WEIGHT, Parameters.DIGIT_BIAS);
            String digit = graph.node("Sigmoid", "digit", List.of(logit));
            graph.output(digit, DataType.FLOAT, "The probability that there is one digit at all", 1);
        }
        return graph.build();
    }

    private static String linear(
            OnnxGraph graph,
            String output,
            String row,
            FeatureMap features,
            Map<String, float[]> parameters,
            String weight,
            String bias) {
        List<String> inputs = new ArrayList<>(List.of(row));
        for (String parameter : List.of(weight, bias)) {
            long[] shape = Parameters.shape(parameter, features).stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            inputs.add(graph.constant(parameter, parameters.get(parameter), shape));
        }
        return graph.node("Gemm", output, inputs, OnnxGraph.attribute("transB", 1));
    }
}
