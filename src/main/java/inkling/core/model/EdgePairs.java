package inkling.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Which edges lie beside which: the 592 features of {@link OrientedGradients}, followed by 2,048 that are about pairs of
 * edges. A single cell knows that there are edges in it, but not whether two of them belong to one stroke, follow each
 * other round a bend, or face each other across a gap; a linear layer cannot find that out by adding. Like the others,
 * this is a fixed map of convolutions, minimum and square roots.
 *
 * <p>Pairs of features at fixed offsets are the co-occurrence of Watanabe, Ito and Yokoi, "Co-occurrence Histograms of
 * Oriented Gradients for Pedestrian Detection", PSIVT 2009; the minimum takes the place of counting, and offsets that
 * turn with the direction take that of a fixed set.
 *
 * <p>Steps, from the eight direction maps H_k of 14 × 14 that the corners are made of, zero outside, and the neighbours
 * d_k = (1,0) (1,1) (0,1) (−1,1) (−1,0) (−1,−1) (0,−1) (1,−1):
 *
 * <ol>
 *   <li>For all k and j from 0 to 7, P_kj(x) = min(H_k(x − d), H_j(x + d)): once along the edge, with d = d_{k+2}, and
 *       once across it, with d = d_k.
 *   <li>Each of the 2 × 64 maps is smoothed by a Gaussian (σ = 2, 10 taps) every 4 to 4 × 4.
 *   <li>Each of the two sets of 1,024 is divided by its length, and every value becomes 4 times its square root.
 * </ol>
 *
 * <p>Order: the gradients; the pairs along the edge by k, j, row, column; those across it. A blank image gives zeros.
 */
public record EdgePairs() implements FeatureMap {
    /** From 14 × 14 to 4 × 4. */
    public static final Smoothing POOLING = new Smoothing(Smoothing.gaussian(10, 2), 4, 4);

    /** How many eighths of a turn the offset is ahead of the first edge's direction, for each set of pairs. */
    private static final List<Integer> TURNS = List.of(2, 0);

    private static final int[] ACROSS = {1, 1, 0, -1, -1, -1, 0, 1};
    private static final int[] DOWN = {0, 1, 1, 1, 0, -1, -1, -1};

    private static final OrientedGradients GRADIENTS = new OrientedGradients();
    private static final int DIRECTIONS = OrientedGradients.DIRECTIONS;
    private static final int SIDE = EdgeMaps.HALVED.side();
    private static final int POOLED = POOLING.outputSide(SIDE);
    private static final int SET = DIRECTIONS * DIRECTIONS * POOLED * POOLED;

    /** The rows of a set's maps. */
    private static final int ROWS = SET / POOLED;

    /** A row of a map with a zero before and behind it. */
    private static final int PADDED = SIDE + 2;

    /** The same row of all maps, one after the other: loops as long as that are what vector units are for. */
    private static final int STRIPE = DIRECTIONS * PADDED;

    private static final List<FeatureGrid> GRIDS = grids(TURNS);

    private static List<FeatureGrid> grids(List<Integer> turns) {
        List<FeatureGrid> grids = new ArrayList<>(GRADIENTS.grids());
        Sampling cells = EdgeMaps.HALVED.withNeighbours().after(POOLING);
        for (int turn : turns) {
            int first = GRADIENTS.size() + (grids.size() - GRADIENTS.grids().size()) * SET;
            grids.add(new FeatureGrid(turn == 0 ? "pairs across" : "pairs along", first, directions(), cells));
        }
        return List.copyOf(grids);
    }

    /** Of each pair the direction between its two, in degrees; opposite ones have none. */
    private static List<OptionalDouble> directions() {
        List<OptionalDouble> directions = new ArrayList<>();
        for (int k = 0; k < DIRECTIONS; k++) {
            for (int j = 0; j < DIRECTIONS; j++) {
                int apart = Math.floorMod(j - k + DIRECTIONS / 2, DIRECTIONS) - DIRECTIONS / 2;
                double degrees = (k + apart / 2.0) * 360 / DIRECTIONS;
                directions.add(
                        apart == -DIRECTIONS / 2 ? OptionalDouble.empty() : OptionalDouble.of((degrees + 360) % 360));
            }
        }
        return directions;
    }

    @Override
    public String id() {
        return "pairs";
    }

    @Override
    public int size() {
        return GRADIENTS.size() + TURNS.size() * SET;
    }

    @Override
    public float most() {
        return OrientedGradients.SCALE;
    }

    @Override
    public List<FeatureGrid> grids() {
        return GRIDS;
    }

    /** The sets of pairs: how many eighths of a turn their offset is ahead of the first edge's direction. */
    public static List<Integer> turns() {
        return TURNS;
    }

    /**
     * The offset d of a pair's edges from the middle between them, in pixels of the halved maps: x to the right and y
     * downwards.
     *
     * @param direction in eighths of a turn; any whole number
     */
    public static int[] offset(int direction) {
        int k = Math.floorMod(direction, DIRECTIONS);
        return new int[] {ACROSS[k], DOWN[k]};
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.edgePairs(this);
    }

    @Override
    public void extract(float[] ink, int inkOffset, float[] features, int featuresOffset) {
        EdgeMaps edges = EdgeMaps.of(ink, inkOffset);
        GRADIENTS.write(edges, features, featuresOffset);
        int first = featuresOffset + GRADIENTS.size();
        pairs(edges.half(), features, first);
        OrientedGradients.spread(features, first, TURNS.size() * SET);
    }

    private static void pairs(float[] half, float[] features, int offset) {
        float[] all = stripes(half);
        float[] one = new float[all.length];
        float[][] columns = new float[TURNS.size()][SIDE * ROWS];
        for (int k = 0; k < DIRECTIONS; k++) {
            repeat(all, k, one);
            for (int set = 0; set < TURNS.size(); set++) {
                int direction = (k + TURNS.get(set)) % DIRECTIONS;
                int d = DOWN[direction] * STRIPE + ACROSS[direction];
                pool(one, all, d, columns[set], k * ROWS / DIRECTIONS);
            }
        }
        for (int set = 0; set < TURNS.size(); set++) {
            int first = offset + set * SET;
            POOLING.applyToRows(columns[set], SIDE, features, first);
            OrientedGradients.normalize(features, first, SET);
        }
    }

    /** The maps [8, 14, 14], framed by zeros, by row, direction and column, with one zero more before and behind all. */
    private static float[] stripes(float[] half) {
        float[] stripes = new float[PADDED * STRIPE + 2];
        for (int k = 0; k < DIRECTIONS; k++) {
            for (int y = 0; y < SIDE; y++) {
                int to = 1 + (y + 1) * STRIPE + k * PADDED + 1;
                System.arraycopy(half, (k * SIDE + y) * SIDE, stripes, to, SIDE);
            }
        }
        return stripes;
    }

    /** One of the maps in the places of all eight. */
    private static void repeat(float[] all, int k, float[] one) {
        for (int y = 1; y <= SIDE; y++) {
            for (int j = 0; j < DIRECTIONS; j++) {
                System.arraycopy(all, 1 + y * STRIPE + k * PADDED, one, 1 + y * STRIPE + j * PADDED, PADDED);
            }
        }
    }

    /** The maps min(one(x − d), all(x + d)), smoothed downwards: of [8, 4] rows the columns, from a row on. */
    private static void pool(float[] one, float[] all, int d, float[] columns, int first) {
        float[] kernel = POOLING.kernel();
        float[] sums = new float[POOLED * STRIPE];
        float[] row = new float[STRIPE];
        for (int y = 0; y < SIDE; y++) {
            int here = 1 + (y + 1) * STRIPE;
            smaller(one, here - d, all, here + d, row);
            for (int r = 0; r < POOLED; r++) {
                int tap = y + POOLING.padding() - r * POOLING.stride();
                if (tap >= 0 && tap < kernel.length) {
                    Smoothing.add(kernel[tap], row, 0, sums, r * STRIPE, STRIPE);
                }
            }
        }
        for (int j = 0; j < DIRECTIONS; j++) {
            for (int r = 0; r < POOLED; r++) {
                for (int x = 0; x < SIDE; x++) {
                    columns[x * ROWS + first + j * POOLED + r] = sums[r * STRIPE + j * PADDED + 1 + x];
                }
            }
        }
    }

    private static void smaller(float[] a, int aOffset, float[] b, int bOffset, float[] result) {
        for (int i = 0; i < STRIPE; i++) {
            result[i] = Math.min(a[aOffset + i], b[bOffset + i]);
        }
    }
}
