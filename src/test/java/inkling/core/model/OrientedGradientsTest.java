package inkling.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OrientedGradientsTest {
    private static final OrientedGradients MAP = new OrientedGradients();
    private static final int CELLS = 49;
    private static final int CORNERS_FROM = 8 * CELLS;

    /** A bar of ink, 4 pixels wide: upright, or lying. */
    private static DigitImage bar(boolean upright) {
        float[] ink = new float[DigitImage.PIXELS];
        for (int along = 4; along < 24; along++) {
            for (int across = 12; across < 16; across++) {
                ink[upright ? along * 28 + across : across * 28 + along] = 1;
            }
        }
        return DigitImage.of(ink);
    }

    private static double sumOfDirection(float[] features, int direction) {
        double sum = 0;
        for (int i = 0; i < CELLS; i++) {
            sum += features[direction * CELLS + i];
        }
        return sum;
    }

    @Test
    void thereAre392CellsAnd200Corners() {
        assertEquals(592, MAP.size());
        assertEquals(592, MAP.extract(bar(true)).length);
    }

    @Test
    void anUprightBarHasEdgesToTheLeftAndRight() {
        float[] features = MAP.extract(bar(true));
        // Direction 0 points to the right (into the ink from its left edge), 4 to the left, 2 down and 6 up
        double sideways = sumOfDirection(features, 0) + sumOfDirection(features, 4);
        double upAndDown = sumOfDirection(features, 2) + sumOfDirection(features, 6);
        assertTrue(sideways > 2 * upAndDown, sideways + " and " + upAndDown);
        assertEquals(sumOfDirection(features, 0), sumOfDirection(features, 4), 1e-3);
    }

    @Test
    void turningTheImageByARightAngleTurnsTheDirectionsByTwo() {
        float[] upright = MAP.extract(bar(true));
        float[] lying = MAP.extract(bar(false));
        // The bars are each other's mirror image at the diagonal, which swaps directions k and 2 − k
        for (int k = 0; k < 8; k++) {
            int mirrored = (10 - k) % 8;
            for (int row = 0; row < 7; row++) {
                for (int column = 0; column < 7; column++) {
                    assertEquals(
                            upright[k * CELLS + row * 7 + column], lying[mirrored * CELLS + column * 7 + row], 1e-4);
                }
            }
        }
    }

    @Test
    void halfTheInkGivesTheSameFeatures() {
        float[] ink = bar(true).toArray();
        for (int i = 0; i < ink.length; i++) {
            ink[i] *= 0.5f;
        }
        assertArrayEquals(MAP.extract(bar(true)), MAP.extract(DigitImage.of(ink)), 1e-4f);
    }

    @Test
    void aBlankImageHasNoFeatures() {
        assertArrayEquals(new float[592], MAP.extract(DigitImage.of(new float[DigitImage.PIXELS])));
    }

    @Test
    void everyImageGivesFiniteFeaturesThatAreNotNegative() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 50; n++) {
            float[] ink = new float[DigitImage.PIXELS];
            for (int i = 0; i < ink.length; i++) {
                ink[i] = random.nextInt(n + 1) == 0 ? (float) random.nextDouble() : 0;
            }
            for (float feature : MAP.extract(DigitImage.of(ink))) {
                assertTrue(feature >= 0 && feature <= OrientedGradients.SCALE, "feature " + feature);
            }
        }
    }

    @Test
    void cornersLieWhereTheBarEnds() {
        float[] features = MAP.extract(bar(true));
        double[] rows = new double[5];
        for (int k = 0; k < 8; k++) {
            for (int row = 0; row < 5; row++) {
                for (int column = 0; column < 5; column++) {
                    rows[row] += features[CORNERS_FROM + k * 25 + row * 5 + column];
                }
            }
        }
        assertTrue(rows[0] > rows[2] && rows[4] > rows[2], java.util.Arrays.toString(rows));
    }

    @Test
    void theFeaturesOfAPartOfALargerArrayGoWhereTheyAreAsked() {
        float[] many = new float[10 + DigitImage.PIXELS];
        System.arraycopy(bar(true).toArray(), 0, many, 10, DigitImage.PIXELS);
        float[] features = new float[7 + 592];
        MAP.extract(many, 10, features, 7);
        float[] cut = java.util.Arrays.copyOfRange(features, 7, features.length);
        assertArrayEquals(MAP.extract(bar(true)), cut);
    }
}
