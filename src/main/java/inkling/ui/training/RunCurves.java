package inkling.ui.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The curves of one run: the loss and the learning rate of every step, the smoothed loss, and what the validation at
 * the end of each epoch found. The horizontal axis of all of them is counted in epochs, so that runs with different
 * batch sizes compare; step i, from 0, ends at (i + 1) / stepsPerEpoch.
 */
final class RunCurves {
    private final int epochs;
    private final int stepsPerEpoch;
    private final FloatSeries losses;
    private final FloatSeries learningRates;
    private final FloatSeries smoothed = new FloatSeries();
    private final List<Validation> validations;
    private ExponentialAverage average = new ExponentialAverage(0);

    /** What the validation after an epoch, from 1, found: mean cross-entropy in nats and accuracy in [0, 1]. */
    record Validation(int epoch, double loss, double accuracy) {}

    /** The values at one step; those of the last validation until then, if there was one. */
    record Values(
            int epoch,
            int step,
            int stepsPerEpoch,
            float loss,
            float smoothedLoss,
            float learningRate,
            Optional<Validation> validation) {}

    /**
     * The curves of a run that has made no step yet.
     *
     * @param smoothing the weight of the {@linkplain ExponentialAverage average}, in [0, 1)
     */
    RunCurves(int epochs, int stepsPerEpoch, double smoothing) {
        this(epochs, stepsPerEpoch, new FloatSeries(), new FloatSeries(), new ArrayList<>());
        smooth(smoothing);
    }

    private RunCurves(
            int epochs,
            int stepsPerEpoch,
            FloatSeries losses,
            FloatSeries learningRates,
            List<Validation> validations) {
        this.epochs = epochs;
        this.stepsPerEpoch = stepsPerEpoch;
        this.losses = losses;
        this.learningRates = learningRates;
        this.validations = validations;
    }

    /** Adds the next steps, as a sample buffer hands them over. */
    void addSteps(float[] newLosses, float[] newLearningRates, int count) {
        for (int i = 0; i < count; i++) {
            losses.add(newLosses[i]);
            learningRates.add(newLearningRates[i]);
            smoothed.add((float) average.add(newLosses[i]));
        }
    }

    void addValidation(Validation validation) {
        validations.add(validation);
    }

    /** Smooths anew with an {@linkplain ExponentialAverage average} of this weight, in [0, 1). */
    void smooth(double weight) {
        average = new ExponentialAverage(weight);
        smoothed.clear();
        for (int i = 0; i < losses.size(); i++) {
            smoothed.add((float) average.add(losses.get(i)));
        }
    }

    /** Loss and learning rates as they are now, for another thread to read; not the smoothed line. */
    RunCurves copy() {
        return new RunCurves(epochs, stepsPerEpoch, losses.copy(), learningRates.copy(), new ArrayList<>(validations));
    }

    int epochs() {
        return epochs;
    }

    int stepsPerEpoch() {
        return stepsPerEpoch;
    }

    /** How many steps there are. */
    int size() {
        return losses.size();
    }

    FloatSeries losses() {
        return losses;
    }

    FloatSeries smoothed() {
        return smoothed;
    }

    List<Validation> validations() {
        return Collections.unmodifiableList(validations);
    }

    /** Where a step, from 0, stands on the horizontal axis. */
    double position(int index) {
        return (index + 1.0) / stepsPerEpoch;
    }

    /** The step, from 0, that stands nearest to a position on the horizontal axis; there must be one. */
    int nearest(double position) {
        long index = Math.round(position * stepsPerEpoch) - 1;
        return (int) Math.max(0, Math.min(index, size() - 1L));
    }

    /** The values at a step, from 0. */
    Values at(int index) {
        int finishedEpochs = (index + 1) / stepsPerEpoch;
        Optional<Validation> validation = Optional.empty();
        for (int i = Math.min(finishedEpochs, validations.size()) - 1; i >= 0 && validation.isEmpty(); i--) {
            validation = Optional.of(validations.get(i)).filter(candidate -> candidate.epoch() <= finishedEpochs);
        }
        return new Values(
                index / stepsPerEpoch + 1,
                index % stepsPerEpoch + 1,
                stepsPerEpoch,
                losses.get(index),
                smoothed.size() > index ? smoothed.get(index) : losses.get(index),
                learningRates.get(index),
                validation);
    }
}
