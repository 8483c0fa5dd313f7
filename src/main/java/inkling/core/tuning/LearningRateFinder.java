package inkling.core.tuning;

import inkling.core.augmentation.Augmentation;
import inkling.core.history.ExponentialAverage;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Schedule;
import inkling.core.training.PreparedData;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingListener;
import inkling.core.training.TrainingSession;
import inkling.core.training.TrainingStatus;
import inkling.core.training.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

/**
 * Trains for a few hundred steps with a learning rate that rises from step to step by the same factor, from far too small
 * to far too large: the range test of Smith, "Cyclical Learning Rates for Training Neural Networks" (2017), as fast.ai's
 * {@code lr_find} does it. All else is the recipe's: start, optimizer, mini-batches and their order. It ends early where
 * the loss is four times the least that it has been, or the run diverges.
 */
public final class LearningRateFinder {
    /** How many steps there are at most. */
    public static final int STEPS = 300;

    /** The learning rate of the first step. */
    public static final double LEAST = 1e-6;

    /** That of the last, if there is nothing to end it before. */
    public static final double MOST = 100;

    /** How many times the least loss ends the test. */
    private static final double TOO_MUCH = 4;

    /** How much of the past is in the smoothed loss: ten steps, in which the rate rises to twice what it was. */
    private static final double SMOOTHING = 0.9;

    private LearningRateFinder() {}

    /**
     * The recipe by whose features the test goes: without copies, which take minutes to make and of which a few hundred
     * steps see next to nothing.
     */
    public static Recipe tested(Recipe recipe) {
        return recipe.with(Augmentation.NONE);
    }

    /**
     * Runs the test on the caller's thread.
     *
     * @param recipe whose learning rate is looked for; the one it has, its schedule, epochs and patience do not count
     * @param data with the features that the {@linkplain #tested tested} recipe asks for
     * @param progress hears of the share that is done, in [0, 1], after every step
     * @param control to stop it with; one of its own, whose learning rate is set here
     * @return the same curve for the same recipe and data
     * @throws CancellationException if the control said stop before the end
     */
    public static RateCurve find(Recipe recipe, PreparedData data, DoubleConsumer progress, TrainingControl control) {
        Recipe tested = tested(recipe);
        int stepsPerEpoch = new TrainingSession(tested, data).stepsPerEpoch();
        Recipe longEnough = tested.with(recipe.hyperparameters()
                .withLearningRate(LEAST)
                .withSchedule(new Schedule.Constant())
                .withPatience(0)
                .withEpochs((STEPS - 1) / stepsPerEpoch + 1));
        Test test = new Test(progress, control);
        new TrainingSession(longEnough, data).train(test, control);
        if (control.isStopped() && !test.over) {
            throw new CancellationException("stopped before the end");
        }
        return new RateCurve(test.points);
    }

    /** The learning rate of a step, from 0. */
    private static double rate(int step) {
        return LEAST * Math.pow(MOST / LEAST, (double) step / (STEPS - 1));
    }

    /** Notes each step and turns the learning rate up for the next. */
    private static final class Test implements TrainingListener {
        private final DoubleConsumer progress;
        private final TrainingControl control;
        private final ExponentialAverage average = new ExponentialAverage(SMOOTHING);
        private final List<RateCurve.Point> points = new ArrayList<>();
        private double least = Double.POSITIVE_INFINITY;
        private boolean over;

        private Test(DoubleConsumer progress, TrainingControl control) {
            this.progress = progress;
            this.control = control;
        }

        @Override
        public void afterStep(TrainingStatus status, Weights weights) {
            double smoothed = average.add(status.loss());
            points.add(new RateCurve.Point(status.learningRate(), status.loss(), smoothed));
            least = Math.min(least, smoothed);
            progress.accept((double) points.size() / STEPS);
            if (smoothed > TOO_MUCH * least || points.size() == STEPS) {
                over = !control.isStopped();
                control.stop();
            } else {
                control.setLearningRate(rate(points.size()));
            }
        }
    }
}
