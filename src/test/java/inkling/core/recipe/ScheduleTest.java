package inkling.core.recipe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.text.Texts;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    /** The factors of a run of four epochs of two steps. */
    private static double[] factors(Schedule schedule) {
        return LongStream.range(0, 8)
                .mapToDouble(step -> schedule.factor(step, 2, 4))
                .toArray();
    }

    @Test
    void aConstantRateStays() {
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1, 1, 1}, factors(new Schedule.Constant()));
    }

    @Test
    void stepsFallAtTheEndOfEveryFewEpochs() {
        assertArrayEquals(
                new double[] {1, 1, 0.5, 0.5, 0.25, 0.25, 0.125, 0.125}, factors(new Schedule.Step(1, 0.5, 0)));
        assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1, 0.5, 0.5}, factors(new Schedule.Step(3, 0.5, 0)));
    }

    @Test
    void aCosineIsHalfwayInTheMiddle() {
        double[] factors = factors(new Schedule.Cosine());
        assertEquals(1, factors[0]);
        assertEquals(0.5, factors[4], 1e-12);
        assertEquals((1 - Math.cos(Math.PI / 8)) / 2, factors[7], 1e-12);
    }

    @Test
    void aWarmUpRisesEvenlyToWhatTheScheduleGives() {
        assertArrayEquals(new double[] {0.25, 0.5, 0.75, 1, 1, 1, 1, 1}, factors(new Schedule.Constant(4)));
        assertArrayEquals(
                new double[] {0.25, 0.5, 0.375, 0.5, 0.25, 0.25, 0.125, 0.125}, factors(new Schedule.Step(1, 0.5, 4)));
        double[] plain = factors(new Schedule.Cosine());
        double[] warm = factors(new Schedule.Cosine(2));
        assertEquals(plain[0] / 2, warm[0]);
        assertEquals(plain[1], warm[1]);
        assertEquals(plain[7], warm[7]);
    }

    @Test
    void aWarmUpMayOutlastTheRun() {
        assertEquals(0.5, factors(new Schedule.Constant(16))[7]);
    }

    @Test
    void aScheduleHasOnlyItsOwnSettings() {
        assertEquals(
                new Schedule.Step(5, 0.2, 9),
                Schedule.Step.DEFAULT
                        .with(Range.STEP_EPOCHS, 5)
                        .with(Range.STEP_FACTOR, 0.2)
                        .with(Range.WARM_UP, 9));
        assertEquals(new Schedule.Cosine(9), new Schedule.Cosine().with(Range.WARM_UP, 9));
        var problem = assertThrows(
                IllegalArgumentException.class, () -> new Schedule.Constant().with(Range.STEP_FACTOR, 0.5));
        assertEquals("constant has no step factor", Texts.of(problem));
        assertThrows(IllegalArgumentException.class, () -> new Schedule.Cosine().with(Range.WARM_UP, 1.5));
        assertThrows(IllegalArgumentException.class, () -> new Schedule.Step(0, 0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new Schedule.Step(1, 1.5, 0));
    }

    @Test
    void cardsNameAWarmUpWhereThereIsOne() {
        assertEquals("{schedule=cosine}", new Schedule.Cosine().onCard().toString());
        assertEquals(
                "{schedule=step, step epochs=3, step factor=0.5, warm-up steps=100}",
                new Schedule.Step(3, 0.5, 100).onCard().toString());
    }
}
