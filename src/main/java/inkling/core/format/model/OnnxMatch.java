package inkling.core.format.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.ValueInfoProto;
import org.nd4j.shade.protobuf.ByteString;

/**
 * Whether an ONNX model computes what a known one computes, in the same way. The walk goes from the outputs to the
 * inputs through both graphs at once and pairs the values that it meets. Two messages are the same if they are equal
 * once names and texts are taken away: whatever else there may be in one, known to this program or not, counts. Since
 * it ends at the first difference, the known graph bounds the walk's length and depth.
 */
final class OnnxMatch {
    private final GraphValues known;
    private final GraphValues found;
    private final Set<String> learned;

    /** For each value of the known graph its partner's name, and those that have one already. */
    private final Map<String, String> partners = new HashMap<>();

    private final Set<String> taken = new HashSet<>();

    private OnnxMatch(GraphValues known, GraphValues found, Set<String> learned) {
        this.known = known;
        this.found = found;
        this.learned = learned;
    }

    /**
     * The constants of a model that may differ from those of a known one.
     *
     * @param known a model in which every value leads to an output
     * @param found the model to compare with it, which is not trusted
     * @param learned names, in the known model, of the constants whose values may differ; types and shapes may not
     * @return the bytes of these constants in {@code found}, by their names in the known one; empty if anything else
     *     differs than names and texts, the order of nodes, constants and attributes, and what the metadata say
     */
    static Optional<SortedMap<String, ByteString>> learned(ModelProto known, ModelProto found, Set<String> learned) {
        Optional<GraphValues> values = GraphValues.of(found.getGraph());
        if (values.isEmpty() || !bare(known).equals(bare(found))) {
            return Optional.empty();
        }
        OnnxMatch match = new OnnxMatch(GraphValues.of(known.getGraph()).orElseThrow(), values.get(), learned);
        return match.matches(known.getGraph().getOutputList()) ? Optional.of(match.constants()) : Optional.empty();
    }

    private SortedMap<String, ByteString> constants() {
        SortedMap<String, ByteString> constants = new TreeMap<>();
        for (String name : learned) {
            constants.put(name, found.constants().get(partners.get(name)).getRawData());
        }
        return constants;
    }

    /** Whether both graphs agree from their outputs on, and nothing of the one that was found is left over. */
    private boolean matches(List<ValueInfoProto> outputs) {
        return outputs.stream().allMatch(output -> pair(output.getName(), output.getName()))
                && taken.equals(found.names());
    }

    private boolean pair(String value, String other) {
        String partner = partners.putIfAbsent(value, other);
        if (partner != null) {
            return partner.equals(other);
        }
        if (!taken.add(other)) {
            return false;
        }
        if (known.inputs().contains(value)) {
            return value.equals(other) && found.inputs().contains(other);
        }
        TensorProto constant = known.constants().get(value);
        if (constant != null) {
            TensorProto partnerConstant = found.constants().get(other);
            return partnerConstant != null && sameConstant(constant, partnerConstant, learned.contains(value));
        }
        NodeProto node = known.nodes().get(value);
        NodeProto partnerNode = found.nodes().get(other);
        return partnerNode != null
                && bare(node).equals(bare(partnerNode))
                && pairAll(node.getInputList(), partnerNode.getInputList())
                && pairAll(node.getOutputList(), partnerNode.getOutputList());
    }

    private boolean pairAll(List<String> values, List<String> others) {
        if (values.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!pair(values.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameConstant(TensorProto constant, TensorProto other, boolean learned) {
        TensorProto.Builder bare = constant.toBuilder().clearName().clearDocString();
        TensorProto.Builder otherBare = other.toBuilder().clearName().clearDocString();
        if (learned) {
            if (constant.getRawData().size() != other.getRawData().size()) {
                return false;
            }
            bare.clearRawData();
            otherBare.clearRawData();
        }
        return bare.build().equals(otherBare.build());
    }

    /** A model without names and texts, and with nothing in its graph but the public inputs and outputs. */
    private static ModelProto bare(ModelProto model) {
        GraphProto graph = model.getGraph();
        GraphProto.Builder bare = graph.toBuilder()
                .clearName()
                .clearDocString()
                .clearNode()
                .clearInitializer()
                .clearInput()
                .clearOutput();
        graph.getInputList().forEach(input -> bare.addInput(input.toBuilder().clearDocString()));
        graph.getOutputList()
                .forEach(output -> bare.addOutput(output.toBuilder().clearDocString()));
        return model.toBuilder()
                .clearProducerName()
                .clearProducerVersion()
                .clearDomain()
                .clearModelVersion()
                .clearDocString()
                .clearMetadataProps()
                .setGraph(bare)
                .build();
    }

    /** A node without names and texts, its attributes in the order of their names. */
    private static NodeProto bare(NodeProto node) {
        NodeProto.Builder bare = node.toBuilder()
                .clearName()
                .clearDocString()
                .clearInput()
                .clearOutput()
                .clearAttribute();
        node.getAttributeList().stream()
                .sorted(Comparator.comparing(AttributeProto::getName))
                .forEach(attribute -> bare.addAttribute(attribute.toBuilder().clearDocString()));
        return bare.build();
    }
}
