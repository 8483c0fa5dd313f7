package inkling.core.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HyperparametersTest {
    @Test
    void theDefaultIsTheTutorials() {
        assertEquals(Recipe.TUTORIAL.hyperparameters(), Hyperparameters.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "MOMENTUM, 0.99999999, 'momentum: expected a number from 0 to below 1, found 0.99999999, which is 1 in float32'",
        "LEARNING_RATE, 1e-46, 'learning rate: expected a number above 0, at most 10000000, found"
                + " 0.0000000000000000000000000000000000000000000001, which is 0 in float32'"
    })
    void aValueThatFloat32RoundsOutOfItsRangeIsRefused(Hyperparameters.Range range, double value, String message) {
        var problem = assertThrows(IllegalArgumentException.class, () -> range.check(value));
        assertEquals(message, Texts.of(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "1f", "0x1p3", "1e", "e1", ".", "1_0", "1,5", "NaN", "Infinity", "１", ""})
    void whatOnlyJavaTakesForANumberIsRefused(String typed) {
        var problem =
                assertThrows(IllegalArgumentException.class, () -> Hyperparameters.Range.LEARNING_RATE.parse(typed));
        assertEquals(
                "learning rate: expected a number above 0, at most 10000000, found \"" + typed + "\"",
                Texts.of(problem));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "' 1 ', 1", "1e-3, 0.001", "+.5, 0.5", "5., 5", "1E+2, 100"})
    void numbersAreReadAsPeopleWriteThem(String typed, double value) {
        assertEquals(value, Hyperparameters.Range.LEARNING_RATE.parse(typed));
    }

    @Test
    void theEndsOfARangeBelongToIt() {
        assertTrue(Hyperparameters.Range.LEARNING_RATE.contains(1e7));
        assertTrue(Hyperparameters.Range.LEARNING_RATE.contains(Float.MIN_VALUE));
        assertTrue(Hyperparameters.Range.MOMENTUM.contains(Math.nextDown(1f)));
        assertTrue(Hyperparameters.Range.EPOCHS.contains(10_000));
    }
}
