package inkling.core.training;

import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.SoftmaxRegression;
import inkling.core.recipe.Hyperparameters;
import inkling.core.training.TrainingResult.Outcome;
import java.util.Optional;
import java.util.OptionalDouble;

/** The loop of one run: a loss tells whether the update before it was good, so the last good weights are always known. */
final class SgdRun implements Weights {
    private final FeatureMap features;
    private final Learner learner;
    private final int stepsPerEpoch;
    private final Hyperparameters chosen;
    private final TrainingControl control;
    private final TrainingTime time;

    /** How many steps were done before this part of the run. */
    private final long begun;

    /** The learning rate with which it goes on, before the schedule. */
    private final double firstRate;

    /** The step made last, and the one before it, to which a spoiled step leads back. */
    private Optional<TrainingStatus> last = Optional.empty();

    private Optional<TrainingStatus> beforeLast = Optional.empty();

    /** The learning rate of the last step, before the schedule. */
    private double lastRate;

    private OptionalDouble changedRate = OptionalDouble.empty();

    SgdRun(
            FeatureMap features,
            Learner learner,
            int stepsPerEpoch,
            Hyperparameters chosen,
            Optional<Checkpoint> from,
            TrainingControl control,
            TrainingTime time) {
        this.features = features;
        this.learner = learner;
        this.stepsPerEpoch = stepsPerEpoch;
        this.chosen = chosen;
        this.control = control;
        this.time = time;
        this.begun = from.map(Checkpoint::stepsDone).orElse(0L);
        this.firstRate = from.map(Checkpoint::learningRate).orElse(chosen.learningRate());
        this.lastRate = chosen.learningRate();
    }

    TrainingResult toItsEnd(TrainingListener listener) {
        long steps = (long) chosen.epochs() * stepsPerEpoch;
        for (long done = begun; done < steps; done++) {
            OptionalDouble rate = control.awaitStep(firstRate);
            time.begin();
            if (rate.isEmpty() || !learner.nextBatch()) {
                return end(Outcome.STOPPED);
            }
            int epoch = (int) (done / stepsPerEpoch) + 1;
            int step = (int) (done % stepsPerEpoch) + 1;
            double loss = learner.loss();
            if (isDiverged(loss)) {
                time.end();
                return diverged(epoch, step, loss);
            }
            double learningRate = rate.getAsDouble() * chosen.schedule().factor(done, stepsPerEpoch, chosen.epochs());
            learner.update(learningRate);
            time.end();
            noteRate(rate.getAsDouble());
            beforeLast = last;
            last = Optional.of(new TrainingStatus(
                    epoch, chosen.epochs(), step, stepsPerEpoch, loss, learningRate, time.seconds()));
            listener.afterStep(last.get(), this);
            if (listener.isEnough()) {
                return end(Outcome.EARLY);
            }
        }
        return end(Outcome.FINISHED);
    }

    private void noteRate(double rate) {
        if (rate != lastRate) {
            lastRate = rate;
            changedRate = OptionalDouble.of(rate);
        }
    }

    /** No step follows the last one whose loss would tell of it, so its own batch is looked at once more. */
    private TrainingResult end(Outcome outcome) {
        if (last.isPresent()) {
            double loss = learner.loss();
            if (isDiverged(loss)) {
                return diverged(last.get().epoch(), last.get().step(), loss);
            }
        }
        return new TrainingResult(
                get(),
                outcome,
                last,
                changedRate,
                time.seconds(),
                Optional.empty(),
                last.map(status -> checkpoint()),
                Optional.empty());
    }

    @Override
    public SoftmaxRegression get() {
        return model(learner.now());
    }

    @Override
    public Checkpoint checkpoint() {
        return new Checkpoint(
                last.orElseThrow().stepsDone(),
                time.seconds(),
                lastRate,
                learner.now(),
                learner.memory(),
                Optional.empty());
    }

    private static boolean isDiverged(double loss) {
        // Not a number is not at most anything
        return !(loss <= SgdTrainer.DIVERGED_LOSS);
    }

    private TrainingResult diverged(int epoch, int step, double loss) {
        Divergence divergence = new Divergence(epoch, step, loss, lastRate);
        return new TrainingResult(
                model(learner.beforeLastUpdate()),
                Outcome.DIVERGED,
                beforeLast,
                changedRate,
                time.seconds(),
                Optional.of(divergence),
                Optional.empty(),
                Optional.empty());
    }

    private SoftmaxRegression model(LinearLayer parameters) {
        return new SoftmaxRegression(features, parameters);
    }
}
