package inkling.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.FeatureMap;
import inkling.core.model.Pixels;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    static List<FeatureMap> maps() {
        return FeatureMap.all();
    }

    /** In parts that do not fill whole blocks. */
    @ParameterizedTest
    @MethodSource("maps")
    void compactFeaturesAreTheExactOnesToHalfAStep(FeatureMap map) {
        DigitDataset first = SyntheticDigits.generate(7, 1).digits();
        DigitDataset second = SyntheticDigits.generate(13, 2).digits();
        Examples exact = Examples.of(map, DigitDataset.concat(List.of(first, second)));
        Examples compact = Examples.compact(map, Stream.of(first, second), () -> {});
        assertEquals(exact.size(), compact.size());
        float[] expected = new float[map.size()];
        float[] found = new float[map.size()];
        for (int row = 0; row < exact.size(); row++) {
            assertEquals(exact.label(row), compact.label(row));
            exact.copyRow(row, expected, 0);
            compact.copyRow(row, found, 0);
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], found[i], map.most() / 255 / 2 + 1e-6, "row " + row + ", feature " + i);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void compactFeaturesTakeAByteEach(FeatureMap map) {
        DigitDataset digits = SyntheticDigits.generate(640, 1).digits();
        long bytes = Examples.compact(map, Stream.of(digits), () -> {}).bytes();
        assertTrue(bytes >= (long) digits.size() * map.size());
        assertTrue(bytes <= (long) (digits.size() + 64) * (map.size() + 1), bytes + " bytes");
    }

    @Test
    void someOfTheExamplesKeepFeaturesAndLabels() {
        FeatureMap map = new Pixels();
        DigitDataset digits = SyntheticDigits.generate(5, 1).digits();
        Examples some = Examples.of(map, digits).only(new int[] {4, 1});
        assertEquals(2, some.size());
        assertEquals(digits.label(4), some.label(0));
        float[] found = new float[map.size()];
        some.copyRow(1, found, 0);
        assertArrayEquals(map.extract(digits.image(1)), found);
    }
}
