package inkling.core.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The history of one run: the loss, the learning rate and the time of every step, and what the validation at the end of
 * each epoch found. It grows with the run, on one thread; {@link #copy} is for another. Steps are counted from 0 here.
 */
public final class RunHistory {
    private final int epochs;
    private final int stepsPerEpoch;
    private final FloatSeries losses;
    private final FloatSeries learningRates;
    private final FloatSeries seconds;
    private final List<Validation> validations;
    private OptionalInt divergedAt;

    /** The history of a run that has made no step yet. */
    public RunHistory(int epochs, int stepsPerEpoch) {
        this(
                epochs,
                stepsPerEpoch,
                new FloatSeries(),
                new FloatSeries(),
                new FloatSeries(),
                new ArrayList<>(),
                OptionalInt.empty());
    }

    private RunHistory(
            int epochs,
            int stepsPerEpoch,
            FloatSeries losses,
            FloatSeries learningRates,
            FloatSeries seconds,
            List<Validation> validations,
            OptionalInt divergedAt) {
        this.epochs = epochs;
        this.stepsPerEpoch = stepsPerEpoch;
        this.losses = losses;
        this.learningRates = learningRates;
        this.seconds = seconds;
        this.validations = validations;
        this.divergedAt = divergedAt;
    }

    /**
     * Adds the next step.
     *
     * @param loss of its mini-batch in nats
     * @param learningRate with which it was made
     * @param secondsUntil that the run had been learning when it was done, not less than at the step before
     */
    public void addStep(float loss, float learningRate, float secondsUntil) {
        losses.add(loss);
        learningRates.add(learningRate);
        seconds.add(secondsUntil);
    }

    /** Adds the next steps, whose values are the first {@code count} of each array. */
    public void addSteps(float[] newLosses, float[] newLearningRates, float[] newSeconds, int count) {
        for (int i = 0; i < count; i++) {
            addStep(newLosses[i], newLearningRates[i], newSeconds[i]);
        }
    }

    /** Adds the validation of an epoch after those that have one. */
    public void addValidation(Validation validation) {
        validations.add(validation);
    }

    /**
     * Notes where the run went wrong; nothing follows.
     *
     * @param epoch from 1
     * @param stepInEpoch from 1
     */
    public void diverged(int epoch, int stepInEpoch) {
        divergedAt = OptionalInt.of((epoch - 1) * stepsPerEpoch + stepInEpoch - 1);
    }

    /** All as it is now, for another thread to read while this history grows on. */
    public RunHistory copy() {
        return new RunHistory(
                epochs,
                stepsPerEpoch,
                losses.copy(),
                learningRates.copy(),
                seconds.copy(),
                new ArrayList<>(validations),
                divergedAt);
    }

    /**
     * The beginning of it, for a run that goes on from there.
     *
     * @param steps how many, at most all
     * @param otherEpochs how many epochs that run is to have
     */
    public RunHistory until(int steps, int otherEpochs) {
        RunHistory beginning = new RunHistory(otherEpochs, stepsPerEpoch);
        for (int i = 0; i < steps; i++) {
            beginning.addStep(losses.get(i), learningRates.get(i), seconds.get(i));
        }
        validations.stream()
                .filter(found -> (long) found.epoch() * stepsPerEpoch <= steps)
                .forEach(beginning::addValidation);
        return beginning;
    }

    /** How many epochs the run was to go on for. */
    public int epochs() {
        return epochs;
    }

    /** How many steps there are in an epoch. */
    public int stepsPerEpoch() {
        return stepsPerEpoch;
    }

    /** How many steps there are. */
    public int size() {
        return losses.size();
    }

    /** The mini-batch loss of each step, in nats. */
    public FloatSeries losses() {
        return losses;
    }

    /** The learning rate of each step. */
    public FloatSeries learningRates() {
        return learningRates;
    }

    /** For each step, how many seconds the run had been learning when it was done. */
    public FloatSeries seconds() {
        return seconds;
    }

    /** The validations, by rising epoch. */
    public List<Validation> validations() {
        return Collections.unmodifiableList(validations);
    }

    /**
     * The step whose loss told that the run had diverged, if it has. That is at most the step behind the last one there
     * is: it learned nothing, and what its loss was belongs on no scale.
     */
    public OptionalInt divergedAt() {
        return divergedAt;
    }

    /** The epoch, from 1, of a step. */
    public int epochOf(int step) {
        return step / stepsPerEpoch + 1;
    }

    /** Which step of its epoch, from 1, a step is. */
    public int stepInEpoch(int step) {
        return step % stepsPerEpoch + 1;
    }

    /** What the validation at the end of this very step found: none where no epoch ends, or it is still under way. */
    public Optional<Validation> validationAt(int step) {
        return lastValidation(step).filter(found -> (long) found.epoch() * stepsPerEpoch == step + 1L);
    }

    /** What the last validation until a step found, if there was one. */
    public Optional<Validation> lastValidation(int step) {
        int finished = (int) ((step + 1L) / stepsPerEpoch);
        for (int i = Math.min(finished, validations.size()) - 1; i >= 0; i--) {
            if (validations.get(i).epoch() <= finished) {
                return Optional.of(validations.get(i));
            }
        }
        return Optional.empty();
    }
}
