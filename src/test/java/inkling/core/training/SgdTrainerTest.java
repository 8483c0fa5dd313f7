package inkling.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Examples;
import inkling.core.evaluation.Evaluation;
import inkling.core.model.FeatureMap;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.core.model.SoftmaxRegression;
import inkling.core.recipe.Hyperparameters;
import inkling.core.recipe.Optimizer;
import inkling.core.recipe.Schedule;
import inkling.core.recipe.Sgd;
import inkling.core.recipe.Start;
import inkling.core.text.Texts;
import inkling.core.training.TrainingResult.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SgdTrainerTest {
    private static final Pixels PIXELS = new Pixels();

    /** 250 images of noise in which the digit's own rows are darker, so that there is something to learn. */
    private static final Examples NOISE = noise(250);

    private static Examples noise(int count) {
        SplittableRandom random = new SplittableRandom(7);
        byte[] grey = new byte[count * 784];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) random.nextInt(10);
            for (int p = 0; p < 784; p++) {
                grey[i * 784 + p] = (byte) random.nextInt(p / 78 == labels[i] ? 256 : 128);
            }
        }
        return Examples.of(PIXELS, new DigitDataset("noise", "", grey, labels));
    }

    private static Hyperparameters choose(int epochs, int batchSize, double learningRate) {
        return Hyperparameters.DEFAULT
                .withEpochs(epochs)
                .withBatchSize(batchSize)
                .withLearningRate(learningRate)
                .withSeed(5);
    }

    private static TrainingResult train(Hyperparameters hyperparameters) {
        return SgdTrainer.train(PIXELS, NOISE, hyperparameters, TrainingListener.NONE, new TrainingControl());
    }

    /** The weights before the first step. */
    private static SoftmaxRegression start(Hyperparameters hyperparameters) {
        TrainingControl control = new TrainingControl();
        control.stop();
        return SgdTrainer.train(PIXELS, NOISE, hyperparameters, TrainingListener.NONE, control)
                .model();
    }

    @Test
    void aStepGoesAgainstTheGradientThatFiniteDifferencesFind() {
        Hyperparameters oneStep = choose(1, NOISE.size(), 1);
        SoftmaxRegression before = start(oneStep);
        SoftmaxRegression after = train(oneStep).model();

        float width = 0.05f;
        for (int i : new int[] {0, 78, 783, 784 * 3 + 250, 784 * 9 + 783}) {
            float[] more = before.weights();
            float[] less = before.weights();
            more[i] += width;
            less[i] -= width;
            double slope = (loss(more, before.bias()) - loss(less, before.bias())) / (2 * width);
            assertEquals(slope, before.weights()[i] - after.weights()[i], 2e-4, "weight " + i);
        }
        for (int k = 0; k < 10; k++) {
            float[] more = before.bias();
            float[] less = before.bias();
            more[k] += width;
            less[k] -= width;
            double slope = (loss(before.weights(), more) - loss(before.weights(), less)) / (2 * width);
            assertEquals(slope, before.bias()[k] - after.bias()[k], 2e-4, "bias " + k);
        }
    }

    private static double loss(float[] weights, float[] bias) {
        return Evaluation.of(new SoftmaxRegression(PIXELS, weights, bias), NOISE)
                .meanLoss();
    }

    @Test
    void momentumAndWeightDecayFollowTheUpdateRuleOfPyTorch() {
        double rate = 0.1;
        double decay = 0.01;
        double momentum = 0.9;
        Hyperparameters plain = choose(1, NOISE.size(), rate);
        Hyperparameters twoSteps = choose(2, NOISE.size(), rate).withOptimizer(new Sgd(momentum, decay));
        float[] w0 = start(plain).weights();
        List<float[]> steps = new ArrayList<>();
        SgdTrainer.train(
                PIXELS,
                NOISE,
                twoSteps,
                (status, weights) -> steps.add(weights.get().weights()),
                new TrainingControl());
        float[] w1 = steps.get(0);
        float[] w2 = steps.get(1);

        // The gradient at w0 from a plain step; the one at w1 is what the rule leaves over, and must go down the loss
        float[] plainStep = train(plain).model().weights();
        float[] expected = new float[w0.length];
        for (int i = 0; i < w0.length; i++) {
            double gradient = (w0[i] - plainStep[i]) / rate;
            expected[i] = (float) (w0[i] - rate * (gradient + decay * w0[i]));
        }
        assertArrayEquals(expected, w1, 1e-6f);
        SoftmaxRegression atW1 = new SoftmaxRegression(PIXELS, w1, biasAfterFirstStep(twoSteps));
        float[] gradientAtW1 = gradient(atW1);
        for (int i = 0; i < w0.length; i++) {
            double velocity = (w0[i] - w1[i]) / rate;
            double next = momentum * velocity + gradientAtW1[i] + decay * w1[i];
            assertEquals(w1[i] - rate * next, w2[i], 2e-6);
        }
    }

    private static float[] biasAfterFirstStep(Hyperparameters hyperparameters) {
        List<float[]> biases = new ArrayList<>();
        SgdTrainer.train(
                PIXELS,
                NOISE,
                hyperparameters,
                (status, weights) -> biases.add(weights.get().bias()),
                new TrainingControl());
        return biases.get(0);
    }

    /** ∂L/∂W = Gᵀ X / n, written out. */
    private static float[] gradient(SoftmaxRegression model) {
        double[] sum = new double[7840];
        float[] row = new float[784];
        float[] values = new float[10];
        for (int i = 0; i < NOISE.size(); i++) {
            NOISE.copyRow(i, row, 0);
            model.logits(row, 0, values);
            inkling.core.model.Softmax.crossEntropyToGradient(values, 0, 10, NOISE.label(i));
            for (int k = 0; k < 10; k++) {
                for (int j = 0; j < 784; j++) {
                    sum[k * 784 + j] += values[k] * row[j];
                }
            }
        }
        float[] mean = new float[7840];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sum[i] / NOISE.size());
        }
        return mean;
    }

    @Test
    void learnsWhatThereIsToLearn() {
        TrainingResult result = train(choose(20, 50, 0.05));
        assertEquals(Outcome.FINISHED, result.outcome());
        assertTrue(Evaluation.of(result.model(), NOISE).accuracy() > 0.99);
    }

    @Test
    void sameSeedGivesTheSameBitsAndAnotherSeedOthers() {
        Hyperparameters hyperparameters = choose(3, 32, 0.01);
        assertEquals(train(hyperparameters).model(), train(hyperparameters).model());
        assertNotEquals(
                train(hyperparameters).model(),
                train(hyperparameters.withSeed(6)).model());
    }

    @Test
    void theStartIsUniformWithinOneByRootOfTheFeatures() {
        float[] weights = start(choose(1, 1, 1)).weights();
        double largest = 0;
        double sum = 0;
        for (float weight : weights) {
            largest = Math.max(largest, Math.abs(weight));
            sum += weight;
        }
        assertTrue(largest <= 1 / 28.0 && largest > 0.99 / 28.0, "largest " + largest);
        assertEquals(0, sum / weights.length, 0.001);
    }

    @Test
    void startingFromGivenWeightsInFileOrderIsGoingOn() {
        Hyperparameters once = choose(1, 50, 0.05).withShuffle(false);
        SoftmaxRegression halfway = train(once).model();
        assertEquals(
                train(once.withEpochs(2)).model(),
                train(once.withStart(new Start.Given(halfway))).model());
    }

    @Test
    void givenWeightsOnOtherFeaturesAreRefused() {
        FeatureMap gradients = new OrientedGradients();
        SoftmaxRegression other = new SoftmaxRegression(gradients, new float[10 * gradients.size()], new float[10]);
        Hyperparameters given = choose(1, 50, 0.05).withStart(new Start.Given(other));
        var problem = assertThrows(IllegalArgumentException.class, () -> train(given));
        assertEquals(
                "expected weights of 10 outputs on pixels to start from, found 10 on gradients", problem.getMessage());
    }

    @Test
    void everyEpochSeesEveryExampleOnceAndTheLastBatchIsTheRest() {
        List<TrainingStatus> steps = new ArrayList<>();
        SgdTrainer.train(
                PIXELS, NOISE, choose(2, 100, 0.01), (status, weights) -> steps.add(status), new TrainingControl());
        assertEquals(6, steps.size());
        assertEquals(3, steps.get(0).stepsPerEpoch());
        assertEquals(2, steps.get(3).epoch());
        assertEquals(1, steps.get(3).step());
        assertTrue(steps.get(5).endsEpoch());
        assertEquals(6, steps.get(5).stepsDone());
    }

    @Test
    void aBatchLargerThanTheDataIsTheData() {
        assertEquals(
                train(choose(2, 250, 0.1)).model(),
                train(choose(2, 10_000, 0.1)).model());
    }

    @Test
    void cosineScheduleFallsToZero() {
        Hyperparameters cosine = choose(4, 250, 0.1).withSchedule(new Schedule.Cosine());
        List<Double> rates = new ArrayList<>();
        SgdTrainer.train(
                PIXELS, NOISE, cosine, (status, weights) -> rates.add(status.learningRate()), new TrainingControl());
        assertEquals(0.1, rates.get(0), 1e-12);
        assertEquals(0.05, rates.get(2), 1e-12);
        assertEquals(0.05 * (1 - Math.sqrt(0.5)), rates.get(3), 1e-12);
    }

    @Test
    void aDivergingRunSaysWhereAndKeepsTheLastGoodWeights() {
        TrainingResult result = train(choose(1, 50, 1e6));

        assertEquals(Outcome.DIVERGED, result.outcome());
        String problem = Texts.of(result.divergence().orElseThrow().problem());
        assertTrue(problem.contains("epoch 1, step 2"), problem);
        assertTrue(problem.contains("smaller learning rate than 1000000"), problem);
        assertEquals(start(choose(1, 50, 1e6)), result.model());
        assertEquals(0, result.stepsDone(), "the step that spoiled the weights is undone");
    }

    @Test
    void aRunWhoseLastUpdateSpoilsTheWeightsDiverged() {
        Hyperparameters oneStep = choose(1, NOISE.size(), 1e7);
        TrainingResult result = train(oneStep);

        assertEquals(Outcome.DIVERGED, result.outcome());
        Divergence divergence = result.divergence().orElseThrow();
        assertEquals(1, divergence.epoch());
        assertEquals(1, divergence.step());
        assertEquals(1e7, divergence.learningRate());
        String problem = Texts.of(divergence.problem());
        assertTrue(problem.contains("epoch 1, step 1"), problem);
        assertEquals(start(oneStep), result.model());
        assertEquals(0, result.stepsDone());
    }

    @Test
    void aRunStoppedAfterAnUpdateThatSpoilsTheWeightsDivergedToo() {
        Hyperparameters manySteps = choose(1, 50, 1e7);
        TrainingControl control = new TrainingControl();
        TrainingResult result =
                SgdTrainer.train(PIXELS, NOISE, manySteps, (status, weights) -> control.stop(), control);

        assertEquals(Outcome.DIVERGED, result.outcome());
        assertEquals(start(manySteps), result.model());
    }

    @ParameterizedTest
    @MethodSource("inkling.core.recipe.Optimizer#all")
    void everyOptimizerLeadsBackToTheWeightsBeforeTheSpoiledStep(Optimizer optimizer) {
        Hyperparameters calm = choose(2, NOISE.size(), 0.001).withOptimizer(optimizer);
        TrainingControl control = new TrainingControl();
        List<SoftmaxRegression> models = new ArrayList<>();
        TrainingResult result = SgdTrainer.train(
                PIXELS,
                NOISE,
                calm,
                (status, weights) -> {
                    models.add(weights.get());
                    control.setLearningRate(1e7);
                },
                control);

        assertEquals(Outcome.DIVERGED, result.outcome());
        assertEquals(models.get(0), result.model());
        assertEquals(1, result.stepsDone());
    }

    @Test
    void afterADivergenceATenthOfTheRateIsAdvisedAsPeopleWriteIt() {
        assertEquals(0.025, new Divergence(1, 2, 5_000, 0.25).advisedRate());
        assertEquals(0.0012, new Divergence(1, 2, 5_000, 0.01234).advisedRate());
        assertEquals(0.3, new Divergence(1, 2, 5_000, 3).advisedRate());
        assertEquals(1, new Divergence(1, 2, Double.NaN, 1e6).advisedRate());
    }

    @Test
    void nothingToTrainOnIsRefused() {
        Examples none = Examples.of(PIXELS, new DigitDataset("none", "", new byte[0], new byte[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> SgdTrainer.train(PIXELS, none, choose(1, 1, 1), TrainingListener.NONE, new TrainingControl()));
    }
}
