package inkling.core.training;

/**
 * Where a run stands after a step.
 *
 * @param epoch from 1
 * @param epochs how many there will be
 * @param step within the epoch, from 1
 * @param stepsPerEpoch how many there are in an epoch
 * @param loss mean cross-entropy of the step's mini-batch in nats, measured before the step's update, as PyTorch's
 *     tutorial prints it
 * @param learningRate with which the step was made
 * @param seconds that the run has been {@linkplain TrainingTime learning} until now
 */
public record TrainingStatus(
        int epoch, int epochs, int step, int stepsPerEpoch, double loss, double learningRate, double seconds) {
    /** Steps done since the run's start. */
    public long stepsDone() {
        return (epoch - 1L) * stepsPerEpoch + step;
    }

    /** Steps of the whole run. */
    public long stepsInAll() {
        return (long) epochs * stepsPerEpoch;
    }

    /** Whether this was the epoch's last step. */
    public boolean endsEpoch() {
        return step == stepsPerEpoch;
    }
}
