package inkling.core.format.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onnx.Onnx.GraphProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.ValueInfoProto;

/**
 * Where each value of an ONNX graph comes from.
 *
 * @param inputs those that the graph is given
 * @param constants those that are written in it
 * @param nodes those that it computes
 * @param names all of them
 */
record GraphValues(
        Set<String> inputs, Map<String, TensorProto> constants, Map<String, NodeProto> nodes, Set<String> names) {
    /**
     * The values of a graph; empty if it is none: if a name stands for two values, or a node takes a value that is not
     * there before it, which excludes circles as well.
     */
    static Optional<GraphValues> of(GraphProto graph) {
        GraphValues values = new GraphValues(new HashSet<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
        return values.addAll(graph) ? Optional.of(values) : Optional.empty();
    }

    private boolean addAll(GraphProto graph) {
        for (ValueInfoProto input : graph.getInputList()) {
            inputs.add(input.getName());
            if (!names.add(input.getName())) {
                return false;
            }
        }
        for (TensorProto constant : graph.getInitializerList()) {
            constants.put(constant.getName(), constant);
            if (!names.add(constant.getName())) {
                return false;
            }
        }
        for (NodeProto node : graph.getNodeList()) {
            if (!names.containsAll(node.getInputList())) {
                return false;
            }
            for (String output : node.getOutputList()) {
                nodes.put(output, node);
                if (!names.add(output)) {
                    return false;
                }
            }
        }
        return true;
    }
}
