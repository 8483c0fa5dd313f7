package inkling.core.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.SoftmaxRegression;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Recipe;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Start;
import inkling.core.training.PreparedData;
import inkling.core.training.TrainingControl;
import inkling.core.training.TrainingResult;
import inkling.core.training.TrainingSession;
import inkling.core.tuning.RateCurve.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The range test with the real trainer, on synthetic digits. */
class LearningRateFinderTest {
    private static final Hyperparameters TUTORIAL = Recipe.TUTORIAL.hyperparameters();
    private static final PreparedData DIGITS = digits(600);

    private static PreparedData digits(int count) {
        TrainingData data = new TrainingData(List.of(SyntheticDigits.generate(count, 1)), List.of());
        return PreparedData.of(Recipe.TUTORIAL, data, new TrainingControl());
    }

    private static RateCurve find(Hyperparameters hyperparameters, PreparedData data) {
        return LearningRateFinder.find(Recipe.TUTORIAL.with(hyperparameters), data, share -> {}, new TrainingControl());
    }

    @Test
    void theRateRisesByTheSameFactorUntilTheLossIsFarAboveItsLeast() {
        List<Point> points = find(TUTORIAL, DIGITS).points();

        assertEquals(LearningRateFinder.LEAST, points.get(0).rate());
        double factor = points.get(1).rate() / points.get(0).rate();
        for (int i = 1; i < points.size(); i++) {
            assertEquals(factor, points.get(i).rate() / points.get(i - 1).rate(), 1e-9);
        }
        double least = points.stream().mapToDouble(Point::smoothed).min().orElseThrow();
        assertTrue(points.size() < LearningRateFinder.STEPS);
        assertTrue(points.get(points.size() - 1).smoothed() > 4 * least);
        assertTrue(points.get(points.size() - 2).smoothed() <= 4 * least);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "adam"})
    void trainingAtTheSuggestionBeatsTrainingAtAHundredthAndAtAHundredfold(String id) {
        Hyperparameters chosen = TUTORIAL.withOptimizer(Optimizer.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow());
        double suggested = find(chosen, DIGITS).suggestion().orElseThrow().rate();

        double there = lossAfterTraining(chosen.withLearningRate(suggested));
        assertTrue(there < lossAfterTraining(chosen.withLearningRate(suggested / 100)));
        assertTrue(there < lossAfterTraining(chosen.withLearningRate(suggested * 100)));
    }

    private static double lossAfterTraining(Hyperparameters hyperparameters) {
        TrainingSession session = new TrainingSession(Recipe.TUTORIAL.with(hyperparameters), DIGITS);
        double[] last = {Double.POSITIVE_INFINITY};
        TrainingResult result = session.train((status, weights) -> last[0] = status.loss(), new TrainingControl());
        return result.divergence().isPresent() ? Double.POSITIVE_INFINITY : last[0];
    }

    @Test
    void theSameSeedGivesTheSameCurve() {
        assertEquals(find(TUTORIAL.withSeed(7), DIGITS), find(TUTORIAL.withSeed(7), DIGITS));
    }

    @Test
    void rateScheduleEpochsAndPatienceOfTheRecipeDoNotCount() {
        Hyperparameters other = TUTORIAL.withLearningRate(3)
                .withSchedule(new Schedule.Cosine(50))
                .withEpochs(1)
                .withPatience(1);

        assertEquals(find(TUTORIAL, DIGITS), find(other, DIGITS));
    }

    @Test
    void itLearnsFromTheDigitsWithoutCopies() {
        Recipe copied = Recipe.TUTORIAL.with(Augmentation.MILD);

        assertEquals(
                find(TUTORIAL, DIGITS), LearningRateFinder.find(copied, DIGITS, share -> {}, new TrainingControl()));
    }

    @Test
    void oneBatchIsEnough() {
        RateCurve curve = find(TUTORIAL.withBatchSize(10_000), digits(20));

        assertTrue(curve.suggestion().isPresent());
        assertTrue(curve.points().size() > 100);
    }

    @Test
    void weightsThatAreSpoiledAlreadyGiveNoCurve() {
        FeatureMap features = Recipe.TUTORIAL.features();
        float[] weights = new float[SoftmaxRegression.CLASSES * features.size()];
        Arrays.fill(weights, 0, features.size(), 1e6f);
        LinearLayer spoiled = new LinearLayer(
                features.size(), SoftmaxRegression.CLASSES, weights, new float[SoftmaxRegression.CLASSES]);
        RateCurve curve = find(TUTORIAL.withStart(new Start.Given(new SoftmaxRegression(features, spoiled))), DIGITS);

        assertEquals(List.of(), curve.points());
        assertEquals(Optional.empty(), curve.suggestion());
        assertEquals("finder.nothing", curve.reason().key());
    }

    @Test
    void aLossThatNeverFallsGivesNoSuggestion() {
        RateCurve curve = curve(2, 1.9, 1.85, 4);

        assertEquals(Optional.empty(), curve.suggestion());
    }

    @Test
    void theSuggestionIsWhereFourFifthsOfTheFallAreDone() {
        RateCurve curve = curve(2, 2, 1.5, 0.9, 0.7, 0.5, 3);

        assertEquals(
                Optional.of(new RateCurve.Suggestion(0.04, 2, curve.points().get(34))), curve.suggestion());
        assertEquals(List.of("0.04", "2", "0.5", "0.05"), curve.reason().arguments());
        assertEquals(curve.points().get(35), curve.nearest(2));
    }

    /** A curve that stands still at first, and then has these losses at the rates 0, 0.01, 0.02 and so on. */
    private static RateCurve curve(double... losses) {
        List<Point> points = new ArrayList<>(Collections.nCopies(29, new Point(1e-6, losses[0], losses[0])));
        for (int i = 0; i < losses.length; i++) {
            points.add(new Point(Math.max(1e-6, i / 100.0), losses[i], losses[i]));
        }
        return new RateCurve(points);
    }

    @Test
    void progressRisesToTheShareOfTheStepsThatWereMade() {
        List<Double> shares = new ArrayList<>();
        RateCurve curve = LearningRateFinder.find(Recipe.TUTORIAL, DIGITS, shares::add, new TrainingControl());

        assertEquals(curve.points().size(), shares.size());
        assertEquals((double) shares.size() / LearningRateFinder.STEPS, shares.get(shares.size() - 1));
    }

    @Test
    void canBeStopped() {
        TrainingControl control = new TrainingControl();

        assertThrows(
                CancellationException.class,
                () -> LearningRateFinder.find(Recipe.TUTORIAL, DIGITS, share -> control.stop(), control));
    }
}
