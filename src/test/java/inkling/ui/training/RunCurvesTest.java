package inkling.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.ui.training.RunCurves.Validation;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunCurvesTest {
    private static final int STEPS_PER_EPOCH = 4;

    private final RunCurves curves = new RunCurves(3, STEPS_PER_EPOCH, 0);

    private void add(float... losses) {
        float[] rates = new float[losses.length];
        Arrays.fill(rates, 0.5f);
        curves.addSteps(losses, rates, losses.length);
    }

    @Test
    void knowsEpochAndStepOfEverySample() {
        add(9, 8, 7, 6, 5);
        RunCurves.Values fifth = curves.at(4);
        assertEquals(2, fifth.epoch());
        assertEquals(1, fifth.step());
        assertEquals(5, fifth.loss());
        assertEquals(0.5f, fifth.learningRate());
        assertEquals(1.25, curves.position(4));
    }

    @Test
    void aPositionMeansTheNearestStepThatThereIs() {
        add(9, 8, 7, 6, 5);
        assertEquals(0, curves.nearest(0));
        assertEquals(3, curves.nearest(1.05));
        assertEquals(4, curves.nearest(2.9));
    }

    @Test
    void showsTheLastValidationUntilThen() {
        add(9, 8, 7, 6, 5, 4, 3, 2);
        curves.addValidation(new Validation(1, 0.9, 0.7));
        curves.addValidation(new Validation(2, 0.5, 0.8));
        assertEquals(Optional.empty(), curves.at(2).validation());
        assertEquals(0.7, curves.at(3).validation().orElseThrow().accuracy());
        assertEquals(0.7, curves.at(6).validation().orElseThrow().accuracy());
        assertEquals(0.8, curves.at(7).validation().orElseThrow().accuracy());
    }

    @Test
    void smoothingCanBeChangedAtAnyTime() {
        add(1, 3, 1, 3, 1, 3);
        assertEquals(3, curves.smoothed().get(5));
        curves.smooth(0.9);
        assertEquals(2, curves.smoothed().get(5), 0.3);
        add(2);
        assertEquals(7, curves.smoothed().size());
        assertTrue(Math.abs(curves.smoothed().get(6) - 2) < 0.3);
    }
}
