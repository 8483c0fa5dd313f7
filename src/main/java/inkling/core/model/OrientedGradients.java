package inkling.core.model;

import java.util.List;

/**
 * Where in the image edges run in which direction, and where two directions meet at a right angle: 592 features, of
 * which 392 are oriented gradients in 7 × 7 cells and 200 are corners in 5 × 5 cells. A fixed map of convolutions,
 * minimum, ReLU and square roots: there is nothing in it to learn, no angle is ever computed, and it goes into an ONNX
 * graph as it is.
 *
 * <p>The split of a gradient into its two neighbours among eight directions is that of Liu, Nakashima, Sako and
 * Fujisawa, "Handwritten digit recognition: benchmarking of state-of-the-art techniques", Pattern Recognition 36, 2003;
 * normalised cells of oriented gradients are from Dalal and Triggs, "Histograms of Oriented Gradients for Human
 * Detection", CVPR 2005.
 *
 * <p>Steps, where everything outside an image counts as 0 and every kernel sums to 1:
 *
 * <ol>
 *   <li>The image is blurred by [1 2 1] / 4 in both directions, which makes thin and thick pens alike.
 *   <li>gx and gy are differences of the two neighbours. With the unit vectors e_k, k = 0 … 7, 45° apart, the part of g
 *       in direction k is M_k = √2 max(0, min(g × e_{k+1}, e_{k−1} × g)), the parallelogram rule.
 *   <li>Cells: each M_k is smoothed by a Gaussian (σ = 2 px, 12 taps) every 4 px to 7 × 7. A cell is divided by its
 *       length, softened by half the mean energy of all cells, so that light and heavy strokes count alike.
 *   <li>Corners: each M_k is smoothed by [1 5 10 10 5 1] / 32 every 2 px; the minimum of two directions 90° apart is
 *       large where a stroke bends, ends or crosses another. Smoothed by a Gaussian (σ = 1.5, 10 taps) every 3 to 5 × 5,
 *       then divided by the length of all 200.
 *   <li>Every value becomes 4 times its square root, which spreads small values.
 * </ol>
 *
 * <p>Order: cells by direction, row, column; then corners by direction, row, column. A blank image gives zeros.
 */
public record OrientedGradients() implements FeatureMap {
    /** Directions, 45° apart. */
    public static final int DIRECTIONS = 8;

    /** The kernel of the blur. */
    public static final Smoothing BLUR = new Smoothing(new float[] {0.25f, 0.5f, 0.25f}, 1, 1);

    /** From 28 × 28 to 7 × 7. */
    public static final Smoothing CELLS = new Smoothing(Smoothing.gaussian(12, 2), 4, 4);

    /** From 28 × 28 to 14 × 14. */
    public static final Smoothing HALF =
            new Smoothing(new float[] {1 / 32f, 5 / 32f, 10 / 32f, 10 / 32f, 5 / 32f, 1 / 32f}, 2, 2);

    /** From 14 × 14 to 5 × 5. */
    public static final Smoothing CORNERS = new Smoothing(Smoothing.gaussian(10, 1.5), 3, 4);

    /** How much of the mean energy of all cells is added to each one's own. */
    public static final float SOFTENING = 0.5f;

    /** Keeps the division of nothing by nothing at 0. */
    public static final float TINY = 1e-12f;

    /** The factor on every square root. */
    public static final float SCALE = 4;

    private static final int SIDE = DigitImage.SIDE;
    private static final int HALF_SIDE = HALF.outputSide(SIDE);
    private static final int CELL_SIDE = CELLS.outputSide(SIDE);
    private static final int CORNER_SIDE = CORNERS.outputSide(HALF_SIDE);
    private static final int CELL_COUNT = CELL_SIDE * CELL_SIDE;
    private static final int CELL_FEATURES = DIRECTIONS * CELL_COUNT;
    private static final int CORNER_FEATURES = DIRECTIONS * CORNER_SIDE * CORNER_SIDE;

    /** Two directions 90° apart meet in a corner, which is about the one between them. */
    private static final List<FeatureGrid> GRIDS = List.of(
            FeatureGrid.ofDirections("cells", 0, DIRECTIONS, 0, EdgeMaps.PARTS.after(CELLS)),
            FeatureGrid.ofDirections("corners", CELL_FEATURES, DIRECTIONS, 45, EdgeMaps.HALVED.after(CORNERS)));

    @Override
    public String id() {
        return "gradients";
    }

    @Override
    public int size() {
        return CELL_FEATURES + CORNER_FEATURES;
    }

    @Override
    public float most() {
        return SCALE;
    }

    @Override
    public List<FeatureGrid> grids() {
        return GRIDS;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.orientedGradients(this);
    }

    @Override
    public void extract(float[] ink, int inkOffset, float[] features, int featuresOffset) {
        write(EdgeMaps.of(ink, inkOffset), features, featuresOffset);
    }

    /** Writes the features of an image whose edges are known already. */
    void write(EdgeMaps edges, float[] features, int offset) {
        cells(edges.parts(), features, offset);
        corners(edges.half(), features, offset + CELL_FEATURES);
        spread(features, offset, size());
    }

    /** Replaces each of some values by {@value #SCALE} times its square root. */
    static void spread(float[] features, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            features[i] = SCALE * (float) Math.sqrt(features[i]);
        }
    }

    /** Divides some values by their length, and nothing by nothing. */
    static void normalize(float[] features, int offset, int count) {
        float energy = TINY;
        for (int i = offset; i < offset + count; i++) {
            energy += features[i] * features[i];
        }
        float length = (float) Math.sqrt(energy);
        for (int i = offset; i < offset + count; i++) {
            features[i] /= length;
        }
    }

    private static void cells(float[] parts, float[] features, int offset) {
        CELLS.apply(parts, 0, SIDE, DIRECTIONS, features, offset);
        float[] energy = new float[CELL_COUNT];
        float mean = 0;
        for (int cell = 0; cell < CELL_COUNT; cell++) {
            for (int i = offset + cell; i < offset + CELL_FEATURES; i += CELL_COUNT) {
                energy[cell] += features[i] * features[i];
            }
            mean += energy[cell] / CELL_COUNT;
        }
        for (int cell = 0; cell < CELL_COUNT; cell++) {
            // √49 = 7 makes the length of all cells together about 1
            float length = CELL_SIDE * (float) Math.sqrt(energy[cell] + SOFTENING * mean + TINY);
            for (int i = offset + cell; i < offset + CELL_FEATURES; i += CELL_COUNT) {
                features[i] /= length;
            }
        }
    }

    private static void corners(float[] half, float[] features, int offset) {
        int count = HALF_SIDE * HALF_SIDE;
        float[] meeting = new float[half.length];
        for (int k = 0; k < DIRECTIONS; k++) {
            int other = (k + 2) % DIRECTIONS * count;
            for (int i = 0; i < count; i++) {
                meeting[k * count + i] = Math.min(half[k * count + i], half[other + i]);
            }
        }
        CORNERS.apply(meeting, 0, HALF_SIDE, DIRECTIONS, features, offset);
        normalize(features, offset, CORNER_FEATURES);
    }
}
