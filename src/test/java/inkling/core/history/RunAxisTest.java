package inkling.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunAxisTest {
    private final RunHistory run = new RunHistory(2, 4);

    RunAxisTest() {
        for (float seconds : new float[] {1, 2, 2.5f, 10, 10.5f}) {
            run.addStep(1, 0.1f, seconds);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStepIsTheNearestToItsOwnEnd(RunAxis axis) {
        for (int step = 0; step < run.size(); step++) {
            assertEquals(step, axis.nearest(run, axis.position(run, step)));
        }
        assertEquals(0, axis.nearest(run, 0));
        assertEquals(4, axis.nearest(run, 1000));
    }

    @ParameterizedTest
    @EnumSource
    void asManyStepsHaveBegunAsBeginBefore(RunAxis axis) {
        for (int step = 0; step < run.size(); step++) {
            assertEquals(step, axis.begunBefore(run, axis.start(run, step)));
            double middle = (axis.start(run, step) + axis.position(run, step)) / 2;
            assertEquals(step + 1, axis.begunBefore(run, middle));
        }
        assertEquals(5, axis.begunBefore(run, 1000));
    }

    @Test
    void alongSecondsALongStepIsLong() {
        assertEquals(10, RunAxis.SECONDS.position(run, 3));
        assertEquals(2, RunAxis.SECONDS.nearest(run, 5));
        assertEquals(3, RunAxis.SECONDS.nearest(run, 7));
        assertEquals(10, RunAxis.SECONDS.endOfEpoch(run, 1));
    }

    @Test
    void whatIsStillToComeIsAsFastAsWhatWas() {
        assertEquals(10.5 * 8 / 5, RunAxis.SECONDS.endOfEpoch(run, 2), 1e-9);
        assertEquals(0, RunAxis.SECONDS.endOfEpoch(new RunHistory(2, 4), 2));
    }
}
