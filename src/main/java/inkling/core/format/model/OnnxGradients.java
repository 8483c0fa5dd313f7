package inkling.core.format.model;

import inkling.core.model.DigitImage;
import inkling.core.model.EdgePairs;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Smoothing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * {@link OrientedGradients}, and {@link EdgePairs} on top of it, as a part of an ONNX graph. It goes step by step as those classes do, in the same order of
 * additions where values may cancel out, since a square root makes much of the last bit of something close to 0.
 */
final class OnnxGradients {
    private static final int DIRECTIONS = OrientedGradients.DIRECTIONS;
    private static final int PAIRS = DIRECTIONS * DIRECTIONS;

    private final OnnxGraph graph;

    private OnnxGradients(OnnxGraph graph) {
        this.graph = graph;
    }

    /** Adds the nodes from images [N, 1, 28, 28] to features [N, 592] and returns the features' name. */
    static String add(OnnxGraph graph, String image) {
        OnnxGradients gradients = new OnnxGradients(graph);
        String parts = gradients.directionalParts(image);
        String cells = gradients.cells(parts);
        return gradients.spread("cells_and_corners", List.of(cells, gradients.corners(gradients.half(parts))));
    }

    /** The same to the 2,640 features of {@link EdgePairs}. */
    static String addWithPairs(OnnxGraph graph, String image) {
        OnnxGradients gradients = new OnnxGradients(graph);
        String parts = gradients.directionalParts(image);
        String half = gradients.half(parts);
        List<String> features = new ArrayList<>(List.of(gradients.cells(parts), gradients.corners(half)));
        EdgePairs.turns().forEach(turn -> features.add(gradients.pairs(half, turn)));
        return gradients.spread("cells_corners_and_pairs", features);
    }

    /** All features in a row, each 4 times its square root. */
    private String spread(String name, List<String> features) {
        String all = graph.node("Concat", name, features, OnnxGraph.attribute("axis", 1));
        String roots = graph.node("Sqrt", "roots", List.of(all));
        return graph.node("Mul", "features", List.of(roots, scalar("scale", OrientedGradients.SCALE)));
    }

    /** First along the columns, then along the rows, over each channel by itself. */
    private String smooth(String name, String image, int channels, Smoothing smoothing) {
        float[] kernel = smoothing.kernel();
        float[] kernels = new float[channels * kernel.length];
        for (int i = 0; i < kernels.length; i++) {
            kernels[i] = kernel[i % kernel.length];
        }
        int stride = smoothing.stride();
        int pad = smoothing.padding();
        String columns = graph.node(
                "Conv",
                name + "_columns",
                List.of(image, graph.constant(name + "_column", kernels, channels, 1, kernel.length, 1)),
                OnnxGraph.attribute("group", channels),
                OnnxGraph.attribute("pads", List.of(pad, 0, pad, 0)),
                OnnxGraph.attribute("strides", List.of(stride, 1)));
        return graph.node(
                "Conv",
                name,
                List.of(columns, graph.constant(name + "_row", kernels, channels, 1, 1, kernel.length)),
                OnnxGraph.attribute("group", channels),
                OnnxGraph.attribute("pads", List.of(0, pad, 0, pad)),
                OnnxGraph.attribute("strides", List.of(1, stride)));
    }

    /** [N, 1, 28, 28] → [N, 8, 28, 28]. */
    private String directionalParts(String image) {
        String blurred = smooth("blurred", image, 1, OrientedGradients.BLUR);
        float[] differences = {
            0, 0, 0, -1, 0, 1, 0, 0, 0, // gx
            0, -1, 0, 0, 0, 0, 0, 1, 0, // gy
        };
        String gradient = graph.node(
                "Conv",
                "gradient",
                List.of(blurred, graph.constant("differences", differences, 2, 1, 3, 3)),
                OnnxGraph.attribute("pads", List.of(1, 1, 1, 1)));
        String next = crossProducts("next", gradient, 1);
        String third = crossProducts("third", gradient, 3);
        return graph.node("Relu", "parts", List.of(graph.node("Min", "smaller", List.of(next, third))));
    }

    /** √2 g × e_{k+turn} for each direction k: a mixture of gx and gy. */
    private String crossProducts(String name, String gradient, int turn) {
        float root = (float) Math.sqrt(2);
        float[][] mixtures = {{0, -root}, {1, -1}, {root, 0}, {1, 1}, {0, root}, {-1, 1}, {-root, 0}, {-1, -1}};
        float[] turned = new float[2 * DIRECTIONS];
        for (int k = 0; k < DIRECTIONS; k++) {
            System.arraycopy(mixtures[(k + turn) % DIRECTIONS], 0, turned, 2 * k, 2);
        }
        return graph.node(
                "Conv", name, List.of(gradient, graph.constant(name + "_mixtures", turned, DIRECTIONS, 2, 1, 1)));
    }

    /** [N, 8, 28, 28] → [N, 392]. */
    private String cells(String parts) {
        String cells = smooth("cells", parts, DIRECTIONS, OrientedGradients.CELLS);
        String energy = energy("cell_energy", cells, List.of(1));
        String mean =
                graph.node("ReduceMean", "mean_energy", List.of(energy), OnnxGraph.attribute("axes", List.of(2, 3)));
        String share =
                graph.node("Mul", "softening", List.of(mean, scalar("softening_share", OrientedGradients.SOFTENING)));
        String softened = graph.node("Add", "softened_energy", List.of(energy, share));
        float side = OrientedGradients.CELLS.outputSide(DigitImage.SIDE);
        String length =
                graph.node("Mul", "cell_length", List.of(root("cell_root", softened), scalar("cell_side", side)));
        return flatten("flat_cells", graph.node("Div", "normal_cells", List.of(cells, length)));
    }

    /** [N, 8, 28, 28] → [N, 8, 14, 14]. */
    private String half(String parts) {
        return smooth("half", parts, DIRECTIONS, OrientedGradients.HALF);
    }

    /** [N, 8, 14, 14] → [N, 200]. */
    private String corners(String half) {
        long[] quarterTurn = new long[DIRECTIONS];
        Arrays.setAll(quarterTurn, k -> (k + 2) % DIRECTIONS);
        String turned = graph.node(
                "Gather",
                "turned",
                List.of(half, graph.constant("quarter_turn", quarterTurn)),
                OnnxGraph.attribute("axis", 1));
        String meeting = graph.node("Min", "meeting", List.of(half, turned));
        String corners = smooth("corners", meeting, DIRECTIONS, OrientedGradients.CORNERS);
        String length = root("corner_length", energy("corner_energy", corners, List.of(1, 2, 3)));
        return flatten("flat_corners", graph.node("Div", "normal_corners", List.of(corners, length)));
    }

    /** [N, 8, 14, 14] → [N, 1024]: the pairs whose offset is so far ahead of the first edge's direction. */
    private String pairs(String half, int turn) {
        String name = "pairs_" + turn;
        String first = shifted(name + "_first", half, pair -> pair / DIRECTIONS, turn, -1);
        String second = shifted(name + "_second", half, pair -> pair % DIRECTIONS, turn, 1);
        String pairs =
                smooth(name, graph.node("Min", name + "_smaller", List.of(first, second)), PAIRS, EdgePairs.POOLING);
        String length = root(name + "_length", energy(name + "_energy", pairs, List.of(1, 2, 3)));
        return flatten("flat_" + name, graph.node("Div", "normal_" + name, List.of(pairs, length)));
    }

    /** For each pair one of the halved maps, moved with zeros coming in: its value at x is that at x + sign · d. */
    private String shifted(String name, String half, IntUnaryOperator direction, int turn, int sign) {
        long[] maps = new long[PAIRS];
        float[] kernels = new float[9 * PAIRS];
        for (int pair = 0; pair < PAIRS; pair++) {
            maps[pair] = direction.applyAsInt(pair);
            int[] d = EdgePairs.offset(pair / DIRECTIONS + turn);
            kernels[9 * pair + 3 * (1 + sign * d[1]) + 1 + sign * d[0]] = 1;
        }
        String still = graph.node(
                "Gather",
                name + "_still",
                List.of(half, graph.constant(name + "_maps", maps)),
                OnnxGraph.attribute("axis", 1));
        return graph.node(
                "Conv",
                name,
                List.of(still, graph.constant(name + "_shift", kernels, PAIRS, 1, 3, 3)),
                OnnxGraph.attribute("group", PAIRS),
                OnnxGraph.attribute("pads", List.of(1, 1, 1, 1)));
    }

    private String energy(String name, String values, List<Integer> axes) {
        return graph.node("ReduceSumSquare", name, List.of(values), OnnxGraph.attribute("axes", axes));
    }

    /** The square root of an energy that may be 0. */
    private String root(String name, String energy) {
        String tiny = scalar(name + "_tiny", OrientedGradients.TINY);
        return graph.node("Sqrt", name, List.of(graph.node("Add", name + "_square", List.of(energy, tiny))));
    }

    private String flatten(String name, String maps) {
        return graph.node("Flatten", name, List.of(maps), OnnxGraph.attribute("axis", 1));
    }

    private String scalar(String name, float value) {
        return graph.constant(name, new float[] {value});
    }
}
