package inkling.ui.tool.train.run;

import inkling.core.text.Texts;
import inkling.core.training.TrainingStatus;
import inkling.ui.kit.CheckedField;
import inkling.ui.kit.Durations;
import java.math.MathContext;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** How far a run is, how fast it goes, and how long it will take, in numbers and in words. */
public final class RunProgress {
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    /** A rate measured over less than this jumps about too much to be read. */
    private static final long WINDOW = NANOS / 2;

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pace = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper("");

    /** Whether there is nothing yet to make a step with. */
    private boolean loading;

    private boolean paused;
    private long windowBegin;
    private long stepsAtBegin;

    /** A run begins; how far it will go is not known yet. */
    public void begin() {
        loading = true;
        paused = false;
        share.set(-1);
        place.set(Texts.get("training.progress.preparing"));
        pace.set("");
        restart(0, 0);
    }

    /** Everything is there that the first step needs. */
    public void loaded() {
        if (loading) {
            loading = false;
            share.set(0);
            place.set(Texts.get("training.progress.ready"));
            showPause();
        }
    }

    /** Nothing is measured while a run stands still; one that is being loaded does not stand still. */
    public void pause() {
        paused = true;
        restart(0, stepsAtBegin);
        showPause();
    }

    private void showPause() {
        pace.set(paused && !loading ? Texts.get("training.progress.paused") : "");
    }

    /** A run that stood still goes on. */
    public void resume() {
        paused = false;
        showPause();
    }

    /** All steps are made; what came of them is put to the test. */
    public void measure() {
        pace.set(Texts.get("training.progress.measuring"));
    }

    /** Nothing runs any more; where the last run ended stays to be seen. */
    public void end() {
        share.set(Math.max(0, share.get()));
        pace.set("");
        rate.set("");
    }

    /**
     * A run got on.
     *
     * @param now in nanoseconds
     * @param examplesPerStep how many a step learns from
     */
    public void update(TrainingStatus status, long now, int examplesPerStep) {
        loaded();
        share.set((double) status.stepsDone() / status.stepsInAll());
        place.set(Texts.get(
                "training.progress.place", status.epoch(), status.epochs(), status.step(), status.stepsPerEpoch()));
        rate.set(CheckedField.plain(status.learningRate(), THREE_DIGITS));
        if (status.stepsDone() == status.stepsInAll()) {
            measure();
        } else if (paused) {
            showPause();
        } else {
            updatePace(status, now, examplesPerStep);
        }
    }

    private void updatePace(TrainingStatus status, long now, int examplesPerStep) {
        if (windowBegin == 0 || status.stepsDone() < stepsAtBegin) {
            restart(now, status.stepsDone());
        }
        long steps = status.stepsDone() - stepsAtBegin;
        long nanos = now - windowBegin;
        if (nanos >= WINDOW && steps > 0) {
            double stepsPerSecond = (double) steps * NANOS / nanos;
            long secondsLeft = (long) Math.ceil((status.stepsInAll() - status.stepsDone()) / stepsPerSecond);
            pace.set(Texts.get(
                    "training.progress.pace", Math.round(stepsPerSecond * examplesPerStep), Durations.of(secondsLeft)));
            restart(now, status.stepsDone());
        }
    }

    private void restart(long now, long steps) {
        windowBegin = now;
        stepsAtBegin = steps;
    }

    /** The share that is done, in [0, 1]; below 0 while it is not known. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Epoch and step. */
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Examples a second and the time left, or what it is at instead of making steps. */
    public ReadOnlyStringProperty paceProperty() {
        return pace.getReadOnlyProperty();
    }

    /** The learning rate of the last step, as the schedule has it now, to three digits; empty while no step was made. */
    public ReadOnlyStringProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }
}
