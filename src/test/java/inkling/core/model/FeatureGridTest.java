package inkling.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where features are said to lie, they lie. */
class FeatureGridTest {
    static Stream<FeatureMap> maps() {
        return FeatureMap.all().stream();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void everyFeatureHasOnePlace(FeatureMap map) {
        Set<FeatureGrid.Place> places = new HashSet<>();
        for (int feature = 0; feature < map.size(); feature++) {
            FeatureGrid.Place place = map.place(feature);
            assertEquals(feature, place.grid().index(place.channel(), place.row(), place.column()));
            places.add(place);
        }
        assertEquals(map.size(), places.size());
        assertEquals(
                map.size(), map.grids().stream().mapToInt(FeatureGrid::size).sum());
    }

    @ParameterizedTest
    @MethodSource("maps")
    void thereIsNothingBeyondAGrid(FeatureMap map) {
        assertThrows(IndexOutOfBoundsException.class, () -> map.place(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> map.place(map.size()));
        for (FeatureGrid grid : map.grids()) {
            assertThrows(IndexOutOfBoundsException.class, () -> grid.index(grid.channels(), 0, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> grid.index(0, grid.rows(), 0));
            assertThrows(IndexOutOfBoundsException.class, () -> grid.index(0, 0, grid.columns()));
            assertThrows(IndexOutOfBoundsException.class, () -> grid.place(grid.first() - 1));
            assertThrows(IndexOutOfBoundsException.class, () -> grid.place(grid.first() + grid.size()));
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void cellsLieInTheImageAsManyOnEachSideOfItsMiddle(FeatureMap map) {
        for (FeatureGrid grid : map.grids()) {
            Sampling cells = grid.sampling();
            for (int i = 0; i < cells.side(); i++) {
                assertTrue(cells.centre(i) > 0 && cells.centre(i) < DigitImage.SIDE);
                assertEquals(DigitImage.SIDE, cells.centre(i) + cells.centre(cells.side() - 1 - i), 1e-9);
            }
        }
    }

    /** Whatever a map divides by, nothing stays nothing. */
    @ParameterizedTest
    @MethodSource("maps")
    void aCellSeesAllWithinItsReachAndNothingBeyond(FeatureMap map) {
        for (FeatureGrid grid : map.grids()) {
            double reach = grid.sampling().reach();
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    assertEquals(0, response(map, grid, row, column, reach + 0.5, 2 * DigitImage.SIDE));
                    assertTrue(sees(map, grid, row, column, reach - 0.5));
                }
            }
        }
    }

    /**
     * Whether it makes a difference to a cell if ink ends there, or one pixel nearer: to the proportions of its features,
     * as what all are divided by may be about the whole image.
     */
    private static boolean sees(FeatureMap map, FeatureGrid grid, int row, int column, double farthest) {
        float[] with = map.extract(DigitImage.of(noise(grid, row, column, farthest)));
        float[] without = map.extract(DigitImage.of(noise(grid, row, column, farthest - 1)));
        double difference = 0;
        double most = largest(with, grid, row, column);
        double mostWithout = largest(without, grid, row, column);
        for (int channel = 0; channel < grid.channels(); channel++) {
            int feature = grid.index(channel, row, column);
            double share = mostWithout > 0 ? without[feature] / mostWithout : 0;
            difference = Math.max(difference, Math.abs(with[feature] / most - share));
        }
        return difference > 1e-4;
    }

    private static double largest(float[] features, FeatureGrid grid, int row, int column) {
        double largest = 0;
        for (int channel = 0; channel < grid.channels(); channel++) {
            largest = Math.max(largest, features[grid.index(channel, row, column)]);
        }
        return largest;
    }

    /** Ink here and there up to a distance from a cell's centre. */
    private static float[] noise(FeatureGrid grid, int row, int column, double farthest) {
        SplittableRandom random = new SplittableRandom(1);
        float[] ink = new float[DigitImage.PIXELS];
        for (int i = 0; i < ink.length; i++) {
            float value = 0.1f + 0.9f * (float) random.nextDouble();
            ink[i] = distance(grid, row, column, i) <= farthest ? value : 0;
        }
        return ink;
    }

    /** Of a pixel from a cell's centre, in rows or in columns. */
    private static double distance(FeatureGrid grid, int row, int column, int pixel) {
        double down = Math.abs(Sampling.PIXELS.centre(pixel / DigitImage.SIDE)
                - grid.sampling().centre(row));
        double right = Math.abs(Sampling.PIXELS.centre(pixel % DigitImage.SIDE)
                - grid.sampling().centre(column));
        return Math.max(down, right);
    }

    /** The sum of a cell's features if ink is where the centres of pixels are so far away, in rows or in columns. */
    private static double response(
            FeatureMap map, FeatureGrid grid, int row, int column, double nearest, double farthest) {
        float[] ink = new float[DigitImage.PIXELS];
        for (int i = 0; i < ink.length; i++) {
            double distance = distance(grid, row, column, i);
            ink[i] = distance >= nearest && distance <= farthest ? 1 : 0;
        }
        float[] features = map.extract(DigitImage.of(ink));
        double sum = 0;
        for (int channel = 0; channel < grid.channels(); channel++) {
            sum += features[grid.index(channel, row, column)];
        }
        return sum;
    }

    @Test
    void pixelsAreTheirOwnPlaces() {
        FeatureGrid pixels = new Pixels().grids().get(0);
        assertEquals(28, pixels.rows());
        assertEquals(1, pixels.channels());
        assertEquals(0.5, pixels.sampling().reach());
        FeatureGrid.Place place = new Pixels().place(3 * 28 + 5);
        assertEquals(List.of(3, 5), List.of(place.row(), place.column()));
        assertTrue(place.direction().isEmpty());
    }

    @Test
    void gradientsLieInCellsAndCorners() {
        List<FeatureGrid> grids = new OrientedGradients().grids();
        assertEquals(
                List.of("cells", "corners"), grids.stream().map(FeatureGrid::id).toList());
        assertEquals(
                List.of(new Sampling(7, 2, 4, 8), new Sampling(5, 2, 6, 14)),
                grids.stream().map(FeatureGrid::sampling).toList());
    }

    /**
     * Ink on one side of a line, or in a right angle, makes the feature that is about it the strongest of its grid. It
     * fades with the distance, as the end of the ink would be an edge as well; cells at the image's border see that of
     * the image, so they are left out.
     */
    @Test
    void theFeatureThatIsAboutAnEdgeOrACornerIsTheStrongestThere() {
        FeatureMap map = new OrientedGradients();
        for (int feature = 0; feature < map.size(); feature++) {
            FeatureGrid.Place place = map.place(feature);
            FeatureGrid grid = place.grid();
            int last = grid.rows() - 1;
            if (place.row() % last == 0 || place.column() % last == 0) {
                continue;
            }
            float[] features = map.extract(drawing(place, grid.id().equals("corners") ? 45 : 90));
            int strongest = Softmax.indexOfLargest(features, grid.first(), grid.size());
            assertEquals(place, grid.place(grid.first() + strongest));
        }
    }

    /** Ink in all directions from a place that are at most so far from its own, in degrees. */
    private static DigitImage drawing(FeatureGrid.Place place, double most) {
        Sampling cells = place.grid().sampling();
        double own = Math.toRadians(place.direction().orElseThrow());
        float[] ink = new float[DigitImage.PIXELS];
        for (int i = 0; i < ink.length; i++) {
            double down = Sampling.PIXELS.centre(i / DigitImage.SIDE) - cells.centre(place.row());
            double right = Sampling.PIXELS.centre(i % DigitImage.SIDE) - cells.centre(place.column());
            double distance = Math.hypot(down, right);
            double along = (right * Math.cos(own) + down * Math.sin(own)) / distance;
            ink[i] = along >= Math.cos(Math.toRadians(most)) - 1e-9 ? (float) Math.max(0, 1 - distance / 8) : 0;
        }
        return DigitImage.of(ink);
    }
}
