package inkling.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EdgePairsTest {
    private static final EdgePairs MAP = new EdgePairs();
    private static final int GRADIENTS = 592;
    private static final int SET = 1024;
    private static final int SIDE = 14;

    /** Some strokes that cross the whole image, its border included. */
    private static float[] scribble(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] ink = new float[DigitImage.PIXELS];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = random.nextInt(3) == 0 ? (float) random.nextDouble() : 0;
        }
        return ink;
    }

    @Test
    void beginsWithTheGradients() {
        DigitImage image = DigitImage.of(scribble(1));
        float[] features = MAP.extract(image);
        assertEquals(2640, features.length);
        assertArrayEquals(new OrientedGradients().extract(image), Arrays.copyOf(features, GRADIENTS));
    }

    /** The formula as it is written, place by place, in float64. */
    @Test
    void pairsAreWhatTheFormulaSays() {
        int[][] d = {{1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}};
        double[] kernel = new double[10];
        double total = 0;
        for (int i = 0; i < 10; i++) {
            kernel[i] = Math.exp(-Math.pow((i - 4.5) / 2, 2) / 2);
            total += kernel[i];
        }
        for (int n = 0; n < 5; n++) {
            float[] ink = scribble(n);
            float[] half = EdgeMaps.of(ink, 0).half();
            double[] expected = new double[2 * SET];
            for (int set = 0; set < 2; set++) {
                double energy = 0;
                for (int feature = 0; feature < SET; feature++) {
                    int k = feature / 128;
                    int j = feature / 16 % 8;
                    int[] offset = d[set == 0 ? (k + 2) % 8 : k];
                    double sum = 0;
                    for (int down = 0; down < 10; down++) {
                        for (int right = 0; right < 10; right++) {
                            int y = feature / 4 % 4 * 4 - 4 + down;
                            int x = feature % 4 * 4 - 4 + right;
                            // Where the middle of a pair would be outside, there is no pair
                            if (y >= 0 && y < SIDE && x >= 0 && x < SIDE) {
                                sum += kernel[down]
                                        * kernel[right]
                                        / total
                                        / total
                                        * Math.min(
                                                at(half, k, x - offset[0], y - offset[1]),
                                                at(half, j, x + offset[0], y + offset[1]));
                            }
                        }
                    }
                    expected[set * SET + feature] = sum;
                    energy += sum * sum;
                }
                for (int feature = 0; feature < SET; feature++) {
                    int i = set * SET + feature;
                    expected[i] = 4 * Math.sqrt(expected[i] / Math.sqrt(energy));
                }
            }
            float[] features = MAP.extract(DigitImage.of(ink));
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], features[GRADIENTS + i], 1e-4, "pair " + i);
            }
        }
    }

    private static double at(float[] half, int k, int x, int y) {
        return x >= 0 && x < SIDE && y >= 0 && y < SIDE ? half[(k * SIDE + y) * SIDE + x] : 0;
    }

    @Test
    void aBlankImageHasNoFeatures() {
        assertArrayEquals(new float[2640], MAP.extract(DigitImage.of(new float[DigitImage.PIXELS])));
    }

    @Test
    void halfTheInkGivesTheSameFeatures() {
        float[] ink = scribble(3);
        float[] features = MAP.extract(DigitImage.of(ink));
        for (int i = 0; i < ink.length; i++) {
            ink[i] *= 0.5f;
        }
        assertArrayEquals(features, MAP.extract(DigitImage.of(ink)), 1e-4f);
    }

    @Test
    void twoEdgesAlongEachOtherAreAPairAlongAndTwoOppositeOnesAPairAcross() {
        float[] ink = new float[DigitImage.PIXELS];
        for (int row = 4; row < 24; row++) {
            Arrays.fill(ink, row * 28 + 12, row * 28 + 16, 1);
        }
        float[] features = MAP.extract(DigitImage.of(ink));
        List<FeatureGrid> grids = MAP.grids();
        FeatureGrid along = grids.get(2);
        FeatureGrid across = grids.get(3);
        assertEquals(List.of("pairs along", "pairs across"), List.of(along.id(), across.id()));
        int strongest = along.place(along.first() + Softmax.indexOfLargest(features, along.first(), along.size()))
                .channel();
        // An upright stroke: the edge to the right with itself, or the edge to the left with itself
        assertTrue(strongest == 0 || strongest == 4 * 8 + 4, "pair " + strongest);
        int opposite = across.place(across.first() + Softmax.indexOfLargest(features, across.first(), across.size()))
                .channel();
        assertTrue(opposite == 4 || opposite == 4 * 8, "pair " + opposite);
    }

    @Test
    void aPairIsAboutTheDirectionBetweenItsTwo() {
        FeatureGrid along = MAP.grids().get(2);
        assertEquals(new Sampling(4, 2, 8, 16), along.sampling());
        assertEquals(OptionalDouble.of(0), along.directions().get(0));
        assertEquals(OptionalDouble.of(45), along.directions().get(2));
        assertEquals(OptionalDouble.of(337.5), along.directions().get(7));
        assertEquals(OptionalDouble.of(337.5), along.directions().get(7 * 8));
        assertEquals(OptionalDouble.empty(), along.directions().get(4));
    }

    @Test
    void theFeaturesOfAPartOfALargerArrayGoWhereTheyAreAsked() {
        float[] ink = scribble(4);
        float[] many = new float[10 + DigitImage.PIXELS];
        System.arraycopy(ink, 0, many, 10, DigitImage.PIXELS);
        float[] features = new float[7 + 2640];
        MAP.extract(many, 10, features, 7);
        assertArrayEquals(MAP.extract(DigitImage.of(ink)), Arrays.copyOfRange(features, 7, features.length));
    }
}
