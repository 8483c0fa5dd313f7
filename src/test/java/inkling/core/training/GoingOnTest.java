package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.model.FeatureMap;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.recipe.Adam;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import inkling.core.training.TrainingResult.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is broken off and goes on comes to the weights that it would have come to at once. */
class GoingOnTest {
    private static final TrainingData DIGITS =
            new TrainingData(List.of(SyntheticDigits.generate(75, 3)), List.of(SyntheticDigits.generate(20, 4)));

    private static final int EPOCHS = 6;
    private static final int STEPS_PER_EPOCH = 8;

    private static Stream<Arguments> everything() {
        List<Optimizer> optimizers = List.of(
                Sgd.PLAIN,
                new Sgd(0, 0.01),
                new Sgd(0.9, 0.01),
                new Sgd(0.9, true, 0.01),
                new Adam(0.9, 0.99, 0.01, false),
                Adam.DECOUPLED);
        List<Schedule> schedules =
                List.of(new Schedule.Constant(30), new Schedule.Step(2, 0.5, 0), new Schedule.Cosine(5));
        return optimizers.stream()
                .flatMap(optimizer -> schedules.stream().map(schedule -> Arguments.of(optimizer, schedule)));
    }

    private static Recipe recipe(FeatureMap features, Optimizer optimizer, Schedule schedule) {
        return Recipe.TUTORIAL
                .with(features)
                .with(Hyperparameters.DEFAULT
                        .withEpochs(EPOCHS)
                        .withBatchSize(10)
                        .withLearningRate(0.01)
                        .withOptimizer(optimizer)
                        .withSchedule(schedule)
                        .withSeed(9));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void afterThreeOfSixEpochs(Optimizer optimizer, Schedule schedule) {
        assertSameBits(recipe(new Pixels(), optimizer, schedule), 3 * STEPS_PER_EPOCH);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void inTheMiddleOfAnEpoch(Optimizer optimizer, Schedule schedule) {
        assertSameBits(recipe(new Pixels(), optimizer, schedule), 3 * STEPS_PER_EPOCH + 5);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void onFeaturesThatAreNotSparse(Optimizer optimizer, Schedule schedule) {
        assertSameBits(recipe(new OrientedGradients(), optimizer, schedule), 1);
    }

    private static void assertSameBits(Recipe recipe, int breakAfter) {
        TrainingSession session = new TrainingSession(recipe, DIGITS);
        assertEquals(STEPS_PER_EPOCH, session.stepsPerEpoch());
        TrainingResult atOnce = session.train(TrainingListener.NONE, new TrainingControl());
        TrainingControl control = new TrainingControl();
        TrainingResult first = session.train(
                (status, weights) -> {
                    if (status.stepsDone() == breakAfter) {
                        control.stop();
                    }
                },
                control);
        assertEquals(breakAfter, first.stepsDone());

        TrainingResult second =
                session.goOn(first.checkpoint().orElseThrow(), TrainingListener.NONE, new TrainingControl());

        assertEquals(Outcome.FINISHED, second.outcome());
        assertEquals((long) EPOCHS * STEPS_PER_EPOCH, second.stepsDone());
        assertArrayEquals(atOnce.model().weights(), second.model().weights());
        assertArrayEquals(atOnce.model().bias(), second.model().bias());
        assertEquals(
                atOnce.checkpoint().map(Checkpoint::stepsDone),
                second.checkpoint().map(Checkpoint::stepsDone));
    }

    private static Stream<Optimizer> optimizers() {
        return everything().map(both -> (Optimizer) both.get()[0]).distinct();
    }

    /** As far as the schedule does not depend on how many epochs there will be. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void forMoreEpochsThanItWasToHave(Optimizer optimizer) {
        Recipe six = recipe(new Pixels(), optimizer, new Schedule.Step(2, 0.5, 10));
        Recipe three = six.with(six.hyperparameters().withEpochs(3));
        TrainingResult first = new TrainingSession(three, DIGITS).train(TrainingListener.NONE, new TrainingControl());
        TrainingSession session = new TrainingSession(six, DIGITS);

        TrainingResult second =
                session.goOn(first.checkpoint().orElseThrow(), TrainingListener.NONE, new TrainingControl());

        assertEquals(session.train(TrainingListener.NONE, new TrainingControl()).model(), second.model());
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void withAnEyeOnTheValidationLoss(Optimizer optimizer) {
        Recipe recipe = recipe(new Pixels(), optimizer, new Schedule.Constant());
        Recipe patient = recipe.with(recipe.hyperparameters().withPatience(2).withLearningRate(3));
        TrainingSession session = new TrainingSession(patient, DIGITS);
        TrainingResult atOnce = session.train(TrainingListener.NONE, new TrainingControl());
        TrainingControl control = new TrainingControl();
        TrainingResult first = session.train(
                (status, weights) -> {
                    if (status.stepsDone() == STEPS_PER_EPOCH + 3) {
                        control.stop();
                    }
                },
                control);

        TrainingResult second =
                session.goOn(first.checkpoint().orElseThrow(), TrainingListener.NONE, new TrainingControl());

        assertEquals(atOnce.outcome(), second.outcome());
        assertEquals(atOnce.stepsDone(), second.stepsDone());
        assertEquals(atOnce.best(), second.best());
        assertEquals(atOnce.model(), second.model());
        assertEquals(Optional.of(true), first.best().map(best -> best.epoch() == 1));
    }
}
