package inkling.ui.tool.train.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.training.TrainingStatus;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunProgressTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final RunProgress progress = new RunProgress();

    private void update(int epoch, int step, long seconds) {
        progress.update(new TrainingStatus(epoch, 2, step, 100, 1.5, 0.0123456, 0), seconds * SECOND, 10);
    }

    private String pace() {
        return progress.paceProperty().get();
    }

    @Test
    void saysHowLongItTakesAndNeverThatNothingIsLeftWhileStepsAre() {
        progress.begin();
        update(1, 1, 1);
        update(1, 51, 2);
        assertEquals("500 digits/s, 3 s left", pace());
        update(2, 99, 3);
        assertEquals("1,480 digits/s, 1 s left", pace());
    }

    @Test
    void whatIsMeasuredIsNotSaidToTakeNoTime() {
        progress.begin();
        update(1, 1, 1);
        update(2, 100, 2);
        assertEquals("Measuring how well it reads…", pace());
        progress.end();
        assertEquals("", pace());
    }

    @Test
    void aRunThatWasStoppedIsMeasuredTooAndGoesNoFurther() {
        progress.begin();
        update(1, 1, 1);
        update(1, 51, 2);
        progress.measure();
        assertEquals("Measuring how well it reads…", pace());
    }

    @Test
    void theRateIsTheOneOfTheLastStepToThreeDigits() {
        progress.begin();
        assertEquals("", progress.rateProperty().get());
        update(1, 1, 1);
        assertEquals("0.0123", progress.rateProperty().get());
        progress.end();
        assertEquals("", progress.rateProperty().get());
    }

    @Test
    void aPauseIsForgottenWhenTheRunGoesOn() {
        progress.begin();
        update(1, 1, 1);
        progress.pause();
        update(1, 2, 2);
        assertEquals("Paused", pace());
        assertEquals("Epoch 1 of 2, step 2 of 100", progress.placeProperty().get());
        progress.resume();
        assertEquals("", pace());
        update(1, 2, 60);
        update(1, 52, 61);
        assertEquals("500 digits/s, 3 s left", pace());
    }
}
