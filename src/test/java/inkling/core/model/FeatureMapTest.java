package inkling.core.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every feature map, those to come included. */
class FeatureMapTest {
    static Iterable<FeatureMap> maps() {
        return FeatureMap.all();
    }

    @Test
    void noKindIsForgottenInTheListOfAll() {
        assertEquals(
                Set.of(FeatureMap.class.getPermittedSubclasses()),
                FeatureMap.all().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void isFoundByItsId(FeatureMap map) {
        assertEquals(Optional.of(map), FeatureMap.byId(map.id()));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void givesTheInkItselfIfItSaysSo(FeatureMap map) {
        float[] ink = new float[DigitImage.PIXELS];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (float) random.nextDouble();
        }
        if (map.isInk()) {
            assertArrayEquals(ink, map.extract(DigitImage.of(ink)));
        }
    }
}
