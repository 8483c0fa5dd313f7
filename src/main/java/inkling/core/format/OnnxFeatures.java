package inkling.core.format;

import inkling.core.model.FeatureMap;
import inkling.core.model.Pixels;
import java.util.List;

/** The feature maps as parts of an ONNX graph: from images [N, 1, 28, 28] to features [N, d]. */
final class OnnxFeatures {
    private OnnxFeatures() {}

    /**
     * Adds a feature map's nodes to a graph.
     *
     * @param image the name of the images
     * @return the name of the features
     */
    static String add(OnnxGraph graph, FeatureMap features, String image) {
        if (features instanceof Pixels) {
            return graph.node("Flatten", "features", List.of(image), OnnxGraph.attribute("axis", 1L));
        }
        throw new AssertionError(features);
    }
}
