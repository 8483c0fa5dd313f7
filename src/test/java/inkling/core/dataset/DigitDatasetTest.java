package inkling.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DigitDatasetTest {
    private final DigitDataset digits = SyntheticDigits.generate(50, 3);

    @Test
    void someAreSpreadEvenlyOverAll() {
        DigitDataset some = digits.spread(10);
        assertEquals(10, some.size());
        assertEquals(digits.name(), some.name());
        for (int i = 0; i < 10; i++) {
            assertEquals(digits.image(5 * i), some.image(i));
            assertEquals(digits.label(5 * i), some.label(i));
        }
    }

    @Test
    void moreThanThereAreIsAll() {
        assertArrayEquals(digits.grey(), digits.spread(1_000).grey());
        assertArrayEquals(digits.labels(), digits.spread(1_000).labels());
    }
}
